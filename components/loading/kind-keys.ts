// One key for each kind of block.
import type { BlockKind } from "#lib/article/block.ts";

export const kindKeys = [
  ["t", "title"], ["l", "lead"], ["p", "paragraph"], ["h", "crosshead"], ["q", "quotation"], ["c", "caption"], ["r", "credit"], ["d", "dateline"],
] as const satisfies readonly (readonly [string, BlockKind])[];

export function kindOfKey(key: string): BlockKind | null {
  return kindKeys.find(([known]) => known === key.toLowerCase())?.[1] ?? null;
}
