// What becomes of one annotation, from what is remembered of its place and the text as it
// stands. Pure: the same text and the same row give the same decision, however often it is asked.
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { placeAt } from "#lib/anchor/find.ts";
import { copiesOf, type Living } from "#lib/anchor/living.ts";
import { isWhole } from "#lib/anchor/occurrences.ts";
import { contextLikeness, relocate, type StoredAnchor, type Stretch } from "#lib/anchor/relocate.ts";
import type { TextForm } from "#lib/anchor/text-form.ts";
import type { Position, Span } from "#lib/text/canonical.ts";
import { likeness } from "#lib/text/likeness.ts";
import { sameWords } from "#lib/text/words.ts";

export interface Remembered {
  anchor: StoredAnchor;
  /** Where its marks stand; null when there are none. */
  living: Living | null;
  /** Whether it has marks beside those of `living`. */
  isElsewhere: boolean;
  /** The stretch that its Yjs positions name now; asked only when there are no marks. */
  relative: Stretch | null;
  /** Milliseconds since its marks went. */
  missingFor: number;
  /** Milliseconds an undo has to bring the marks back. */
  grace: number;
  isTaken?: (place: Place) => boolean;
}

export type AnchorDecision =
  /** Its marks stand, on the words it was put on or on others. `heal`: where they should be instead, as one place of whole words. */
  | { kind: "stands"; state: "attached" | "edited"; place: Place; heal: Place | null }
  /** Its marks are gone, and an undo may still bring them back: ask again after so many milliseconds. */
  | { kind: "wait"; after: number }
  | { kind: "place"; place: Place; score: number; state: "attached" | "edited" }
  /** Nowhere certain. `offer`: where a person may put it. */
  | { kind: "lost"; offer: { place: Place; score: number } | null };

/** See AnchorDecision. `form` is asked for only when an annotation has no marks. */
export function decideAnchor(blocks: readonly Block[], form: () => TextForm, remembered: Remembered): AnchorDecision {
  const { anchor, living } = remembered;
  const state = (words: string) => (sameWords(words, anchor.placedWords) ? "attached" : "edited");
  if (living) {
    const { start, end, words: quote, prefix, suffix } = living;
    const heal = (remembered.isElsewhere ? single(blocks, anchor, living) : null) ?? overgrown(blocks, anchor, living) ?? grown(blocks, anchor, living);
    return { kind: "stands", state: state(quote), place: { start: pointOf(start), end: pointOf(end), quote, prefix, suffix }, heal };
  }
  const found = relocate(form(), anchor, remembered.relative, remembered.isTaken);
  const left = remembered.grace - remembered.missingFor;
  if (found?.verdict !== "sure" && left > 0) return { kind: "wait", after: left };
  if (found && found.verdict !== "propose") return { kind: "place", place: found.place, score: found.score, state: state(found.place.quote) };
  return { kind: "lost", offer: found && { place: found.place, score: found.score } };
}

function pointOf({ block, offset }: Living["start"]): Place["start"] {
  return { block, offset };
}

/** The one place it keeps where it stands twice: in the surroundings most like its own. Null when nothing is a copy. */
function single(blocks: readonly Block[], anchor: StoredAnchor, living: Living): Place | null {
  const copies = copiesOf(blocks, living);
  if (copies.length === 0) return null;
  const rated = [living, ...copies].map((one) => ({
    one, rate: contextLikeness(anchor, one) + (one.start.block === anchor.start.block ? 0.01 : 0),
  }));
  const best = rated.reduce((a, b) => (b.rate > a.rate ? b : a)).one;
  return placeAt(blocks, best.start, best.end);
}

/** Words less like those it stood on, in surroundings less like its own, are others' words. */
const alien = { words: 0.2, surroundings: 0.3 };

/**
 * Whether marks stand on words that are none of the annotation's: edits made apart and joined can leave a mark without its
 * end, and then its own words are deleted. Words typed in the place of its own, where it stood, are its own.
 */
export function isAlien(anchor: StoredAnchor, living: Living): boolean {
  const left = withoutSpread(anchor, living.words);
  if (left && living.words.slice(left.from, left.to).trim() === "") return true;
  return likeness(anchor.words, living.words) < alien.words && likeness(anchor.placedWords, living.words) < alien.words
    && contextLikeness(anchor, living) < alien.surroundings;
}

/** So many characters that stood beside it and now are marked were not typed into it. */
const rim = { least: 6, most: 12 };

/**
 * What is left of the marked words without what stood beside its own, where its marks have spread over that: nobody
 * types that. Null where they have not; empty where nothing of its own is left.
 */
function withoutSpread({ words, prefix, suffix }: StoredAnchor, marked: string): Span | null {
  if (sameWords(words, marked)) return null;
  const [tail, head] = [prefix.slice(-rim.most), suffix.slice(0, rim.most)];
  const before = tail.trim().length < rim.least || words.includes(tail) ? -1 : marked.lastIndexOf(tail);
  const after = head.trim().length < rim.least || words.includes(head) ? -1 : marked.indexOf(head.trimStart());
  if (before < 0 && after < 0) return null;
  const from = before < 0 ? 0 : before + tail.length;
  return { from, to: Math.max(from, after < 0 ? marked.length : after) };
}

/** Its own words alone, where its marks have spread. Null where they have not. */
function overgrown(blocks: readonly Block[], anchor: StoredAnchor, living: Living): Place | null {
  const left = withoutSpread(anchor, living.words);
  return left && placeAt(blocks, forward(blocks, living.start, left.from), forward(blocks, living.start, left.to));
}

/** The position so many characters on, U+000A between blocks counted. */
function forward(blocks: readonly Block[], from: Position, count: number): Position {
  let [index, offset] = [from.index, from.offset + count];
  for (let length = blocks[index]?.text.length ?? 0; offset > length && index + 1 < blocks.length; length = blocks[index]?.text.length ?? 0) {
    offset -= length + 1;
    index += 1;
  }
  return { index, offset };
}

const joins = /[\p{L}\p{M}\p{N}]/u;

/**
 * Whole words again, where a letter or digit has come to touch them that did not before: "27" of which others made
 * "127" must not keep its check.
 */
function grown(blocks: readonly Block[], { prefix, suffix }: StoredAnchor, { start, end, words }: Living): Place | null {
  const [first, last] = [blocks[start.index]?.text ?? "", blocks[end.index]?.text ?? ""];
  const [before, after] = [first[start.offset - 1], last[end.offset]];
  if (isWhole({ quote: words, prefix, suffix }, before, after)) return null;
  let [from, to] = [start.offset, end.offset];
  if (!isWhole({ quote: words, prefix, suffix }, before, undefined)) while (from > 0 && joins.test(first.charAt(from - 1))) from -= 1;
  if (!isWhole({ quote: words, prefix, suffix }, undefined, after)) while (to < last.length && joins.test(last.charAt(to))) to += 1;
  return placeAt(blocks, { index: start.index, offset: from }, { index: end.index, offset: to });
}
