// The numbers in front of ordered list items are no text: nobody typed them, and they follow
// when an item is put in or taken out. They are counted here for whatever draws a text.
import type { Block } from "#lib/article/block.ts";

/**
 * The number of each block; null for what is no ordered item. An item counts on from the one before it on its level;
 * deeper items between them do not end a list, other blocks do.
 */
export function listNumbers(blocks: readonly Pick<Block, "list">[]): (number | null)[] {
  const last: (number | null)[] = [];
  return blocks.map(({ list }) => {
    if (!list) {
      last.length = 0;
      return null;
    }
    last.length = Math.min(last.length, list.level + 1);
    if (list.type === "bullet") {
      last[list.level] = null;
      return null;
    }
    const number = list.start ?? (last[list.level] ?? 0) + 1;
    last[list.level] = number;
    return number;
  });
}
