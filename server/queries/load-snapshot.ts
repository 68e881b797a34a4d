// The bytes of what was kept of a source, for who may know of the source; asked anew at every read.
import type { SnapshotId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { readFile } from "#server/files/store.ts";
import { visibleSources } from "#server/queries/readable-articles.ts";

export interface SnapshotFile {
  mediaType: string;
  name: string | null;
  bytes: Uint8Array;
}

/** Null: there is none, it was taken back, or this actor may not know of its source. `part`: a page's words instead of its copy. */
export async function loadSnapshot({ desk, actor }: Pick<Context, "desk" | "actor">, id: SnapshotId, part: "file" | "text" = "file"): Promise<SnapshotFile | null> {
  const row = await desk.db.sourceSnapshot.findFirst({
    where: { id, takenBack: null, source: { is: visibleSources(actor) } }, select: { name: true, file: { select: { hash: true, mediaType: true } }, text: { select: { hash: true, mediaType: true } } },
  });
  const file = part === "text" ? row?.text : row?.file;
  return row && file ? { mediaType: file.mediaType, name: row.name, bytes: await readFile(desk.dataFolder, file.hash) } : null;
}

/** The words of both pages, for the difference between them; null where one of them has none or may not be read. */
export async function loadSnapshotTexts(context: Pick<Context, "desk" | "actor">, ids: readonly [SnapshotId, SnapshotId]): Promise<readonly [string, string] | null> {
  const [then, now] = await Promise.all(ids.map((id) => loadSnapshot(context, id, "text")));
  return then && now ? [new TextDecoder().decode(then.bytes), new TextDecoder().decode(now.bytes)] : null;
}
