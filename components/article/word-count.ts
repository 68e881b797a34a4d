// The length of a living text. A block that is the same object was counted before: a key press counts one block.
import type { Block } from "#lib/article/block.ts";
import { countWords } from "#lib/text/count.ts";

const counted = new WeakMap<Block, number>();
const sums = new WeakMap<readonly Block[], number>();

/** Words of all blocks. */
export function wordCount(blocks: readonly Block[]): number {
  const known = sums.get(blocks);
  if (known !== undefined) return known;
  let sum = 0;
  for (const block of blocks) {
    const own = counted.get(block) ?? countWords(block.text);
    counted.set(block, own);
    sum += own;
  }
  sums.set(blocks, sum);
  return sum;
}
