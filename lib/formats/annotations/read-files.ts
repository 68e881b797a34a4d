// Which format a file of annotations is in, by what is in it: names lie, and a person should not have to know.
import { fromBrat, isBrat } from "#lib/formats/annotations/brat.ts";
import { fromDoccano, isDoccano } from "#lib/formats/annotations/doccano.ts";
import { fromHypothesis, isHypothesis } from "#lib/formats/annotations/hypothesis.ts";
import { importLimits, parseJson, type FileRefusal, type IncomingFile, type Parsed } from "#lib/formats/annotations/incoming.ts";
import { fromLabelStudio, isLabelStudio } from "#lib/formats/annotations/label-studio.ts";
import { fromW3c, isW3c } from "#lib/formats/annotations/w3c.ts";

export const importFormats = ["w3c", "hypothesis", "label-studio", "doccano", "brat"] as const;
export type ImportFormat = (typeof importFormats)[number];

export type ReadFiles = { format: ImportFormat; parsed: Parsed } | { format: null; parsed: Extract<Parsed, { ok: false }> };

/** Reads files that belong together. Refused as a whole when nothing in them is a format that comes in. */
export function readFiles(files: readonly IncomingFile[]): ReadFiles {
  if (files.every((file) => file.text.trim() === "")) return refused("empty");
  if (files.reduce((sum, file) => sum + file.text.length, 0) > importLimits.bytes) return refused("too_big");
  const jsonFiles = files.filter((file) => /^\ufeff?\s*[[{]/.test(file.text));
  const [file, ...more] = jsonFiles;
  if (!file) return isBrat(files) ? { format: "brat", parsed: fromBrat(files) } : refused("unknown_format");
  if (more.length > 0) return refused("several_texts");
  const text = file.text.replace(/^\ufeff/, "");
  const json = parseJson(text);
  if (isW3c(json)) return { format: "w3c", parsed: fromW3c(json) };
  if (isHypothesis(json)) return { format: "hypothesis", parsed: fromHypothesis(json) };
  if (isLabelStudio(json)) return { format: "label-studio", parsed: fromLabelStudio(json) };
  if (isDoccano(text)) return { format: "doccano", parsed: fromDoccano(text) };
  return refused(json === undefined ? "damaged" : "unknown_format");
}

function refused(reason: FileRefusal): ReadFiles {
  return { format: null, parsed: { ok: false, reason } };
}
