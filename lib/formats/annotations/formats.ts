// The formats in which annotations leave and come in, by the names of their field.
import { z } from "zod";
import type { AnnotatedText, Converted } from "#lib/formats/annotations/annotated.ts";
import { toBrat } from "#lib/formats/annotations/brat.ts";
import { toClaimReview, type ClaimReviewRefusal } from "#lib/formats/annotations/claim-review.ts";
import { toConll } from "#lib/formats/annotations/conll.ts";
import { toDoccano } from "#lib/formats/annotations/doccano.ts";
import { toHypothesis } from "#lib/formats/annotations/hypothesis.ts";
import { toLabelStudio } from "#lib/formats/annotations/label-studio.ts";
import { toUima } from "#lib/formats/annotations/uima.ts";
import { toW3c } from "#lib/formats/annotations/w3c.ts";
import type { PublicScale } from "#lib/newsroom/public-scale-schema.ts";

export const exportFormats = ["w3c", "hypothesis", "label-studio", "doccano", "brat", "conll", "uima", "claim-review"] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportFormat = z.enum(exportFormats);

export type Export = ({ ok: true } & Converted) | { ok: false; reason: ClaimReviewRefusal };

/** The article in one format. What it reads of hints is asked for beforehand: see `wantsHints`. */
export function convert(article: AnnotatedText, format: ExportFormat, scale: PublicScale): Export {
  switch (format) {
    case "w3c": return { ok: true, ...toW3c(article) };
    case "hypothesis": return { ok: true, ...toHypothesis(article) };
    case "label-studio": return { ok: true, ...toLabelStudio(article) };
    case "doccano": return { ok: true, ...toDoccano(article) };
    case "brat": return { ok: true, ...toBrat(article) };
    case "conll": return { ok: true, ...toConll(article) };
    case "uima": return { ok: true, ...toUima(article) };
    case "claim-review": return toClaimReview(article, scale);
  }
}

/** Formats that carry what the rules suggest. */
export function wantsHints(format: ExportFormat): boolean {
  return format === "label-studio";
}

/** Of a single file; several go in an archive. */
export const mediaTypes: Record<ExportFormat, string> = {
  w3c: "application/ld+json", hypothesis: "application/json", "label-studio": "application/json", doccano: "application/jsonl",
  brat: "text/plain", conll: "text/plain", uima: "application/json", "claim-review": "application/ld+json",
};
