// The log of an article's text on disk: numbered, checksummed groups of Yjs updates with their
// authors, which stay, and snapshots that only make them faster to read. What cannot be read is set aside and told of; a
// text of which nothing can be read is refused: a blank one would be written over the true one by the next person who types.
import { createHash } from "node:crypto";
import * as Y from "yjs";
import type { ArticleId, UserId } from "#lib/id.ts";
import type { TextCause } from "#lib/article/text-change.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import type { Db } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { inspectUpdate } from "#server/collab/inspect-update.ts";
import { report } from "#server/collab/report.ts";

/** Snapshots that are kept. */
const keptSnapshots = 3;

/** Thrown when nothing of an article's text can be read. Tells why, never what. */
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

export interface LogEntry {
  seq: number;
  data: Uint8Array;
  byId: UserId | null;
  cause: TextCause | null;
  at: Date;
}

/** An entry that is left out, and why: it is not there, is not what was written, is no update, or builds on one of these. */
export interface SetAside {
  seq: number;
  reason: "missing" | "checksum" | "malformed" | "gap";
}

export interface StoredLog {
  /** Null: the text begins with the first entry. */
  snapshot: Uint8Array | null;
  /** What came after the snapshot, in order, as far as it is what was written. */
  entries: LogEntry[];
  /** What is not. */
  unread: SetAside[];
  /** The number of the last entry, readable or not. */
  seq: number;
}

/** The newest readable snapshot through at most `atMost`, and every entry after it. Throws UnreadableLog where there is neither. */
export async function readLog(db: Db, articleId: ArticleId, atMost?: number): Promise<StoredLog> {
  const limit = atMost === undefined ? {} : { lte: atMost };
  const snapshots = await db.documentSnapshot.findMany({ where: { articleId, throughSeq: limit }, orderBy: { throughSeq: "desc" } });
  const snapshot = snapshots.find((candidate) => checksumOf(candidate.data) === candidate.checksum);
  const start = snapshot?.throughSeq ?? 0;
  const rows = await db.documentUpdate.findMany({ where: { articleId, seq: { gt: start, ...limit } }, orderBy: { seq: "asc" } });
  const entries: LogEntry[] = [];
  const unread: SetAside[] = [];
  let seq = start;
  const missUntil = (next: number) => {
    for (seq += 1; seq < next; seq += 1) unread.push({ seq, reason: "missing" });
  };
  for (const row of rows) {
    missUntil(row.seq);
    if (checksumOf(row.data) === row.checksum) entries.push({ seq, data: row.data, byId: row.byId as UserId | null, cause: row.cause as TextCause | null, at: row.at });
    else unread.push({ seq, reason: "checksum" });
  }
  const promised = snapshots[0]?.throughSeq ?? 0;
  if (seq < promised) missUntil(promised + 1);
  seq = Math.max(promised, rows.at(-1)?.seq ?? start);
  if (seq === 0) throw new UnreadableLog(articleId, "it has no log");
  return { snapshot: snapshot?.data ?? null, entries, unread, seq };
}

/**
 * Applies a stored log to an empty document and answers what had to be left out. Throws UnreadableLog when no text
 * comes of it, or not a whole one although nothing is known to be missing.
 */
export function rebuild(doc: Y.Doc, articleId: ArticleId, log: StoredLog): SetAside[] {
  const setAside = [...log.unread];
  doc.transact(() => {
    if (log.snapshot) Y.applyUpdate(doc, log.snapshot);
    for (const { seq, data } of log.entries) {
      const verdict = setAside.length > 0 ? inspectUpdate(doc, data) : "whole";
      if (verdict === "whole" && canApply(doc, data)) continue;
      setAside.push({ seq, reason: verdict === "gap" ? "gap" : "malformed" });
    }
  });
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new UnreadableLog(articleId, "an entry builds on one that is missing");
  if (doc.getXmlFragment(fragmentName).length === 0 && setAside.length > 0) throw new UnreadableLog(articleId, `${setAside.length} entries, and with them all of it, are damaged`);
  return setAside.sort((a, b) => a.seq - b.seq);
}

function canApply(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds for which people are told that a text was found damaged. */
const toldFor = 30 * 24 * 60 * 60 * 1000;

/** What was set aside: how many entries, and when the first and last of them were written, as far as that can be read. */
export interface Damage {
  entries: number;
  from: Date | null;
  to: Date | null;
}

/** Writes down what had to be left out, and answers what was found of late; null when nothing was. What was found before stays as it was written then. */
export async function tellDamage(db: Db, articleId: ArticleId, found: readonly SetAside[]): Promise<Damage | null> {
  const known = await db.documentUpdateSetAside.findMany({ where: { articleId }, select: { seq: true, at: true } });
  const fresh = found.filter(({ seq }) => !known.some((row) => row.seq === seq));
  // A full disk must not keep the text from being read.
  if (fresh.length > 0) await db.documentUpdateSetAside.createMany({ data: fresh.map((one) => ({ articleId, ...one })) }).catch((error: unknown) => report("what was set aside was not written down", error));
  const told = [...known.filter(({ at }) => at.getTime() > Date.now() - toldFor), ...fresh].map(({ seq }) => seq);
  if (told.length === 0) return null;
  const { _min, _max } = await db.documentUpdate.aggregate({ where: { articleId, seq: { in: told.slice(0, 1_000) } }, _min: { at: true }, _max: { at: true } });
  return { entries: told.length, from: _min.at, to: _max.at };
}

/** Appends entries, all or none. Repeating an append whose answer was lost does nothing; other entries in their place throw. */
export async function appendEntries(db: Db, articleId: ArticleId, entries: readonly LogEntry[]): Promise<void> {
  const rows = entries.map(({ data, ...entry }) => ({ ...entry, articleId, data: new Uint8Array(data), checksum: checksumOf(data) }));
  const present = new Map((await db.documentUpdate.findMany({
    where: { articleId, seq: { gte: rows[0]?.seq ?? 0 } }, select: { seq: true, checksum: true },
  })).map(({ seq, checksum }) => [seq, checksum]));
  const absent = rows.filter(({ seq, checksum }) => present.get(seq) !== checksum);
  if (absent.length > 0) await db.documentUpdate.createMany({ data: absent });
}

/** Keeps the text through `throughSeq` in one piece, and the two before it. */
export async function appendSnapshot(db: Db, articleId: ArticleId, throughSeq: number, state: Uint8Array): Promise<void> {
  const data = new Uint8Array(state);
  await inTransaction(db, async (tx) => {
    await tx.documentSnapshot.upsert({
      where: { articleId_throughSeq: { articleId, throughSeq } },
      create: { articleId, throughSeq, data, checksum: checksumOf(data) },
      // The one that is there may be damaged.
      update: { data, checksum: checksumOf(data) },
    });
    const kept = await tx.documentSnapshot.findMany({ where: { articleId }, orderBy: { throughSeq: "desc" }, take: keptSnapshots, select: { throughSeq: true } });
    const oldest = kept.length === keptSnapshots ? kept.at(-1)?.throughSeq : undefined;
    if (oldest !== undefined) await tx.documentSnapshot.deleteMany({ where: { articleId, throughSeq: { lt: oldest } } });
  });
}
