// The text as the server draws it: the first paint of the galley, with its highlights, in the
// very elements the editor will use, so that nothing moves when the editor takes over. One
// string, not React's elements: a book's text would otherwise be sent a second time for
// hydration, and hydrated only to be thrown away.
import { escaped } from "#components/editor/escaped.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";

export interface StaticLook {
  kind: string;
  /** Of an own kind, in place of its base's. */
  line: string | null;
  standing: string;
}

/** HTML of the blocks; annotations without a look are drawn as plain text. Every value from outside is escaped. */
export function staticHtml(blocks: readonly Block[], looks: ReadonlyMap<AnnotationId, StaticLook>): string {
  return blocks.map((block) => {
    const tag = block.kind === "title" ? "h1" : block.kind === "crosshead" ? "h2" : "p";
    return `<${tag} data-kind="${block.kind}" data-block="${escaped(block.id)}">${block.text === "" ? "<br>" : runs(block, looks)}</${tag}>`;
  }).join("");
}

/** The block's text cut wherever a mark begins or ends. */
function runs(block: Block, looks: ReadonlyMap<AnnotationId, StaticLook>): string {
  if (block.marks.length === 0) return escaped(block.text);
  const cuts = [...new Set([0, block.text.length, ...block.marks.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? from;
    const on = block.marks.filter((mark) => mark.from <= from && mark.to >= to);
    return on.map((mark) => opening(mark, looks)).join("") + escaped(block.text.slice(from, to)) + on.reverse().map((mark) => `</${nameOf(mark)}>`).join("");
  }).join("");
}

function nameOf(mark: BlockMark): string {
  return mark.type === "anno" ? "mark" : mark.type === "bold" ? "strong" : "em";
}

function opening(mark: BlockMark, looks: ReadonlyMap<AnnotationId, StaticLook>): string {
  if (mark.type !== "anno") return `<${nameOf(mark)}>`;
  const look = looks.get(mark.id);
  const attributes = look ? ` data-kind="${escaped(look.kind)}" data-standing="${escaped(look.standing)}"${look.line ? ` data-line="${escaped(look.line)}"` : ""}` : "";
  return `<mark class="anno" data-anno="${escaped(mark.id)}"${attributes}>`;
}
