// A report as it is printed, before it is known on what: headings, paragraphs, tables. Word, PDF
// and plain text draw this same tree, so that none of them decides what a report says.
import type { Language } from "#lib/article/article.ts";
import type { BlockKind } from "#lib/article/block.ts";
import type { Standing } from "#lib/workflow/finding.ts";

export type Look = "bold" | "italic" | "soft" | "words" | "struck" | "inserted" | "raised";

/** A stretch of text of one look. */
export interface Span {
  text: string;
  looks?: readonly Look[];
  /** Colour of a standing; "remark" for what needs no check. Never the only sign. */
  tone?: Standing | "remark";
  /** The tone is behind the words, as in the marked text. */
  isMarked?: true;
  /** Leads to what has this name. */
  to?: string;
  /** May be led to by this name. */
  name?: string;
}

/** A paragraph's worth of spans. */
export type Line = readonly Span[];

export type PaperPart =
  | { kind: "masthead"; left: string; right: string }
  | { kind: "title"; text: string; subtitle: string; language: Language }
  | { kind: "heading"; level: 1 | 2; text: string; name?: string }
  | { kind: "line"; line: Line; name?: string }
  | { kind: "facts"; rows: readonly { label: string; lines: readonly Line[] }[] }
  | { kind: "verdict"; tone: Standing; strong: string; why: string }
  | { kind: "tally"; cells: readonly { value: string; label: string; tone: Standing }[] }
  /** Entries of some lines each, held together where pages break. */
  | { kind: "entries"; entries: readonly { lines: readonly Line[]; tone?: Standing; name?: string }[] }
  | { kind: "table"; caption: string; columns: readonly { label: string; share: number }[]; rows: readonly (readonly (readonly Line[])[])[] }
  | { kind: "signatures"; people: readonly { role: string; hint: string }[] }
  /** The article's own words: "marked" with numbers of paragraphs, "proof" for correcting with a pen, "clean" as it would be set. */
  | { kind: "article"; layout: "marked" | "proof" | "clean"; language: Language; paragraphs: readonly PaperParagraph[] }
  | { kind: "break" };

export interface PaperParagraph {
  number: number;
  kind: BlockKind;
  marker: string | null;
  line: Line;
}

export interface Paper {
  title: string;
  /** Of labels; the article's own may differ. */
  language: Language;
  /** Stands at the foot of every page. */
  foot: string;
  /** The instant it says it was made, ISO: files carry no other. */
  at: string;
  parts: readonly PaperPart[];
}

/** A line of plain text, or of one look. */
export function lineOf(text: string, ...looks: Look[]): Line {
  return [looks.length > 0 ? { text, looks } : { text }];
}

/** Everything a line says. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join("");
}

// Characters that are not seen but change how others read, or that no file of XML may hold.
const hidden = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text as paper may hold it: whole characters, line feeds for every break, what is hidden told as [U+XXXX]. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(hidden, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
