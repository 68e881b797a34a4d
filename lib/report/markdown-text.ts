// Words of people as Markdown that says exactly those words: nothing in them becomes a heading, a link, an image or
// HTML. GitHub's dialect, because its tables are the ones most programs draw.
import { escapeHtml } from "#lib/report/markup.ts";

/** One line of text for use anywhere in Markdown. Line breaks become spaces; characters that hide or turn the text are shown. */
export function plainText(text: string): string {
  return escapeHtml(text)
    .replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&#96;", "`")
    .replace(/\s+/g, " ").trim()
    .replace(/[\\`*_{}[\]#|~!$^]/g, "\\$&")
    // What makes a list, a rule, a heading or a link only where a line or a word begins.
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/\b(https?|ftp|mailto|javascript|data):/gi, "$1\\:")
    .replace(/\bwww\./gi, "www\\.")
    .replaceAll("@", "\\@");
}

/** A row of a table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A table; empty when it has no rows. Cells are finished Markdown of one line. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");
}
