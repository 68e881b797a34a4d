// Which format a file of annotations is in, by what is in it: names lie, and a person should not have to know.
import { fromW3c, isW3c } from "#lib/formats/annotations/w3c.ts";
import { importLimits, parseJson, type IncomingFile, type Parsed } from "#lib/formats/annotations/incoming.ts";

export const importFormats = ["w3c"] as const;
export type ImportFormat = (typeof importFormats)[number];

export type ReadFiles = { format: ImportFormat; parsed: Parsed } | { format: null; parsed: Extract<Parsed, { ok: false }> };

/** Reads files that belong together. Refused as a whole when nothing in them is a format that comes in. */
export function readFiles(files: readonly IncomingFile[]): ReadFiles {
  if (files.every((file) => file.text.trim() === "")) return { format: null, parsed: { ok: false, reason: "empty" } };
  if (files.reduce((sum, file) => sum + file.text.length, 0) > importLimits.bytes) return { format: null, parsed: { ok: false, reason: "too_big" } };
  const [file, ...more] = files;
  if (!file || more.length > 0) return { format: null, parsed: { ok: false, reason: "unknown_format" } };
  const json = parseJson(file.text.replace(/^\ufeff/, ""));
  if (isW3c(json)) return { format: "w3c", parsed: fromW3c(json) };
  return { format: null, parsed: { ok: false, reason: json === undefined && /^\s*[[{]/.test(file.text) ? "damaged" : "unknown_format" } };
}
