// The canonical text of an article: its blocks joined by U+000A, which never stands inside
// a block. Inside Soát offsets are UTF-16 units; formats that leave it count code points.
import type { Block } from "#lib/article/block.ts";

/** A stretch of one text, in UTF-16 units, end exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A place between two characters: which block, counted from 0, and how far into its text. */
export interface Position {
  index: number;
  offset: number;
}

/** The whole text of an article. Empty for no blocks. */
export function articleText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n");
}

/** Where each block starts in the article's text. */
export function blockStarts(blocks: readonly Block[]): number[] {
  let next = 0;
  return blocks.map((block) => {
    const start = next;
    next += block.text.length + 1;
    return start;
  });
}

/** Offset in the article's text of a position; `starts` are from blockStarts. */
export function articleOffset(starts: readonly number[], position: Position): number {
  return (starts[position.index] ?? 0) + position.offset;
}

/** The position at an offset in the article's text. The U+000A after a block counts as that block's end. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { index: low, offset: offset - (starts[low] ?? 0) };
}

/** The text from one position to another, blocks joined by U+000A. Empty when they are in the wrong order. */
export function textBetween(blocks: readonly Block[], start: Position, end: Position): string {
  if (start.index === end.index) return blocks[start.index]?.text.slice(start.offset, Math.max(start.offset, end.offset)) ?? "";
  return blocks.slice(start.index, end.index + 1).map((block, at, all) =>
    at === 0 ? block.text.slice(start.offset) : at === all.length - 1 ? block.text.slice(0, end.offset) : block.text).join("\n");
}

/** Code points before a UTF-16 offset. Inside a surrogate pair: as at the pair's start. */
export function codePointOffset(text: string, utf16: number): number {
  let points = 0;
  for (let at = 0; at < utf16 && at < text.length; points += 1) {
    at += widthAt(text, at);
    if (at > utf16) break;
  }
  return points;
}

/** The UTF-16 offset after so many code points; the text's length when there are fewer. */
export function utf16Offset(text: string, codePoints: number): number {
  let at = 0;
  for (let points = 0; points < codePoints && at < text.length; points += 1) at += widthAt(text, at);
  return at;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The text in NFC, and whether that changed it, so that a loader can say so. */
export function toNfc(text: string): { text: string; changed: boolean } {
  const normal = text.normalize("NFC");
  return { text: normal, changed: normal !== text };
}
