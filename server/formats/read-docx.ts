// A .docx as HTML for the one reader of HTML. mammoth never sees the archive that came from
// outside: it gets a new one of the parts that were unpacked here, within limits, and found to
// declare no document type. What it makes of them is foreign text like any pasted page.
import { zipSync } from "fflate";
import mammoth from "mammoth";
import type { Note } from "#lib/formats/draft/draft.ts";
import type { FileRefusal } from "#lib/formats/draft/file-format.ts";
import { readRemarks, type DocxRemarks } from "#lib/formats/word/read-remarks.ts";
import { notesOf } from "#lib/formats/draft/read-html.ts";
import { ArchiveRefused, openArchive } from "#server/formats/read-archive.ts";

export type DocxRead =
  | { ok: true; html: string; parts: Map<string, Uint8Array>; notes: Note[]; remarks?: DocxRemarks }
  | { ok: false; reason: Extract<FileRefusal, "damaged" | "archive" | "encrypted" | "doctype" | "wrong_type"> };

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.sapo:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
];

/** Reads a .docx; with `takesRemarks` the text before its tracked changes, and what was said about it beside. "wrong_type": an archive, but of no Word document. */
export async function readDocx(bytes: Uint8Array, takesRemarks = false): Promise<DocxRead> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  try {
    const kept: Record<string, Uint8Array> = {};
    for (const name of archive.names.filter(isRead)) kept[name] = archive.read(name) ?? new Uint8Array();
    const types = kept["[Content_Types].xml"];
    if (!types || !textOf(types).includes("wordprocessingml.document.main+xml")) return { ok: false, reason: "wrong_type" };
    if (Object.entries(kept).some(([name, part]) => isXml(name) && declaresType(part))) return { ok: false, reason: "doctype" };
    return await convert(kept, takesRemarks);
  } catch (error) {
    if (error instanceof ArchiveRefused) return { ok: false, reason: error.reason };
    // Whatever mammoth and its XML reader stumble over is something a Word document does not have.
    if (error instanceof Error && !isOurs(error)) return { ok: false, reason: "damaged" };
    throw error;
  }
}

async function convert(given: Record<string, Uint8Array>, takesRemarks: boolean): Promise<DocxRead> {
  const told = takesRemarks ? remarksOf(given) : null;
  const kept = told ? { ...given, "word/document.xml": new TextEncoder().encode(told.document) } : given;
  const parts = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `part:${parts.size}`;
    // A picture that is only linked to stays where it is: nothing outside the archive is read.
    const bytes = await image.readAsBuffer().catch(() => null);
    if (bytes) parts.set(src, new Uint8Array(bytes));
    return { src: bytes ? src : "" };
  });
  const clean = Buffer.from(zipSync(kept, { level: 0 }));
  const { value } = await mammoth.convertToHtml({ buffer: clean }, { styleMap: styles, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false });
  const text = textOf(kept["word/document.xml"] ?? new Uint8Array());
  if (told) {
    const { remarks } = told;
    return { ok: true, html: value, parts, remarks, notes: notesOf({ deletions_dropped: remarks.accepted, comments_kept: remarks.comments.length, changes_kept: remarks.changes.length }) };
  }
  return {
    ok: true, html: value, parts,
    notes: notesOf({
      deletions_dropped: countOf(text, /<w:del[ >]/g), comments_dropped: countOf(textOf(kept["word/comments.xml"] ?? new Uint8Array()), /<w:comment[ >]/g),
    }),
  };
}

/** Null: the document is not in UTF-8, as every program writes it; then it is read without its remarks. */
function remarksOf(kept: Record<string, Uint8Array>): ReturnType<typeof readRemarks> | null {
  try {
    const read = (name: string) => new TextDecoder("utf-8", { fatal: true }).decode(kept[name] ?? new Uint8Array());
    return readRemarks({ document: read("word/document.xml"), comments: read("word/comments.xml"), extended: read("word/commentsExtended.xml") });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Parts that text and pictures come from. Programs, fonts and embedded files stay packed. */
function isRead(name: string): boolean {
  return isXml(name) || /^word\/media\//i.test(name);
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

/** In UTF-8, or in UTF-16, where a zero stands beside each letter. */
function declaresType(part: Uint8Array): boolean {
  return /<!doctype/i.test(textOf(part).replaceAll("\0", ""));
}

function textOf(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1");
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A fault of this code, which must be seen, not called a damaged file. */
function isOurs(error: Error): boolean {
  return error instanceof ReferenceError || (error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND";
}
