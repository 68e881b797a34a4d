// The text as the server draws it: the first paint of the galley, with its highlights, in the
// very elements the editor will use, so that nothing moves when the editor takes over. One
// string, not React's elements: a book's text would otherwise be sent a second time for
// hydration, and hydrated only to be thrown away.
import { blockSpans } from "#lib/anchor/spans.ts";
import { sameWords } from "#lib/text/words.ts";
import { wordChanges, type WordChange } from "#lib/text/word-changes.ts";
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

/** An open proposal on the words of one annotation. */
export interface StaticCorrection {
  id: string;
  before: string;
  replacement: string;
}

export type StaticCorrections = ReadonlyMap<AnnotationId, StaticCorrection>;

/** HTML of the blocks, with what is proposed to be corrected in them; annotations without a look are drawn as plain text. Every value from outside is escaped. */
export function staticHtml(blocks: readonly Block[], looks: ReadonlyMap<AnnotationId, StaticLook>, corrections: StaticCorrections = new Map()): string {
  const numbers = listNumbers(blocks);
  return blocks.map((block, index) => {
    const { kind, picture } = block;
    const tag = picture ? "figure" : kind === "title" ? "h1" : kind === "crosshead" ? "h2" : kind === "quotation" ? "blockquote" : "p";
    const number = numbers[index] ?? null;
    const said = { ...elementAttributes(attributesOf(block)), "data-block": block.id, ...(number !== null && { "data-number": String(number) }) };
    const attributes = Object.entries(said).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
    const words = block.text === "" ? "<br>" : runs(block, looks, changesIn(block, corrections));
    return `<${tag}${attributes}>${picture ? `${pictureHtml(picture)}<figcaption>${words}</figcaption>` : words}</${tag}>`;
  }).join("");
}

function pictureHtml({ file, alt }: Picture): string {
  return file === null ? `<span class="no-picture">${escaped(alt)}</span>` : `<img src="${pictureAddress(file)}" alt="${escaped(alt)}" loading="lazy">`;
}

type Change = WordChange & { id: string };

/** Where open proposals stand in a block, and what they change there; none where other words stand now. */
function changesIn(block: Block, corrections: StaticCorrections): Change[] {
  if (corrections.size === 0) return [];
  return [...blockSpans(block)].flatMap(([annotation, spans]) => {
    const correction = corrections.get(annotation);
    const [first, last] = [spans[0], spans.at(-1)];
    if (!correction || !first || !last) return [];
    const words = block.text.slice(first.from, last.to);
    if (!sameWords(words, correction.before)) return [];
    return wordChanges(words, correction.replacement).map(({ from, to, text }) => ({ id: correction.id, from: first.from + from, to: first.from + to, text }));
  });
}

/** The block's text cut wherever a mark or a proposed change begins or ends. */
function runs(block: Block, looks: ReadonlyMap<AnnotationId, StaticLook>, changes: readonly Change[]): string {
  if (block.marks.length === 0) return escaped(block.text);
  const cuts = [...new Set([0, block.text.length, ...[...block.marks, ...changes].flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const come = (at: number) => changes.filter(({ to, text }) => to === at && text !== "")
    .map(({ id, text }) => `<ins class="correction-ins" data-proposal="${escaped(id)}">${escaped(text)}</ins>`).join("");
  return come(0) + cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? from;
    const on = block.marks.filter((mark) => mark.from <= from && mark.to >= to);
    const gone = changes.find((change) => change.from <= from && change.to >= to);
    const words = escaped(block.text.slice(from, to));
    const drawn = gone ? `<del class="correction-del" data-proposal="${escaped(gone.id)}">${words}</del>` : words;
    return on.map((mark) => opening(mark, looks)).join("") + drawn + on.reverse().map((mark) => `</${nameOf(mark)}>`).join("") + come(to);
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
