// A block is the unit of an article's text: plain data, the same shape whether it was
// read from Yjs on the server, from ProseMirror in the browser, or is about to be built.
import { z } from "zod";
import type { AnnotationId } from "#lib/id.ts";

export const blockKinds = [
  "title", "lead", "crosshead", "paragraph", "caption", "credit", "dateline", "listItem", "tableCell",
] as const;
export type BlockKind = (typeof blockKinds)[number];
export const blockKind = z.enum(blockKinds);

/** Kinds that a person can give a block by hand; list items and table cells come from their list or table. */
export const chosenBlockKinds = ["title", "lead", "crosshead", "paragraph", "caption", "credit", "dateline"] as const satisfies BlockKind[];

/** A stretch of a block's text, in UTF-16 units, end exclusive. */
export type BlockMark =
  | { type: "anno"; id: AnnotationId; from: number; to: number }
  | { type: "bold" | "italic"; from: number; to: number };

export interface Block {
  /** Stable through edits; a hint for searching, never a key. Empty only in text not yet built. */
  id: string;
  kind: BlockKind;
  /** Line breaks inside a block are U+2028, other inline atoms U+FFFC. */
  text: string;
  marks: readonly BlockMark[];
}
