// Pasted HTML before ProseMirror sees it: read by the same reader as an article that is loaded,
// so that Word's junk, hidden text, scripts and pictures are gone before the browser parses a
// tag, and written again as the few elements that the schema knows.
import { escaped } from "#components/editor/escaped.ts";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";

/** The same words as blocks, bold and italic; empty when there are none or more than an article may hold. */
export function soberHtml(html: string): string {
  const read = readDraft({ kind: "html", html });
  return read.ok ? read.draft.blocks.map(blockHtml).join("") : "";
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
