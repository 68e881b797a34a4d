// The names file as a file, in part or whole.
import { writeNamesFile, type NamesFormat } from "#lib/entity/file-rows.ts";
import type { NamesFilter } from "#lib/entity/names-filter.ts";
import { canReadNames } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { namesFile } from "#server/names/names-file.ts";
import { withSources } from "#server/queries/load-known-names.ts";
import { filtered } from "#server/queries/load-names.ts";

/** What the filter shows, in its order, with the sources that the actor may know of. Null: not for this actor. */
export async function exportNames(context: Pick<Context, "desk" | "actor">, filter: NamesFilter, format: NamesFormat): Promise<{ text: string; count: number } | null> {
  if (!canReadNames(context.actor)) return null;
  const shown = filtered((await namesFile(context.desk.db)).listed(), filter).filter(({ entity }) => filter.kind === null || entity.kind === filter.kind);
  const entities = await withSources(context, shown.map(({ entity }) => entity));
  return { text: writeNamesFile(entities, format), count: entities.length };
}
