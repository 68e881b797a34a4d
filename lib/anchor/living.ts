// What the text now says about each annotation, derived from its marks alone. An annotation
// reaches from its first to its last marked character, so that words typed inside it count
// as an edit although they never got the mark.
import type { Block } from "#lib/article/block.ts";
import type { Language } from "#lib/article/article.ts";
import type { AnnotationId } from "#lib/id.ts";
import { blockSpans } from "#lib/anchor/spans.ts";
import { textBetween, type Position, type Span } from "#lib/text/canonical.ts";
import { blockSentences } from "#lib/text/block-sentences.ts";
import { sentencesAround } from "#lib/text/sentences.ts";
import { likeness } from "#lib/text/likeness.ts";

export interface LivingPoint extends Position {
  /** Id of the block at `index`. */
  block: string;
}

/** A marked stretch of one block. Never empty. */
export interface Piece extends Span {
  index: number;
}

export interface Living {
  id: AnnotationId;
  start: LivingPoint;
  end: LivingPoint;
  /** From the first to the last marked character, blocks joined by U+000A. */
  words: string;
  /** Up to 32 UTF-16 units before and after, across blocks. */
  prefix: string;
  suffix: string;
  /** In text order. */
  pieces: readonly Piece[];
}

export type QuoteOf = (id: AnnotationId) => string | undefined;

/** Unmarked text between two pieces beyond which they are two places. */
const farApart = 200;
/** Empty blocks in a row beyond which two pieces are two places. */
const emptyBetween = 4;
export const contextLength = 32;

/**
 * Every annotation that is marked in these blocks, in text order (outer before inner). When one id stands in two
 * places, the place most like `quoteOf(id)` counts, without a quote the longest; the other marks are ignored.
 */
export function livingAnnotations(blocks: readonly Block[], quoteOf?: QuoteOf): Map<AnnotationId, Living> {
  const pieces = new Map<AnnotationId, Piece[]>();
  blocks.forEach((block, index) => {
    for (const [id, spans] of blockSpans(block)) {
      const known = pieces.get(id);
      const found = spans.map(({ from, to }) => ({ index, from, to }));
      if (known) known.push(...found);
      else pieces.set(id, found);
    }
  });
  const all: Living[] = [];
  for (const [id, found] of pieces) {
    const living = livingOf(blocks, id, found, quoteOf);
    if (living) all.push(living);
  }
  return byTextOrder(all);
}

/** Annotations keyed by id in text order. Cheap when they come in it. */
export function byTextOrder(all: Living[]): Map<AnnotationId, Living> {
  const isSorted = all.every((living, at) => at === 0 || inTextOrder(all[at - 1] ?? living, living) <= 0);
  if (!isSorted) all.sort(inTextOrder);
  return new Map(all.map((living) => [living.id, living]));
}

/** One annotation from all its pieces in text order. Null when there are none. */
export function livingOf(blocks: readonly Block[], id: AnnotationId, pieces: readonly Piece[], quoteOf?: QuoteOf): Living | null {
  const only = thePlace(blocks, id, pieces, quoteOf);
  const first = only?.place[0];
  const last = only?.place.at(-1);
  if (!only || !first || !last) return null;
  const start = { index: first.index, block: blocks[first.index]?.id ?? "", offset: first.from };
  const end = { index: last.index, block: blocks[last.index]?.id ?? "", offset: last.to };
  return {
    id, start, end, words: only.words, pieces: only.place,
    prefix: contextBefore(blocks, start), suffix: contextAfter(blocks, end),
  };
}

/** Marked text so like the words of the place that counts is a copy of it. */
const copyLikeness = 0.8;

/**
 * The other places of an annotation that are copies of the one that counts, as an undo beside a paste leaves them. Not
 * its far pieces: those are parts of it that something was put between, and come back together when that goes.
 */
export function copiesOf(blocks: readonly Block[], living: Living): Living[] {
  const { id } = living;
  const own = new Set(living.pieces.map(({ index, from }) => `${index} ${from}`));
  const others = blocks.flatMap((block, index) => (blockSpans(block).get(id) ?? []).map(({ from, to }) => ({ index, from, to })))
    .filter(({ index, from }) => !own.has(`${index} ${from}`));
  if (others.length === 0) return [];
  return placesOf(blocks, others).flatMap((place) => livingOf(blocks, id, place) ?? []).filter(({ words }) => likeness(words, living.words) >= copyLikeness);
}

