// Another text that is to stand in the place of an article's: a revised copy that came as a
// file or a paste, or a version. Not every kind of source can say everything: plain text knows
// nothing of bold words or captions, so what it does not say stays as it is.
import type { Block } from "#lib/article/block.ts";
import type { DraftBlock, DraftMark } from "#lib/formats/draft/draft.ts";
import type { FileFormat } from "#lib/formats/draft/file-format.ts";
import type { VersionBlock, VersionMark } from "#lib/text/version.ts";
import type { Edit } from "#lib/text/word-diff.ts";

export interface IncomingBlock extends VersionBlock {
  /** The kind was said by the source's markup, not guessed from the words. */
  isSure: boolean;
}

/** "words": nothing but words. "markup": formatting, lists, tables. "everything": a version of our own. */
export type Carries = "words" | "markup" | "everything";

export interface Incoming {
  carries: Carries;
  blocks: readonly IncomingBlock[];
}

/** A draft as an incoming text; `fileOf` answers the stored file of its pictures. */
export function incomingDraft(blocks: readonly DraftBlock[], format: FileFormat, fileOf: (carried: number) => string | null): Incoming {
  return {
    carries: format === "text" ? "words" : "markup",
    blocks: blocks.map(({ kind, suggested, text, marks, list, cell, picture }): IncomingBlock => ({
      kind, text, marks: marks.flatMap((mark) => withoutBreaks(text, mark)), isSure: !suggested && kind !== "paragraph", ...(list && { list }), ...(cell && { cell }),
      ...(picture && { picture: { file: picture.carried === null ? null : fileOf(picture.carried), alt: picture.alt } }),
    })),
  };
}

/** A line break has no look of its own: a mark over one is a mark on each side of it. */
function withoutBreaks(text: string, mark: DraftMark): DraftMark[] {
  let from = mark.from;
  return text.slice(mark.from, mark.to).split("\u2028").flatMap((line) => {
    const span = { from, to: from + line.length };
    from = span.to + 1;
    return line === "" ? [] : [{ ...mark, ...span }];
  });
}

/** A version as an incoming text: what it does not have was not there. */
export function incomingVersion(blocks: readonly VersionBlock[]): Incoming {
  return { carries: "everything", blocks: blocks.map((block) => ({ ...block, isSure: true })) };
}

/** Kinds that come from a source's structure: a source with markup that does not say so means that they are not. */
const structural: readonly string[] = ["listItem", "tableCell", "quotation"];

/** What a living block becomes when this one takes its place; `edits` turn its words into the new ones. */
export function fitted(living: Block, incoming: IncomingBlock, carries: Carries, edits: readonly Edit[]): VersionBlock {
  const { isSure, ...whole } = incoming;
  if (carries === "everything") return whole;
  const { text } = incoming;
  if (carries === "words") {
    const { kind, list, cell, picture } = living;
    return { kind, text, marks: movedStyles(living, edits), ...(list && { list }), ...(cell && { cell }), ...(picture && { picture }) };
  }
  const picture = incoming.picture
    ? { file: incoming.picture.file ?? living.picture?.file ?? null, alt: incoming.picture.alt || living.picture?.alt || "" }
    : living.picture;
  const kind = picture ? "caption" : isSure || structural.includes(living.kind) ? incoming.kind : living.kind;
  return {
    kind, text, marks: incoming.marks,
    ...(kind === "listItem" && incoming.list && { list: incoming.list }), ...(kind === "tableCell" && incoming.cell && { cell: incoming.cell }),
    ...(kind === "caption" && picture && { picture }),
  };
}

/** Bold, italic and links of a block after edits: on what they were on, and on what took the place of words inside them. */
function movedStyles({ marks }: Block, edits: readonly Edit[]): VersionMark[] {
  return marks.flatMap((mark): VersionMark[] => {
    if (mark.type === "anno") return [];
    return movedSpans(mark, edits, () => true).map((span) => ({ ...mark, ...span }));
  });
}

/**
 * Where a stretch stands after edits: its own words, and an inserted run when the stretch covered all that the run
 * replaced and `takes` says so. In pieces where something else now stands between; none when nothing of it is left.
 */
export function movedSpans({ from, to }: { from: number; to: number }, edits: readonly Edit[], takes: (edit: Edit) => boolean): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  const push = (start: number, end: number) => {
    const last = out.at(-1);
    if (start >= end) return;
    if (last && last.to === start) last.to = end;
    else out.push({ from: start, to: end });
  };
  let shift = 0;
  let done = from;
  for (const edit of edits) {
    if (edit.to < from || edit.from > to) {
      if (edit.to < from) shift += edit.insert.length - (edit.to - edit.from);
      continue;
    }
    push(done + shift, Math.max(done, Math.min(edit.from, to)) + shift);
    const isInside = edit.to > edit.from ? from <= edit.from && edit.to <= to : from < edit.from && edit.to < to;
    const at = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    if (isInside && takes(edit)) push(at, at + edit.insert.length);
    done = Math.max(done, edit.to);
  }
  push(done + shift, to + shift);
  return out;
}
