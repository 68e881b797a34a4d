// A builder of Word's XML that escapes by default. Attribute values and text are the only ways in
// for what people typed.
import { printable } from "#lib/report/paper.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand between tags and in attributes. */
export function escapeXml(text: string): string {
  return escaped(printable(text));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** Text of a run: line feeds become breaks of the line, tabs tabs. `tag` is w:delText inside a deletion. */
export function runText(text: string, tag: "w:t" | "w:delText" = "w:t"): string {
  return printable(text).split(/(\n|\t)/).filter((piece) => piece !== "").map((piece) => {
    if (piece === "\n") return "<w:br/>";
    if (piece === "\t") return "<w:tab/>";
    return `<${tag} xml:space="preserve">${escaped(piece)}</${tag}>`;
  }).join("");
}

export const wordSpaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  + ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
  + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
