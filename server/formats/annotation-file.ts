// Files of annotations as bytes: one as it is, several that belong together in an archive; and back.
import { strToU8, zipSync } from "fflate";
import type { ExportFile } from "#lib/formats/annotations/annotated.ts";
import type { ExportFormat } from "#lib/formats/annotations/formats.ts";
import { importLimits, type FileRefusal, type IncomingFile } from "#lib/formats/annotations/incoming.ts";
import { decodeText } from "#lib/formats/draft/decode.ts";
import { reportFileName } from "#lib/report/file-name.ts";
import { ArchiveRefused, openArchive } from "#server/formats/read-archive.ts";

/** What is handed over, under a name of its own in each format. Entries of an archive are stored under the day 1 January 1980, so that the same article gives the same bytes. */
export function packFiles(label: string, title: string, format: ExportFormat, files: readonly ExportFile[]): { name: string; bytes: Uint8Array<ArrayBuffer>; isArchive: boolean } {
  const [only, ...more] = files;
  if (only && more.length === 0) return { name: reportFileName(label, title, only.ending), bytes: strToU8(only.content), isArchive: false };
  const entries = Object.fromEntries(files.map((file) => [reportFileName(label, title, file.ending), strToU8(file.content)]));
  return { name: reportFileName(label, title, `${format}.zip`), bytes: zipSync(entries, { mtime: new Date(1980, 0, 1) }), isArchive: true };
}

/** Files from outside as text; an archive by what it holds, within the limits of every archive. */
export function unpackFiles(files: readonly { name: string; bytes: Uint8Array }[]): IncomingFile[] | { reason: FileRefusal } {
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > importLimits.bytes) return { reason: "too_big" };
  const out: IncomingFile[] = [];
  for (const { name, bytes } of files) {
    const read = isZip(bytes) ? unzip(bytes) : textOf(name, bytes);
    if ("reason" in read) return read;
    out.push(...read);
  }
  return out;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function textOf(name: string, bytes: Uint8Array): IncomingFile[] | { reason: FileRefusal } {
  const decoded = decodeText(bytes);
  return decoded.ok ? [{ name, text: decoded.text }] : { reason: "damaged" };
}

function unzip(bytes: Uint8Array): IncomingFile[] | { reason: FileRefusal } {
  const archive = openArchive(bytes);
  if (!archive.ok) return { reason: archive.reason };
  try {
    const out: IncomingFile[] = [];
    let size = 0;
    for (const name of archive.names.filter((one) => !one.endsWith("/") && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(one))) {
      const entry = archive.read(name);
      size += entry?.length ?? 0;
      if (size > importLimits.bytes) return { reason: "too_big" };
      const read = entry && textOf(name, entry);
      if (!read) continue;
      if ("reason" in read) return read;
      out.push(...read);
    }
    return out;
  } catch (error) {
    if (error instanceof ArchiveRefused) return { reason: error.reason };
    throw error;
  }
}
