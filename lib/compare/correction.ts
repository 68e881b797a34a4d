// A difference between two texts as a correction of ours: which words of one block become which. Where one of the texts has
// nothing, the word beside the place goes along, so that there is something to replace and something to stand in its place.
import { placeAt } from "#lib/anchor/find.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import type { Span } from "#lib/text/canonical.ts";
import { tokens } from "#lib/text/tokens.ts";

export interface Correction {
  place: Place;
  replacement: string;
}

/** `gone` in a block's text becomes `theirs`; either may be empty. Null where the block has no other word. */
export function correctionAt(blocks: readonly Block[], index: number, gone: Span, theirs: string): Correction | null {
  const text = blocks[index]?.text ?? "";
  const isReplaced = text.slice(gone.from, gone.to).trim() !== "" && theirs.trim() !== "";
  const near = isReplaced ? gone : wordOutside(text, gone);
  if (!near) return null;
  const span = { from: Math.min(near.from, gone.from), to: Math.max(near.to, gone.to) };
  const replacement = isReplaced ? theirs.trim() : [text.slice(span.from, gone.from), theirs, text.slice(gone.to, span.to)].reduce(joined);
  const place = placeAt(blocks, { index, offset: span.from }, { index, offset: span.to });
  return place && { place, replacement };
}

/** The word before a place, or the one after. */
function wordOutside(text: string, { from, to }: Span): Span | null {
  const words = tokens(text).filter((token) => token.isWord);
  return words.findLast((word) => word.to <= from) ?? words.find((word) => word.from >= to) ?? null;
}

/** One blank between two stretches, none at an edge or before what closes. */
function joined(before: string, after: string): string {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  const isTight = left === "" || right === "" || /^[\p{Pe}\p{Pf},.;:!?%…]/u.test(right) || /[\p{Ps}\p{Pi}]$/u.test(left);
  return left + (isTight ? "" : " ") + right;
}
