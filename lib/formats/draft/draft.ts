// A draft is an article as it was read from outside, before a person has looked at it: its
// blocks with the kinds that were read or guessed, and what had to be done to the text.
import type { Block, BlockKind, BlockMark } from "#lib/article/block.ts";
import type { Language } from "#lib/article/article.ts";
import { type FileFormat, fileRefusals } from "#lib/formats/draft/file-format.ts";
import type { LegacyEncoding } from "#lib/text/legacy.ts";
import type { DocxRemarks } from "#lib/formats/word/read-remarks.ts";
import type { PictureFile } from "#lib/formats/picture.ts";

/** Old encodings are only guessed: a person says whether words are brought out of one. */
export interface Conversion {
  convertFrom?: LegacyEncoding | null;
}

export type DraftInput = Conversion & (
  | { kind: "text"; bytes: Uint8Array }
  /** `parts`: pictures that came beside the HTML, by the address under which it shows them. */
  | { kind: "html"; html: string; parts?: ReadonlyMap<string, Uint8Array> }
);

export type DraftMark = Exclude<BlockMark, { type: "anno" }>;

export interface DraftPicture {
  /** Which of the pictures that were read along; null: the picture did not come along. */
  carried: number | null;
  /** A picture of Soát's own store, in text that was copied out of a galley. Whoever stores it asks whether it may be shown. */
  stored: string | null;
  alt: string;
}

export interface DraftBlock extends Pick<Block, "list" | "cell"> {
  kind: BlockKind;
  /** True where the kind is a guess from the words; false where the markup said it, or nothing spoke against a paragraph. */
  suggested: boolean;
  /** Empty only under a picture, and in a table's first column. */
  text: string;
  marks: DraftMark[];
  picture?: DraftPicture;
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
  /** Captions whose picture did not come along. */
  | { kind: "pictures_missing"; count: number }
  /** Links left out, because they lead to no web or mail address. */
  | { kind: "links_dropped"; count: number }
  /** Passages that tracked changes had struck out. */
  | { kind: "deletions_dropped"; count: number }
  /** Comments of a word processor. */
  | { kind: "comments_dropped"; count: number }
  /** Comments that become threads. */
  | { kind: "comments_kept"; count: number }
  /** Tracked changes that become proposals. */
  | { kind: "changes_kept"; count: number }
  /** The text looks typed in an old font encoding; nothing was converted. */
  | { kind: "legacy"; encoding: LegacyEncoding }
  /** It was, and is converted. */
  | { kind: "converted"; encoding: LegacyEncoding };

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

export type DraftResult = { ok: true; draft: Draft; pictures: PictureFile[] } | { ok: false; reason: DraftRefusal };

/** What an article is brought as: typed or pasted text, pasted HTML, or a file. */
export type DraftSource = Conversion & ({ kind: "text"; bytes: Uint8Array } | { kind: "html"; html: string } | {
  kind: "file"; name: string; bytes: Uint8Array;
  /** Comments and tracked changes of a Word file are read as remarks, and the text as it was before the changes. */
  takesRemarks?: true;
});

/**
 * Why a source is refused. "too_slow", "too_heavy": reading it took more time or memory than any article needs;
 * "busy": too many are being read; "cancelled": whoever asked did not want it any more.
 */
export const sourceRefusals = [...draftRefusals, ...fileRefusals, "too_slow", "too_heavy", "busy", "cancelled"] as const;
export type SourceRefusal = (typeof sourceRefusals)[number];

export type SourceRead = { ok: true; draft: Draft; pictures: PictureFile[]; format: FileFormat; /** Of a Word file that was asked for them. */ remarks?: DocxRemarks } | { ok: false; reason: SourceRefusal };
