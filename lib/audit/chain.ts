// The audit chain. Each event is stored as RFC 8785 text that names its number, its time, its
// actor and the hash of the event before it, and is hashed as stored: nothing has to be
// serialised again to verify it. A chain cannot show a tail that was cut off by itself, so its
// head is kept apart, and leaves the house in every report.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { z } from "zod";
import type { AuditEvent } from "#lib/audit/event.ts";
import { sha256Hex } from "#lib/text/hash.ts";

/** The end of a chain that holds nothing yet. */
export const emptyHead: ChainHead = { seq: 0, hash: "0".repeat(64) };

export interface ChainHead {
  seq: number;
  hash: string;
}

/** One row of the chain as it is stored. */
export interface ChainRow {
  seq: number;
  at: Date;
  actorId: string | null;
  type: string;
  text: string;
  prevHash: string;
  hash: string;
}

/** The stored text of an event: RFC 8785, the time as an ISO instant in UTC with milliseconds. */
export function eventText(entry: { seq: number; at: Date; actorId: string | null; event: AuditEvent; prevHash: string }): string {
  const text = canonicalize({ ...entry, at: entry.at.toISOString() });
  if (text === undefined) throw new Error("An audit event without JSON text.");
  return text;
}

/** SHA-256, hex, of an event's stored text in UTF-8. */
export function eventHash(text: string): string {
  return sha256Hex(text);
}

/**
 * HMAC-SHA-256, hex, of words under an article's salt: equal words of one article have equal
 * digests, and once the salt is erased nobody can try words against them.
 */
export function saltedDigest(salt: string, words: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(words)));
}

export type ChainVerdict = { ok: true; count: number; head: string } | { ok: false; seq: number; why: string };

/**
 * Whether rows, in the order of seq from 1 on, are the whole chain up to this head. Otherwise the
 * first row that does not hold (after a cut tail: the first that is missing) and what is wrong
 * with it, in English, without any content.
 */
export function verifyChain(rows: Iterable<ChainRow>, head: ChainHead): ChainVerdict {
  let last = emptyHead;
  for (const row of rows) {
    const seq = last.seq + 1;
    const why = faultOf(row, seq, last.hash);
    if (why) return { ok: false, seq, why };
    last = { seq, hash: row.hash };
  }
  if (last.seq < head.seq) return { ok: false, seq: last.seq + 1, why: `it is missing: the chain's head is at ${head.seq}` };
  if (last.seq > head.seq) return { ok: false, seq: head.seq + 1, why: `it lies beyond the chain's head at ${head.seq}` };
  if (last.hash !== head.hash) return { ok: false, seq: last.seq, why: "its hash differs from the chain's head" };
  return { ok: true, count: last.seq, head: last.hash };
}

const storedText = z.object({
  seq: z.number(), at: z.string(), actorId: z.string().nullable(), prevHash: z.string(), event: z.object({ type: z.string() }),
});

function faultOf(row: ChainRow, seq: number, prevHash: string): string | null {
  if (row.seq !== seq) return row.seq > seq ? "it is missing" : "it is there twice";
  if (eventHash(row.text) !== row.hash) return "its text does not have the hash that was stored";
  if (row.prevHash !== prevHash) return "it does not continue the row before it";
  const text = storedText.safeParse(parseJson(row.text));
  if (!text.success) return "its text is not an audit event";
  const said = text.data;
  const agrees = said.seq === row.seq && said.at === isoOf(row.at) && said.actorId === row.actorId
    && said.prevHash === row.prevHash && said.event.type === row.type;
  return agrees ? null : "its columns differ from its text";
}

function isoOf(at: Date): string | null {
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
