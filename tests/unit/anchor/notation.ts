// A text with marks, one block a line: "The [mayor] resigned" marks one annotation, digits tell
// several apart: "[1The [2mayor] resigned]". "|" cuts a mark in two pieces at an edit:
// "[may||or]" leaves nothing between, "[may|XX|or]" leaves XX unmarked.
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";

/** The id that a digit stands for. */
export function idOf(digit: string): AnnotationId {
  const [id] = [`00000000-0000-7000-8000-00000000000${digit}`].filter((text): text is AnnotationId => text.length === 36);
  if (!id) throw new Error(`Not a digit: ${digit}`);
  return id;
}

export function marked(notation: string): Block[] {
  let open: { id: AnnotationId; from: number; isCut: boolean }[] = [];
  return notation.split("\n").map((line, index): Block => {
    let text = "";
    const marks: BlockMark[] = [];
    const close = (mark: { id: AnnotationId; from: number }) => mark.from < text.length && marks.push({ type: "anno", id: mark.id, from: mark.from, to: text.length });
    open = open.map((mark) => ({ ...mark, from: 0 }));
    for (const [token, start] of line.matchAll(/\[(\d?)|[\s\S]/gu)) {
      const top = open.at(-1);
      if (token.startsWith("[")) open.push({ id: idOf(start || "1"), from: text.length, isCut: false });
      else if (token === "]" && top) {
        if (!top.isCut) close(top);
        open.pop();
      } else if (token === "|" && top) {
        if (!top.isCut) close(top);
        top.isCut = !top.isCut;
        top.from = text.length;
      } else text += token;
    }
    for (const mark of open) if (!mark.isCut) close(mark);
    return { id: `b${index}`, kind: "paragraph", text, marks };
  });
}

/** The text without any mark. */
export function plain(text: string): Block[] {
  return text.split("\n").map((line, index) => ({ id: `b${index}`, kind: "paragraph", text: line, marks: [] }));
}
