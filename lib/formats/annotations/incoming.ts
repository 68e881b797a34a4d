// What a file of annotations says, before anything is looked for in the article. Everything in it comes from
// outside: each converter parses it with zod under these limits.
import { z } from "zod";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Left } from "#lib/formats/annotations/annotated.ts";
import { sha256Hex } from "#lib/text/hash.ts";

/** Of one file. */
export const importLimits = { bytes: 20 * 1024 * 1024, annotations: 20_000, quote: 100_000, note: 4_000, id: 500 } as const;

export interface Incoming {
  /** What its own program calls it: the same id comes in once. */
  foreignId: string;
  kind: Kind;
  /** NFC, line ends U+000A, with white space as it stood; empty: it quotes nothing, and is refused. */
  quote: string;
  prefix: string;
  suffix: string;
  /** Where it stood in the NFC text, counted in code points or UTF-16 units; null: not said. A hint: the quote decides. */
  start: { at: number; counts: "points" | "units" } | null;
  note: string | null;
  creator: string | null;
  /** ISO instant, UTC; null: not said, or no date. */
  created: string | null;
}

/** Why one annotation of a file does not come in; each has a sentence in messages under "exchange.refused". */
export const refusedWhy = ["no_quote", "no_target", "malformed", "discontinuous", "not_found", "ambiguous", "too_long", "no_id"] as const;
export type RefusedWhy = (typeof refusedWhy)[number];

export interface RefusedIncoming {
  /** What its own program calls it; null: nothing. */
  foreignId: string | null;
  quote: string;
  reason: RefusedWhy;
}

/** Why nothing of a file comes in; each has a sentence in messages under "exchange.fileRefused". */
export const fileRefusals = ["unknown_format", "damaged", "too_big", "too_many", "empty", "several_texts", "archive", "encrypted"] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export type Parsed = { ok: true; incoming: Incoming[]; refused: RefusedIncoming[]; left: Left[] } | { ok: false; reason: FileRefusal };

/** A file as it came: its name, which tells what it is where several belong together, and its text. */
export interface IncomingFile {
  name: string;
  text: string;
}

/** Text from outside as ours is kept: NFC, line ends U+000A. */
export function ownText(text: string): string {
  return text.replace(/\r\n?/g, "\n").toWellFormed().normalize("NFC");
}

/** A note that fits; whether it was cut. */
export function ownNote(parts: readonly string[]): { note: string | null; isCut: boolean } {
  const whole = parts.map((part) => ownText(part).trim()).filter((part) => part !== "").join("\n\n");
  if (whole.length <= importLimits.note) return { note: whole || null, isCut: false };
  return { note: `${whole.slice(0, importLimits.note - 1).toWellFormed().trimEnd()}…`, isCut: true };
}

/** An id that fits into its column: a long one by its digest. */
export function ownId(id: string): string {
  return id.length <= importLimits.id ? id : `sha256:${sha256Hex(id)}`;
}

/** An instant in UTC; null when it is none. */
export function ownInstant(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value.length > 40 || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value)) return null;
  // Without a zone it is UTC, as its programs mean it; never this machine's zone.
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`;
  const time = Date.parse(zoned.replace(" ", "T"));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A string of a limited length, as most fields from outside are. */
export const foreignWords = z.string().max(importLimits.quote);
