// version/1: the named form that a version's hash is over: the document as RFC 8785 text,
// without block ids and annotation marks, so that equal text has an equal hash whoever
// annotated it. The bytes are pinned by fixtures and never change.
import canonicalize from "canonicalize";
import type { Block, BlockKind, BlockMark, CellPlace, ListPlace, Picture } from "#lib/article/block.ts";
import { sha256Hex } from "#lib/text/hash.ts";

export type VersionMark = Exclude<BlockMark, { type: "anno" }>;

/** A block as a version keeps it. */
export interface VersionBlock {
  kind: BlockKind;
  text: string;
  marks: VersionMark[];
  list?: ListPlace;
  cell?: CellPlace;
  picture?: Picture;
}

/** A block, whichever id it has. */
type Written = Omit<Block, "id">;

/** The blocks without ids and annotations; marks of one type that touch are one, in order of start, end, type. */
export function versionBlocks(blocks: readonly Written[]): VersionBlock[] {
  return blocks.map((block) => {
    const { kind, list, cell, picture } = block;
    return { kind, text: block.text.toWellFormed(), marks: styleMarks(block), ...(list && { list }), ...(cell && { cell }), ...(picture && { picture }) };
  });
}

/** What the column Version.content holds: RFC 8785 text of versionBlocks. */
export function versionContent(blocks: readonly Block[]): string {
  return rfc8785(versionBlocks(blocks));
}

/**
 * version/1 of a document. `schemaVersion` is that of lib/schema; the form names the oldest schema that can hold the
 * text, so that a new schema changes the hash of no text that has nothing new in it.
 */
export function versionForm(blocks: readonly Written[], schemaVersion: number): string {
  const content = versionBlocks(blocks);
  return rfc8785({ form: "version/1", schema: Math.min(schemaVersion, oldestSchema(content)), blocks: content });
}

/** SHA-256, hex, of version/1 as UTF-8. */
export function versionHash(blocks: readonly Block[], schemaVersion: number): string {
  return sha256Hex(versionForm(blocks, schemaVersion));
}

function rfc8785(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("Nothing to write in canonical form.");
  return text;
}

/** Version 2 brought links, quotations, and the details of lists, tables and pictures. */
function oldestSchema(blocks: readonly VersionBlock[]): number {
  const isNew = ({ kind, marks, list, cell, picture }: VersionBlock) =>
    kind === "quotation" || !!list || !!cell || !!picture || marks.some((mark) => mark.type === "link");
  return blocks.some(isNew) ? 2 : 1;
}

function styleMarks(block: Written): VersionMark[] {
  const links = [...new Set(block.marks.flatMap((mark) => (mark.type === "link" ? [mark.href] : [])))];
  return [
    ...(["bold", "italic"] as const).flatMap((type) => merged(block, (mark) => mark.type === type).map((span) => ({ type, ...span }))),
    ...links.flatMap((href) => merged(block, (mark) => mark.type === "link" && mark.href === href).map((span) => ({ type: "link" as const, href, ...span }))),
  ].sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1));
}

function merged(block: Written, isOne: (mark: BlockMark) => boolean): { from: number; to: number }[] {
  const spans = block.marks.filter((mark) => isOne(mark) && mark.from < mark.to).sort((a, b) => a.from - b.from);
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}
