// Every word is accounted for: checked, open, read with nothing to check, or untouched.
// Where several things are said of a word the one with the most left to do wins, save that
// an item always outweighs a reading.
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { Living } from "#lib/anchor/living.ts";
import type { Span } from "#lib/text/canonical.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import { readSpans, type ReadSentence } from "#lib/workflow/read-spans.ts";

/** From the weakest to the strongest. */
export const coverageStates = ["untouched", "read", "checked", "open"] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface CoverageSegment extends Span {
  state: CoverageState;
}

export interface CoveredItem {
  living: Pick<Living, "start" | "end">;
  standing: Standing;
}

export interface Coverage {
  /** Per block, in order: segments from 0 to the end of its text, no two neighbours alike; none for an empty block. */
  blocks: CoverageSegment[][];
  /** Words in each state, as countWords counts, and all together. */
  totals: Record<CoverageState | "words", number>;
}

/**
 * Coverage of a text by its items and readings. An item with a finding that holds is checked, whatever the finding;
 * one that is unchecked, waiting or to be checked again is open. Readings of sentences that stand no more count for
 * the words of theirs that still stand together in their block.
 */
export function coverage(blocks: readonly Block[], items: readonly CoveredItem[], readings: readonly ReadSentence[], language: Language): Coverage {
  const levels = blocks.map((block) => new Uint8Array(block.text.length));
  for (const { index, from, to } of readSpans(blocks, readings, language)) raise(levels[index], from, to, "read");
  for (const { living: { start, end }, standing } of items) {
    const state = stateOf(standing);
    for (let index = start.index; index <= end.index; index += 1) {
      raise(levels[index], index === start.index ? start.offset : 0, index === end.index ? end.offset : Infinity, state);
    }
  }
  const totals = { untouched: 0, read: 0, checked: 0, open: 0, words: 0 };
  blocks.forEach((block, index) => {
    for (const at of wordsIn(block)) {
      totals[coverageStates[levels[index]?.[at] ?? 0] ?? "untouched"] += 1;
      totals.words += 1;
    }
  });
  return { blocks: levels.map(segmentsOf), totals };
}

function stateOf(standing: Standing): CoverageState {
  switch (standing) {
    case "passed":
    case "problem":
      return "checked";
    case "unchecked":
    case "waiting":
    case "recheck":
    case "lost":
      return "open";
  }
}

function raise(levels: Uint8Array | undefined, from: number, to: number, state: CoverageState): void {
  if (!levels) return;
  const level = coverageStates.indexOf(state);
  for (let at = from; at < to && at < levels.length; at += 1) if ((levels[at] ?? 0) < level) levels[at] = level;
}

function segmentsOf(levels: Uint8Array): CoverageSegment[] {
  const out: CoverageSegment[] = [];
  let from = 0;
  for (let at = 1; at <= levels.length; at += 1) {
    if (at < levels.length && levels[at] === levels[from]) continue;
    out.push({ from, to: at, state: coverageStates[levels[from] ?? 0] ?? "untouched" });
    from = at;
  }
  return out;
}

const wordStarts = new WeakMap<Block, number[]>();

// A counted word is where its first letter or digit is.
function wordsIn(block: Block): number[] {
  const known = wordStarts.get(block);
  if (known) return known;
  const starts = [...block.text.matchAll(/(?<!\S)[^\s\p{L}\p{N}]*[\p{L}\p{N}]/gu)].map((match) => match.index + match[0].length - 1);
  wordStarts.set(block, starts);
  return starts;
}
