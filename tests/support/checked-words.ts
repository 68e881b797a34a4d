// Words that somebody tagged and checked, by the services.
import type { Kind } from "#lib/annotation/kind.ts";
import { newId, type AnnotationId, type ArticleId, type CheckId, type SourceId } from "#lib/id.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import type { Context } from "#server/context.ts";
import type { World } from "#tests/support/world.ts";

export interface Checking {
  kind?: Kind;
  finding?: Finding;
  /** Null: on no source; absent: on a document of its own. */
  from?: SourceId | null;
}

/** Files a document as a source of an article. */
export async function addDocument(world: World, by: Context, on: ArticleId, { title, isPrimary = true }: { title: string; isPrimary?: boolean }): Promise<SourceId> {
  const sourceId = newId<SourceId>();
  await world.run(by, on, { type: "add-source", sourceId, kind: "document", isPrimary, title });
  return sourceId;
}

/** Tags and checks words of an article. Throws the reason where the check is refused. */
export async function tagAndCheck(world: World, by: Context, on: ArticleId, words: string, { kind = "claim", finding = "confirmed", from }: Checking = {}): Promise<{ id: AnnotationId; checkId: CheckId }> {
  const id = await world.tag(by, on, kind, words);
  const sourceId = from === undefined ? await addDocument(world, by, on, { title: "Báo cáo số 12" }) : from;
  const done = await world.run(by, on, { type: "record-check", finding, on: [{ annotationId: id, partId: null, words }], evidence: sourceId && { sourceId, stance: finding === "wrong" ? "refutes" : "supports", locator: "tr. 3", passage: "27 xã" } });
  if (!done.ok) throw new Error(done.reason);
  return { id, checkId: (done.value as { checkId: CheckId }).checkId };
}
