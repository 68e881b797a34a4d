// What a block's words name, before the whole text has its say: people, bodies, places, and
// capitalised runs that could be either.
import type { Token } from "#lib/rules/scan-tokens.ts";

/** Token indices, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

export interface PersonChunk extends Range {
  type: "person";
  /** "sure": rank, post, form of address or full name; "likely": by its syllables; "maybe": only if the rest of the text agrees. */
  trust: "sure" | "likely" | "maybe";
  /** Ranks and forms of address, in text order. */
  ranks: Range[];
  posts: Range[];
  /** From the first rank or post to the last. */
  whole: Range;
}

export interface BodyChunk extends Range {
  type: "organisation";
  /** Bodies inside the name. */
  nested: Range[];
  trust: "sure" | "likely";
}

export interface PlaceChunk extends Range {
  type: "place";
  /** The bare name, without "tỉnh" or "quận". */
  name: Range;
  trust: "sure" | "likely";
}

/** A capitalised run that nothing decides here. */
export interface OpenChunk extends Range {
  type: "open";
  /** True after a word of place ("ở", "tại"). */
  isPlaced: boolean;
}

/** An office without its holder's name: "Thứ trưởng Bộ Quốc phòng". */
export interface OfficeChunk extends Range {
  type: "office";
}

export type Chunk = PersonChunk | BodyChunk | PlaceChunk | OpenChunk | OfficeChunk;

/** The words of a range. */
export function wordsOf(text: string, tokens: readonly Token[], range: Range): string {
  const { from, to } = spanOf(tokens, range);
  return text.slice(from, to);
}

/** Where a range stands in its block. */
export function spanOf(tokens: readonly Token[], range: Range): { from: number; to: number } {
  return { from: tokens[range.start]?.from ?? 0, to: tokens[range.end - 1]?.to ?? 0 };
}
