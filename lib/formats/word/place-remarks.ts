// Where the paragraphs of a Word file stand in an article that was made of it, or that it was made of:
// by their words alone, white space and what is not seen apart, in the order of both.
import type { Block } from "#lib/article/block.ts";
import type { DocxChange, DocxComment, DocxRemarks, RemarkPoint } from "#lib/formats/word/read-remarks.ts";
import type { Position } from "#lib/text/canonical.ts";

export interface PlacedRemarks {
  /** Null: its words are not in the article, or the file did not say where. */
  comments: { comment: DocxComment; start: Position | null; end: Position | null }[];
  changes: { change: DocxChange; index: number; from: number; to: number }[];
  /** Changes whose words are not in the article. */
  left: DocxChange[];
}

const unseen = /[\s\p{Cf}\p{Cc}\ufffc]/u;

/** Letters alone, in NFC. */
function squeezed(text: string): string {
  return [...text.normalize("NFC")].filter((character) => !unseen.test(character)).join("");
}

/** Every remark with the place its words have; the same words twice are told apart by their order. */
export function placeRemarks(remarks: DocxRemarks, blocks: readonly Pick<Block, "text">[]): PlacedRemarks {
  const keys = blocks.map(({ text }) => squeezed(text));
  const found: ({ index: number; before: number } | null)[] = [];
  let next = 0;
  for (const text of remarks.paragraphs) {
    const key = squeezed(text);
    const whole = key === "" ? -1 : keys.findIndex((one, index) => index >= next && one === key);
    // Lines that were joined on the way in stand together in one block.
    const index = whole >= 0 || key.length < 8 ? whole : keys.findIndex((one, at) => at >= Math.max(next - 1, 0) && one.includes(key));
    found.push(index < 0 ? null : { index, before: whole >= 0 ? 0 : (keys[index]?.indexOf(key) ?? 0) });
    if (index >= 0) next = whole >= 0 ? index + 1 : index;
  }
  const positionOf = (point: RemarkPoint | null, leans: "start" | "end"): Position | null => {
    const at = point && found[point.paragraph];
    if (!at) return null;
    const letters = at.before + squeezed((remarks.paragraphs[point.paragraph] ?? "").slice(0, point.offset)).length;
    return { index: at.index, offset: offsetOf(blocks[at.index]?.text ?? "", letters, leans) };
  };
  const changes: PlacedRemarks["changes"] = [];
  const left: DocxChange[] = [];
  for (const change of remarks.changes) {
    const start = positionOf({ paragraph: change.paragraph, offset: change.from }, "start");
    const end = positionOf({ paragraph: change.paragraph, offset: change.to }, "end");
    if (start && end && start.index === end.index && start.offset < end.offset) changes.push({ change, index: start.index, from: start.offset, to: end.offset });
    else left.push(change);
  }
  return { comments: remarks.comments.map((comment) => placedComment(comment, positionOf(comment.start, "start"), positionOf(comment.end, "end"), blocks)), changes, left };
}

/** A comment on a point is on the word before it, or on the one after. */
function placedComment(comment: DocxComment, start: Position | null, end: Position | null, blocks: readonly Pick<Block, "text">[]): PlacedRemarks["comments"][number] {
  if (!start || !end) return { comment, start: null, end: null };
  if (start.index < end.index || start.offset < end.offset) return { comment, start, end };
  const text = blocks[end.index]?.text ?? "";
  const before = /\S+\s*$/.exec(text.slice(0, end.offset))?.[0] ?? "";
  if (before !== "") return { comment, start: { index: end.index, offset: end.offset - before.length }, end };
  const after = /^\s*\S+/.exec(text.slice(end.offset))?.[0] ?? "";
  return after === "" ? { comment, start: null, end: null } : { comment, start: end, end: { index: end.index, offset: end.offset + after.length } };
}

/** The offset at which so many letters stand before; of the white space there, behind it for a start, before it for an end. */
function offsetOf(text: string, letters: number, leans: "start" | "end"): number {
  let offset = 0;
  let count = 0;
  for (const character of text) {
    const isSeen = !unseen.test(character);
    if (count === letters && (leans === "end" || isSeen)) return offset;
    if (isSeen) count += character.length;
    offset += character.length;
  }
  return offset;
}
