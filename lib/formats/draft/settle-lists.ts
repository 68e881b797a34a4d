// A list item is one block: its paragraphs become lines of it. Numbers are kept only where
// counting on (as list-numbers.ts does) would not give them, so that they follow when an item is put in between.
import type { DraftBlock } from "#lib/formats/draft/draft.ts";
import type { ReadBlock } from "#lib/formats/draft/html-frames.ts";

/** The blocks with every list item in one, and numbered by `start` only where the count breaks. */
export function settleLists(blocks: readonly ReadBlock[]): DraftBlock[] {
  const joined: ReadBlock[] = [];
  // Collected first: joining one line after another would copy a long item once a line.
  for (const run of runsOf(blocks)) {
    const [head] = run;
    if (head) joined.push(run.length === 1 ? head : joinAll(head, run));
  }
  const last: (number | null)[] = [];
  return joined.map(({ item: _item, within: _within, ...block }): DraftBlock => {
    const { list } = block;
    last.length = Math.min(last.length, list ? list.level + 1 : 0);
    if (list?.type !== "ordered") {
      if (list) last[list.level] = null;
      return block;
    }
    const natural = (last[list.level] ?? 0) + 1;
    const number = list.start ?? natural;
    last[list.level] = number;
    return { ...block, list: { ...list, start: number === natural ? null : number } };
  });
}

function runsOf(blocks: readonly ReadBlock[]): ReadBlock[][] {
  const runs: ReadBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1)?.[0];
    const isSame = block.item !== undefined && block.item === last?.item && block.kind === "listItem" && last.kind === "listItem";
    if (isSame) runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs;
}

function joinAll(head: ReadBlock, run: readonly ReadBlock[]): ReadBlock {
  const marks: DraftBlock["marks"] = [];
  let at = 0;
  for (const block of run) {
    for (const mark of block.marks) marks.push({ ...mark, from: mark.from + at, to: mark.to + at });
    at += block.text.length + 1;
  }
  return { ...head, text: run.map((block) => block.text).join("\u2028"), marks };
}