/** The sentence or sentences that an annotation stands in, blocks joined by U+000A. */
export function sentenceOf(blocks: readonly Block[], living: Pick<Living, "start" | "end">, language: Language): string {
  const { start, end } = living;
  const [first, last] = [blocks[start.index], blocks[end.index]];
  if (!first || !last) return "";
  if (first === last) {
    const { from, to } = sentencesAround(blockSentences(first, language), start.offset, end.offset);
    return first.text.slice(from, to);
  }
  const { from } = sentencesAround(blockSentences(first, language), start.offset, first.text.length);
  const { to } = sentencesAround(blockSentences(last, language), 0, end.offset);
  return textBetween(blocks, { index: start.index, offset: from }, { index: end.index, offset: to });
}

/** Text order: earlier first, and of two that start together the longer one. Total: equal only for one id. */
export function inTextOrder(a: Living, b: Living): number {
  return a.start.index - b.start.index || a.start.offset - b.start.offset
    || b.end.index - a.end.index || b.end.offset - a.end.offset || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Up to 32 units of text before a position, across blocks; never half a surrogate pair. */
export function contextBefore(blocks: readonly Block[], at: Position): string {
  let text = blocks[at.index]?.text.slice(Math.max(0, at.offset - contextLength), at.offset) ?? "";
  for (let index = at.index - 1; index >= 0 && text.length < contextLength; index -= 1) text = `${blocks[index]?.text.slice(-contextLength) ?? ""}\n${text}`;
  text = text.slice(-contextLength);
  return (text.charCodeAt(0) & 0xfc00) === 0xdc00 ? text.slice(1) : text;
}

/** Up to 32 units of text after a position, across blocks; never half a surrogate pair. */
export function contextAfter(blocks: readonly Block[], at: Position): string {
  let text = blocks[at.index]?.text.slice(at.offset, at.offset + contextLength) ?? "";
  for (let index = at.index + 1; index < blocks.length && text.length < contextLength; index += 1) text += `\n${blocks[index]?.text.slice(0, contextLength) ?? ""}`;
  text = text.slice(0, contextLength);
  return (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800 ? text.slice(0, -1) : text;
}

interface OnePlace {
  place: readonly Piece[];
  words: string;
}

function thePlace(blocks: readonly Block[], id: AnnotationId, pieces: readonly Piece[], quoteOf?: QuoteOf): OnePlace | undefined {
  if (pieces.length === 1) return { place: pieces, words: wordsOf(blocks, pieces) };
  const places = placesOf(blocks, pieces).map((place) => ({ place, words: wordsOf(blocks, place) }));
  return places.length > 1 ? nearest(places, quoteOf?.(id)) : places[0];
}

function wordsOf(blocks: readonly Block[], place: readonly Piece[]): string {
  const first = place[0];
  const last = place.at(-1);
  return first && last ? textBetween(blocks, { index: first.index, offset: first.from }, { index: last.index, offset: last.to }) : "";
}

function placesOf(blocks: readonly Block[], pieces: readonly Piece[]): Piece[][] {
  const places: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (before && isNear(blocks, before, piece)) places.at(-1)?.push(piece);
    else places.push([piece]);
    before = piece;
  }
  return places;
}

// Blocks are neighbours also across empty ones: Enter pressed twice inside an annotation leaves one.
function isNear(blocks: readonly Block[], a: Piece, b: Piece): boolean {
  if (a.index === b.index) return b.from - a.to <= farApart;
  if (b.index - a.index > emptyBetween + 1) return false;
  for (let index = a.index + 1; index < b.index; index += 1) if (blocks[index]?.text.trim()) return false;
  return (blocks[a.index]?.text.length ?? 0) - a.to + b.from <= farApart;
}

function nearest(places: readonly OnePlace[], quote: string | undefined): OnePlace {
  const scored = places.map((candidate) => ({ candidate, score: quote === undefined ? candidate.words.length : likeness(candidate.words, quote) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).candidate;
}
