// Pasted HTML before ProseMirror sees it: read by the same reader as an article that is loaded,
// so that Word's junk, hidden text, scripts and pictures are gone before the browser parses a
// tag, and written again as the few elements that the schema knows.
import { escaped } from "#components/editor/escaped.ts";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";

/**
 * The same words as blocks, bold and italic; empty when there are more than an article may hold. What was copied in an
 * editor comes through whole, for it was cleaned on the way out and its blanks matter; nothing in it gets past the schema.
 */
export function soberHtml(html: string): string {
  if (html.includes("data-pm-slice=")) return html;
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

function blockHtml({ kind, suggested, text, marks }: DraftBlock): string {
  // A guess is for a person to see before loading; in the middle of a text it would be a surprise.
  const tag = suggested ? "p" : kind === "title" ? "h1" : kind === "crosshead" ? "h2" : "p";
  const attribute = suggested || tag !== "p" ? "" : ` data-kind="${kind}"`;
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  const runs = cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? from;
    const on = marks.filter((mark) => mark.from <= from && mark.to >= to).map((mark) => (mark.type === "bold" ? "b" : "i"));
    return on.map((name) => `<${name}>`).join("") + escaped(text.slice(from, to)) + on.reverse().map((name) => `</${name}>`).join("");
  });
  return `<${tag}${attribute}>${runs.join("")}</${tag}>`;
}
