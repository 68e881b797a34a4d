// The text as the server draws it: the first paint of the galley, with its highlights, in the
// very elements the editor will use, so that nothing moves when the editor takes over. One
// string, not React's elements: a book's text would otherwise be sent a second time for
// hydration, and hydrated only to be thrown away.
import { escaped } from "#components/editor/escaped.ts";
import type { Block, BlockMark, Picture } from "#lib/article/block.ts";
import { attributesOf, elementAttributes, pictureAddress } from "#lib/article/block-attributes.ts";
import { safeHref } from "#lib/article/href.ts";
import { listNumbers } from "#lib/article/list-numbers.ts";
import type { AnnotationId } from "#lib/id.ts";

export interface StaticLook {
  kind: string;
  /** Of an own kind, in place of its base's. */
  line: string | null;
  standing: string;
  change?: string | null;
}

/** HTML of the blocks; annotations without a look are drawn as plain text. Every value from outside is escaped. */
export function staticHtml(blocks: readonly Block[], looks: ReadonlyMap<AnnotationId, StaticLook>): string {
  const numbers = listNumbers(blocks);
  return blocks.map((block, index) => {
    const { kind, picture } = block;
    const tag = picture ? "figure" : kind === "title" ? "h1" : kind === "crosshead" ? "h2" : kind === "quotation" ? "blockquote" : "p";
    const number = numbers[index] ?? null;
    const said = { ...elementAttributes(attributesOf(block)), "data-block": block.id, ...(number !== null && { "data-number": String(number) }) };
    const attributes = Object.entries(said).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
    const words = block.text === "" ? "<br>" : runs(block, looks);
    return `<${tag}${attributes}>${picture ? `${pictureHtml(picture)}<figcaption>${words}</figcaption>` : words}</${tag}>`;
  }).join("");
}

function pictureHtml({ file, alt }: Picture): string {
  return file === null ? `<span class="no-picture">${escaped(alt)}</span>` : `<img src="${pictureAddress(file)}" alt="${escaped(alt)}" loading="lazy">`;
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
  switch (mark.type) {
    case "anno": return "mark";
    case "bold": return "strong";
    case "italic": return "em";
    case "link": return safeHref(mark.href) ? "a" : "span";
  }
}

function opening(mark: BlockMark, looks: ReadonlyMap<AnnotationId, StaticLook>): string {
  if (mark.type === "link") {
    const href = safeHref(mark.href);
    return href ? `<a href="${escaped(href)}" title="${escaped(href)}" target="_blank" rel="noopener noreferrer nofollow">` : "<span>";
  }
  if (mark.type !== "anno") return `<${nameOf(mark)}>`;
  const look = looks.get(mark.id);
  const attributes = look ? ` data-kind="${escaped(look.kind)}" data-standing="${escaped(look.standing)}"${look.line ? ` data-line="${escaped(look.line)}"` : ""}${look.change ? ` data-change="${escaped(look.change)}"` : ""}` : "";
  return `<mark class="anno" data-anno="${escaped(mark.id)}"${attributes}>`;
}
