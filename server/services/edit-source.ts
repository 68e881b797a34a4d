// What is said of a source, and that two are the same one. A merge moves what rests on the first to the second, so that nothing that reads
// evidence has to know of it; which rows were moved is kept, so that it can be undone.
import type { Outcome } from "#lib/commands.ts";
import type { ArticleId, SourceId } from "#lib/id.ts";
import { canManageSources } from "#lib/permission/can.ts";
import type { EditSource, MergeSources } from "#lib/source/edit-source.ts";
import { searchedOf } from "#lib/source/searched.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { listedSources } from "#server/queries/readable-articles.ts";
import { act, refuse } from "#server/services/act.ts";

/** Writes all of it. A confidential source keeps its code for a title, and has neither reference nor note: "invalid". */
export async function editSource(context: Context, { id, sourceId, version, group, ...said }: EditSource): Promise<Outcome<{ version: number }>> {
  if (!canManageSources(context.actor)) return refuse("forbidden");
  let used: string[] = [];
  const outcome = await act(context, { id, type: "edit-source" }, async (tx) => {
    const source = await tx.source.findFirst({ where: { AND: [{ id: sourceId }, listedSources(context.actor)] }, select: { title: true, identity: { select: { sourceId: true } } } });
    if (!source) return refuse("missing");
    if (source.identity && (said.title !== source.title || said.reference || said.note)) return refuse("invalid");
    const data = { ...said, reference: said.reference ?? null, note: said.note ?? null, independenceGroup: group ?? null, searched: searchedOf(said) };
    const { count } = await tx.source.updateMany({ where: { id: sourceId, version }, data: { ...data, version: version + 1 } });
    if (count === 0) return refuse("stale");
    used = await articlesOf(tx, [sourceId]);
    return { value: { version: version + 1 }, event: { type: "source.edited", sourceId, kind: said.kind, isPrimary: said.isPrimary } };
  });
  if (outcome.ok) tell(context, used);
  return outcome;
}

const moved = z.array(z.string());

/** "invalid": the same one, or one of them is confidential; "stale": merged already, or not as it was merged any more. */
export async function mergeSources(context: Context, { id, sourceId, intoId, isBack }: MergeSources): Promise<Outcome<{ count: number }>> {
  if (!canManageSources(context.actor)) return refuse("forbidden");
  if (sourceId === intoId) return refuse("invalid");
  let used: string[] = [];
  const outcome = await act(context, { id, type: "merge-sources" }, async (tx, at) => {
    const merge = await tx.sourceMerge.findUnique({ where: { fromId: sourceId } });
    const into = await tx.source.findFirst({ where: { AND: [{ id: intoId }, listedSources(context.actor)] }, select: { identity: { select: { sourceId: true } } } });
    if (!into) return refuse(isBack ? "stale" : "missing");
    if (isBack) {
      if (merge?.intoId !== intoId) return refuse("stale");
      const ids = moved.parse(JSON.parse(merge.evidence));
      used = await articlesOf(tx, [intoId]);
      const back = await tx.evidence.updateMany({ where: { id: { in: ids }, sourceId: intoId }, data: { sourceId } });
      await tx.sourceMerge.delete({ where: { fromId: sourceId } });
      return { value: { count: back.count }, event: { type: "source.unmerged", sourceId, intoId, count: back.count } };
    }
    if (merge) return refuse("stale");
    const from = await tx.source.findFirst({ where: { AND: [{ id: sourceId }, listedSources(context.actor)] }, select: { identity: { select: { sourceId: true } } } });
    if (!from) return refuse("missing");
    if (from.identity || into.identity) return refuse("invalid");
    used = await articlesOf(tx, [sourceId]);
    const rows = await tx.evidence.findMany({ where: { sourceId }, select: { id: true } });
    await tx.evidence.updateMany({ where: { sourceId }, data: { sourceId: intoId } });
    await tx.sourceInUse.updateMany({ where: { sourceId }, data: { sourceId: intoId } });
    await tx.sourceMerge.create({ data: { fromId: sourceId, intoId, evidence: JSON.stringify(rows.map((row) => row.id)), byId: context.actor.id, at } });
    return { value: { count: rows.length }, event: { type: "source.merged", sourceId, intoId, count: rows.length } };
  });
  if (outcome.ok) tell(context, used);
  return outcome;
}

async function articlesOf(tx: Tx, sourceIds: SourceId[]): Promise<string[]> {
  return (await tx.evidence.findMany({ where: { sourceId: { in: sourceIds } }, distinct: ["articleId"], select: { articleId: true } })).map(({ articleId }) => articleId);
}

function tell({ desk }: Context, articles: readonly string[]): void {
  for (const articleId of articles) desk.collab.announce(articleId as ArticleId, { type: "source" });
}
