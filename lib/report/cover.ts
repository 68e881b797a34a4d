// How much of the text is accounted for, and the passages that are not.
import type { Living } from "#lib/anchor/living.ts";
import type { Block } from "#lib/article/block.ts";
import type { Language } from "#lib/article/article.ts";
import type { ReportReading } from "#lib/report/input.ts";
import type { Report, ReportItem } from "#lib/report/schema.ts";
import { countWords } from "#lib/text/count.ts";
import { coverage, type CoverageSegment } from "#lib/workflow/coverage.ts";

export interface Cover {
  counts: Report["conclusion"]["coverage"];
  untouched: Report["untouched"];
}

/**
 * Coverage by the items that are checked in their own right: remarks account for nothing, and a folded item for no more
 * than its person does. `living` is by item id, `numbers` the printed number of each block.
 */
export function coverOf(
  text: { blocks: readonly Block[]; language: Language; readings: readonly ReportReading[] },
  items: readonly ReportItem[], living: ReadonlyMap<string, Living>, numbers: readonly (number | null)[],
): Cover {
  const { blocks, language, readings } = text;
  const covered = items.flatMap((item) => {
    const at = living.get(item.id);
    return at && item.standing && item.foldedInto === null ? [{ living: at, standing: item.standing }] : [];
  });
  const found = coverage(blocks, covered, readings, language);
  const { checked, open, read, untouched } = found.totals;
  return {
    counts: { checked, open, read, untouched },
    untouched: blocks.flatMap((block, index) => {
      const number = numbers[index];
      const passages = untouchedIn(block.text, found.blocks[index] ?? []);
      if (!number || passages.length === 0) return [];
      return [{ paragraph: number, words: passages.reduce((sum, { words }) => sum + words, 0), passages: passages.map((passage) => passage.text) }];
    }),
  };
}

function untouchedIn(text: string, segments: readonly CoverageSegment[]): { text: string; words: number }[] {
  return segments
    .filter(({ state }) => state === "untouched")
    .map(({ from, to }) => ({ text: text.slice(from, to).trim(), words: wordsBegunIn(text, from, to) }))
    .filter(({ words }) => words > 0);
}

/** Words whose first letter lies in a stretch: where coverage counts them, also when an item begins inside a word. */
function wordsBegunIn(text: string, from: number, to: number): number {
  let start = from;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
  return countWords(text.slice(start, to)) - countWords(text.slice(start, from));
}
