// Pasted HTML before ProseMirror sees it: read by the same reader as an article that is loaded,
// so that Word's junk, hidden text, scripts and pictures are gone before the browser parses a
// tag, and written again as the few elements that the schema knows.
import { escaped } from "#components/editor/escaped.ts";
import { attributesOf, elementAttributes } from "#lib/article/block-attributes.ts";
import type { DraftBlock, DraftMark } from "#lib/formats/draft/draft.ts";
import { isOwnHtml } from "#lib/formats/draft/own-html.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";

/**
 * The same words as blocks, bold and italic; empty when there are more than an article may hold. What was copied in an
 * editor comes through whole, for it was cleaned on the way out and its blanks matter; nothing in it gets past the schema.
 */
export function soberHtml(html: string): string {
  if (isOwnHtml(html)) return html;
  const plain = plainText(html);
  const read = readDraft({ kind: "html", html });
  // The reader of articles wants words; a lone comma or dash is worth pasting all the same.
  if (!read.ok) return read.reason === "empty" || read.reason === "binary" ? escaped(plain.trim()) : "";
  const { blocks } = read.draft;
  const [only] = blocks;
  if (blocks.length > 1 || !only) return blocks.map(blockHtml).join("");
  const [before, after] = [/^[ \u00a0]/.test(plain) ? " " : "", /[ \u00a0]$/.test(plain) ? " " : ""];
  const marks = only.marks.map((mark) => ({ ...mark, from: mark.from + before.length, to: mark.to + before.length }));
  return blockHtml({ ...only, text: before + only.text + after, marks });
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " " };

function plainText(html: string): string {
  return html.replace(/<!--[^]*?-->|<(script|style|head|title)\b[^]*?<\/\1\s*>|<[^>]*>/gi, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? "");
}

function blockHtml(block: DraftBlock): string {
  const { suggested, picture, list, cell } = block;
  // A guess is for a person to see before loading; in the middle of a text it would be a surprise.
  const kind = suggested && !picture ? "paragraph" : block.kind;
  const tag = kind === "title" ? "h1" : kind === "crosshead" ? "h2" : kind === "quotation" ? "blockquote" : picture ? "figure" : "p";
  const attributes = elementAttributes(attributesOf({ kind, list, cell, ...(picture && { picture: { file: picture.stored, alt: picture.alt } }) }));
  const said = suggested && !picture || tag === "h1" || tag === "h2" ? "" : Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const words = wordsHtml(block);
  return `<${tag}${said}>${picture ? `<figcaption>${words}</figcaption>` : words}</${tag}>`;
}

function wordsHtml({ text, marks }: DraftBlock): string {
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? from;
    const on = marks.filter((mark) => mark.from <= from && mark.to >= to).map(tagsOf);
    return on.map(([opened]) => opened).join("") + escaped(text.slice(from, to)) + on.reverse().map(([, closed]) => closed).join("");
  }).join("");
}

function tagsOf(mark: DraftMark): [string, string] {
  switch (mark.type) {
    case "bold": return ["<b>", "</b>"];
    case "italic": return ["<i>", "</i>"];
    case "link": return [`<a href="${escaped(mark.href)}">`, "</a>"];
  }
}
