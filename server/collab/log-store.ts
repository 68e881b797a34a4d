// The log of an article's text on disk: numbered, checksummed groups of Yjs updates, and
// snapshots that only compact them. What cannot be read whole is refused: a blank or shortened text would be
// written over the true one by the next person who types.
import { createHash } from "node:crypto";
import * as Y from "yjs";
import type { ArticleId } from "#lib/id.ts";
import type { Db } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";

/** Snapshots that are kept; updates that the oldest of them contains are deleted. */
const keptSnapshots = 3;

/** Thrown when an article's log is absent, has a gap or fails a checksum. Tells where, never what. */
export class UnreadableLog extends Error {
  /** Read by the client of a refused socket. */
  readonly reason = "damaged";
  constructor(articleId: ArticleId, what: string) {
    super(`The text of article ${articleId} cannot be read: ${what}.`);
    this.name = "UnreadableLog";
  }
}

/** SHA-256 of a group of updates or a snapshot, hex: what the checksum columns hold. */
export function checksumOf(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export interface StoredLog {
  /** In the order in which they are to be applied. */
  updates: Uint8Array[];
  seq: number;
  /** Log entries and bytes after the snapshot it starts from. */
  entriesSince: number;
  snapshotBytes: number;
}

/** Everything needed to rebuild the text: the newest readable snapshot and every entry after it. Throws UnreadableLog. */
export async function readLog(db: Db, articleId: ArticleId): Promise<StoredLog> {
  const snapshots = await db.documentSnapshot.findMany({ where: { articleId }, orderBy: { throughSeq: "desc" } });
  const snapshot = snapshots.find((candidate) => checksumOf(candidate.data) === candidate.checksum);
  const start = snapshot?.throughSeq ?? 0;
  const rows = await db.documentUpdate.findMany({ where: { articleId, seq: { gt: start } }, orderBy: { seq: "asc" } });
  let seq = start;
  for (const row of rows) {
    if (row.seq !== seq + 1) throw new UnreadableLog(articleId, `entry ${seq + 1} is missing`);
    if (checksumOf(row.data) !== row.checksum) throw new UnreadableLog(articleId, `entry ${row.seq} fails its checksum`);
    seq = row.seq;
  }
  const promised = snapshots[0]?.throughSeq ?? 0;
  if (seq < promised) throw new UnreadableLog(articleId, `the snapshot through entry ${promised} fails its checksum and the entries it stood for are gone`);
  if (seq === 0) throw new UnreadableLog(articleId, "it has no log");
  return {
    updates: [...(snapshot ? [snapshot.data] : []), ...rows.map((row) => row.data)],
    seq, entriesSince: rows.length, snapshotBytes: snapshot?.data.length ?? 0,
  };
}

/** Applies a stored log to an empty document. Throws UnreadableLog where the updates do not make a whole text. */
export function rebuild(doc: Y.Doc, articleId: ArticleId, log: StoredLog): void {
  try {
    doc.transact(() => log.updates.forEach((update) => Y.applyUpdate(doc, update)));
  } catch {
    throw new UnreadableLog(articleId, "an entry is not a Yjs update");
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new UnreadableLog(articleId, "an entry builds on one that is missing");
}

/** Appends one entry. Repeating an append whose answer was lost does nothing; another entry in its place throws. */
export async function appendEntry(db: Db, articleId: ArticleId, seq: number, data: Uint8Array): Promise<void> {
  const checksum = checksumOf(data);
  const present = await db.documentUpdate.findUnique({ where: { articleId_seq: { articleId, seq } }, select: { checksum: true } });
  if (present?.checksum === checksum) return;
  await db.documentUpdate.create({ data: { articleId, seq, data: new Uint8Array(data), checksum } });
}

/** Keeps the text through `throughSeq` in one piece and drops what three snapshots have made superfluous. */
export async function appendSnapshot(db: Db, articleId: ArticleId, throughSeq: number, state: Uint8Array): Promise<void> {
  const data = new Uint8Array(state);
  await inTransaction(db, async (tx) => {
    await tx.documentSnapshot.upsert({
      where: { articleId_throughSeq: { articleId, throughSeq } },
      create: { articleId, throughSeq, data, checksum: checksumOf(data) },
      update: {},
    });
    const kept = await tx.documentSnapshot.findMany({ where: { articleId }, orderBy: { throughSeq: "desc" }, take: keptSnapshots, select: { throughSeq: true } });
    const oldest = kept.length === keptSnapshots ? kept.at(-1)?.throughSeq : undefined;
    if (oldest === undefined) return;
    await tx.documentSnapshot.deleteMany({ where: { articleId, throughSeq: { lt: oldest } } });
    await tx.documentUpdate.deleteMany({ where: { articleId, seq: { lte: oldest } } });
  });
}
