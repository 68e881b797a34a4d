// The formats in which annotations leave and come in, by the names of their field.
import { z } from "zod";
import type { AnnotatedText, Converted } from "#lib/formats/annotations/annotated.ts";
import { toW3c } from "#lib/formats/annotations/w3c.ts";

export const exportFormats = ["w3c"] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportFormat = z.enum(exportFormats);

/** Why an article does not leave in a format; each has a sentence in messages under "exchange.exportRefused". */
export const exportRefusals = ["not_published", "no_address", "no_newsroom", "no_verdicts"] as const;
export type ExportRefusal = (typeof exportRefusals)[number];

export type Export = ({ ok: true } & Converted) | { ok: false; reason: ExportRefusal };

/** The article in one format. What it reads of hints is asked for beforehand: see `wantsHints`. */
export function convert(article: AnnotatedText, format: ExportFormat): Export {
  switch (format) {
    case "w3c": return { ok: true, ...toW3c(article) };
  }
}

/** Formats that carry what the rules suggest. */
export function wantsHints(format: ExportFormat): boolean {
  return format !== "w3c";
}

export const mediaTypes: Record<ExportFormat, string> = {
  w3c: "application/ld+json",
};
