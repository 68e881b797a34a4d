// A draft is an article as it was read from outside, before a person has looked at it: its
// blocks with the kinds that were read or guessed, and what had to be done to the text.
import type { BlockKind, BlockMark } from "#lib/article/block.ts";
import type { Language } from "#lib/article/article.ts";

export type DraftInput = { kind: "text"; bytes: Uint8Array } | { kind: "html"; html: string };

export type DraftMark = Extract<BlockMark, { type: "bold" | "italic" }>;

export interface DraftBlock {
  kind: BlockKind;
  /** True where the kind is a guess from the words; false where the markup said it, or nothing spoke against a paragraph. */
  suggested: boolean;
  text: string;
  marks: DraftMark[];
}

/** What was done to the text on the way in, for a person to know; counts are of characters unless named otherwise. */
export type Note =
  | { kind: "normalised"; count: number }
  | { kind: "invisible_removed"; count: number }
  | { kind: "controls_removed"; count: number }
  | { kind: "encoding"; encoding: "utf-16le" | "utf-16be" }
  /** Lines that were joined because they were broken by width. */
  | { kind: "lines_joined"; count: number }
  /** Pictures left out. */
  | { kind: "images_dropped"; count: number }
  /** Passages that tracked changes had struck out. */
  | { kind: "deletions_dropped"; count: number }
  /** The text looks typed in an old font encoding; nothing was converted. */
  | { kind: "legacy"; encoding: "tcvn3" | "vni" };

export interface Draft {
  blocks: DraftBlock[];
  /** The text of the title block; empty when there is none. */
  title: string;
  language: Language;
  words: number;
  notes: Note[];
}

export const draftRefusals = ["empty", "binary", "too_big", "too_long", "encoding"] as const;
export type DraftRefusal = (typeof draftRefusals)[number];

export type DraftResult = { ok: true; draft: Draft } | { ok: false; reason: DraftRefusal };
