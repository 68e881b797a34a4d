// Finding a quote in the text again. Points and block ids are hints; the quote decides, and
// where it stands more than once its surroundings do. No mark beats a wrong mark.
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { contextAfter, contextBefore } from "#lib/anchor/living.ts";
import { isWhole, joinedForm, occurrences, occurrencesIn, type JoinedForm, type Occurrence } from "#lib/anchor/occurrences.ts";
import { textBetween, type Position } from "#lib/text/canonical.ts";
import { sameWords, wordsForm } from "#lib/text/words.ts";

/** Surroundings agree (0 to 1) at least so well, and so much better than at any other candidate. */
const convincing = 0.5;
const clearLead = 0.2;
/** Less agreement than this is chance. Only a quote of some length that stands once is believed without any. */
const chance = 0.15;
const tellingLength = 12;

/**
 * Where a place's quote stands now, compared in words/1: at its points; else in its start block, where the
 * surroundings clearly agree, or nearest to the point where they agree at all; else where it stands only once or the
 * surroundings clearly agree. Null when nothing is convincing. The answer has fresh points, quote and context.
 */
export function findPlace(blocks: readonly Block[], place: Place): Place | null {
  if (wordsForm(place.quote) === "") return null;
  const here = blocks.findIndex((block) => block.id !== "" && block.id === place.start.block);
  return atPoints(blocks, place, here) ?? inBlock(blocks, place, here) ?? findInForm(joinedForm(blocks, { from: 0, to: blocks.length }), place);
}

/**
 * As findPlace without its points, in a form made before, for looking for many: where the quote stands only once, or the
 * surroundings clearly agree.
 */
export function findInForm(form: JoinedForm, place: Pick<Place, "quote" | "prefix" | "suffix">): Place | null {
  const { blocks } = form;
  const found = occurrencesIn(form, place);
  const [only] = found;
  if (only && found.length === 1) {
    const isTelling = wordsForm(place.quote).length >= tellingLength || only.agreement === null || only.agreement >= chance;
    return isTelling ? placed(blocks, only) : null;
  }
  return placed(blocks, clearlyBest(found));
}

/**
 * The place between two positions, without white space at its ends, with 32 characters of context on each side
 * across blocks; a surrogate pair that a position cuts is taken whole. Null when only white space is between them, or
 * they are in the wrong order.
 */
export function placeAt(blocks: readonly Block[], start: Position, end: Position): Place | null {
  const first = skipForward(blocks, start, end);
  const last = first && skipBack(blocks, first, end);
  if (!first || !last) return null;
  const from = { ...first, offset: first.offset - (isInPair(blocks, first) ? 1 : 0) };
  const to = { ...last, offset: last.offset + (isInPair(blocks, last) ? 1 : 0) };
  const point = (at: Position) => ({ block: blocks[at.index]?.id ?? "", offset: at.offset });
  return {
    start: point(from), end: point(to), quote: textBetween(blocks, from, to),
    prefix: contextBefore(blocks, from), suffix: contextAfter(blocks, to),
  };
}

function atPoints(blocks: readonly Block[], place: Place, first: number): Place | null {
  if (first === -1) return null;
  const last = place.end.block === place.start.block ? first : blocks.findIndex((block) => block.id === place.end.block);
  const start = { index: first, offset: place.start.offset };
  const end = { index: last, offset: place.end.offset };
  if (last < first || end.offset > (blocks[last]?.text.length ?? 0)) return null;
  const hasContext = place.prefix !== "" || place.suffix !== "";
  if (hasContext && !isWhole(place, blocks[first]?.text[start.offset - 1], blocks[last]?.text[end.offset])) return null;
  return sameWords(textBetween(blocks, start, end), place.quote) ? placeAt(blocks, start, end) : null;
}

function inBlock(blocks: readonly Block[], place: Place, here: number): Place | null {
  if (here === -1) return null;
  const reach = wordsForm(place.quote).split("\n").length;
  const found = occurrences(blocks, place, { from: here, to: here + reach }).filter((one) => one.start.index === here);
  const distance = (one: Occurrence) => Math.abs(one.start.offset - place.start.offset);
  const nearest = found.filter((one) => one.agreement === null || one.agreement >= chance)
    .reduce<Occurrence | null>((best, one) => (best && distance(best) <= distance(one) ? best : one), null);
  return placed(blocks, clearlyBest(found) ?? nearest);
}

function clearlyBest(found: readonly Occurrence[]): Occurrence | null {
  const [best, next] = found.toSorted((a, b) => (b.agreement ?? 0) - (a.agreement ?? 0));
  if (!best || (best.agreement ?? 0) < convincing) return null;
  return (best.agreement ?? 0) - (next?.agreement ?? 0) >= clearLead ? best : null;
}

function placed(blocks: readonly Block[], found: Occurrence | null): Place | null {
  return found && placeAt(blocks, found.start, found.end);
}

function isInPair(blocks: readonly Block[], { index, offset }: Position): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(blocks[index]?.text.slice(Math.max(0, offset - 1), offset + 1) ?? "");
}

const blank = /[\s\u200b\u2060\ufeff]/;

function skipForward(blocks: readonly Block[], start: Position, end: Position): Position | null {
  let { index, offset } = start;
  for (let text = blocks[index]?.text; text !== undefined && index <= end.index;) {
    if (index === end.index && offset >= end.offset) return null;
    if (offset < text.length && !blank.test(text.charAt(offset))) return { index, offset };
    offset += 1;
    if (offset < text.length) continue;
    text = blocks[index += 1]?.text;
    offset = 0;
  }
  return null;
}

function skipBack(blocks: readonly Block[], start: Position, end: Position): Position | null {
  let { index, offset } = { index: end.index, offset: Math.min(end.offset, blocks[end.index]?.text.length ?? 0) };
  while (index > start.index || (index === start.index && offset > start.offset)) {
    if (offset > 0 && !blank.test(blocks[index]?.text.charAt(offset - 1) ?? "")) return { index, offset };
    if (offset > 0) offset -= 1;
    else offset = blocks[index -= 1]?.text.length ?? 0;
  }
  return null;
}
