// version/1: the named form that a version's hash is over: the document as RFC 8785 text,
// without block ids and annotation marks, so that equal text has an equal hash whoever
// annotated it. The bytes are pinned by fixtures and never change.
import canonicalize from "canonicalize";
import type { Block, BlockKind } from "#lib/article/block.ts";
import { sha256Hex } from "#lib/text/hash.ts";

export interface VersionMark {
  type: "bold" | "italic";
  from: number;
  to: number;
}

/** A block as a version keeps it. */
export interface VersionBlock {
  kind: BlockKind;
  text: string;
  marks: VersionMark[];
}

/** The blocks without ids and annotations; marks of one type that touch are one, in order of start, end, type. */
export function versionBlocks(blocks: readonly Block[]): VersionBlock[] {
  return blocks.map((block) => ({ kind: block.kind, text: block.text.toWellFormed(), marks: styleMarks(block) }));
}

/** What the column Version.content holds: RFC 8785 text of versionBlocks. */
export function versionContent(blocks: readonly Block[]): string {
  return rfc8785(versionBlocks(blocks));
}

/** version/1 of a document. `schemaVersion` is that of lib/schema. */
export function versionForm(blocks: readonly Block[], schemaVersion: number): string {
  return rfc8785({ form: "version/1", schema: schemaVersion, blocks: versionBlocks(blocks) });
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

function styleMarks(block: Block): VersionMark[] {
  return (["bold", "italic"] as const)
    .flatMap((type) => merged(block, type))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1));
}

function merged(block: Block, type: VersionMark["type"]): VersionMark[] {
  const spans = block.marks
    .filter((mark) => mark.type === type && mark.from < mark.to)
    .sort((a, b) => a.from - b.from);
  const out: VersionMark[] = [];
  for (const { from, to } of spans) {
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ type, from, to });
  }
  return out;
}
