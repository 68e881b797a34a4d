// The bytes of what was kept of a source, for who may know of the source; asked anew at every read.
import type { SnapshotId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { openFile, readFile, type OpenedFile } from "#server/files/store.ts";
import { visibleSources } from "#server/queries/readable-articles.ts";

export interface SnapshotFile extends OpenedFile {
  mediaType: string;
  name: string | null;
}

/** Null: there is none, it was taken back, or this actor may not know of its source. `part`: a page's words instead of its copy. */
export async function loadSnapshot(context: Pick<Context, "desk" | "actor">, id: SnapshotId, part: "file" | "text" = "file"): Promise<SnapshotFile | null> {
  const found = await findSnapshot(context, id, part);
  return found && { mediaType: found.mediaType, name: found.name, ...await openFile(context.desk.dataFolder, found.hash) };
}

/** The words of both pages, for the difference between them; null where one of them has none or may not be read. */
export async function loadSnapshotTexts(context: Pick<Context, "desk" | "actor">, ids: readonly [SnapshotId, SnapshotId]): Promise<readonly [string, string] | null> {
  const [then, now] = await Promise.all(ids.map(async (id) => {
    const found = await findSnapshot(context, id, "text");
    return found && new TextDecoder().decode(await readFile(context.desk.dataFolder, found.hash));
  }));
  return typeof then === "string" && typeof now === "string" ? [then, now] : null;
}

async function findSnapshot({ desk, actor }: Pick<Context, "desk" | "actor">, id: SnapshotId, part: "file" | "text") {
  const row = await desk.db.sourceSnapshot.findFirst({
    where: { id, takenBack: null, source: { is: visibleSources(actor) } }, select: { name: true, file: { select: { hash: true, mediaType: true } }, text: { select: { hash: true, mediaType: true } } },
  });
  const file = part === "text" ? row?.text : row?.file;
  return row && file ? { ...file, name: row.name } : null;
}
