// A block is the unit of an article's text: plain data, the same shape whether it was
// read from Yjs on the server, from ProseMirror in the browser, or is about to be built.
// Blocks are a flat list: what lists, tables and pictures add is a detail of a block, so that
// every reader, anchor and offset works inside them as it does in a paragraph.
import type { AnnotationId } from "#lib/id.ts";

export const blockKinds = [
  "title", "lead", "crosshead", "paragraph", "quotation", "caption", "credit", "dateline", "listItem", "tableCell",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Kinds that a person can give a block by hand; list items and table cells come from their list or table. */
export const chosenBlockKinds = [
  "title", "lead", "crosshead", "paragraph", "quotation", "caption", "credit", "dateline",
] as const satisfies BlockKind[];

/** A stretch of a block's text, in UTF-16 units, end exclusive. */
export type BlockMark =
  | { type: "anno"; id: AnnotationId; from: number; to: number }
  | { type: "bold" | "italic"; from: number; to: number }
  /** `href` is an address that safeHref of lib/article/href.ts lets through. */
  | { type: "link"; href: string; from: number; to: number };

/** How a list item stands in its list. */
export interface ListPlace {
  type: "bullet" | "ordered";
  /** 0 for the outermost list. */
  level: number;
  /** The number it was given; null counts on from the item before. */
  start: number | null;
}

/** Where a table cell stands. A table is a run of cells; one whose row is before that of the cell before it begins another table. */
export interface CellPlace {
  row: number;
  column: number;
  /** Of the whole table. */
  columns: number;
  /** How many columns the cell takes. */
  span: number;
  isHeader: boolean;
}

/** The picture above a caption. */
export interface Picture {
  /** SHA-256 of the stored file, hex; null: the picture itself did not come along. */
  file: string | null;
  /** What the source said instead of the picture; empty where it said nothing. */
  alt: string;
}

export interface Block {
  /** Stable through edits; a hint for searching, never a key. Empty only in text not yet built. */
  id: string;
  kind: BlockKind;
  /** Line breaks inside a block are U+2028, other inline atoms U+FFFC. */
  text: string;
  marks: readonly BlockMark[];
  /** Of list items alone. Absent too in texts from before lists were kept. */
  list?: ListPlace;
  /** Of table cells alone. Absent too in texts from before tables were kept. */
  cell?: CellPlace;
  /** Of captions alone. */
  picture?: Picture;
}
