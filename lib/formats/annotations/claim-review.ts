// ClaimReview of schema.org: what a newsroom found of the claims in an article that it published, on its own public
// scale. Of an article without a public address there is none: a draft must never gain one. Nothing internal leaves:
// no names, no notes, no evidence.
import { z } from "zod";
import { leftOf, type AnnotatedText, type Converted } from "#lib/formats/annotations/annotated.ts";
import { bestRating, worstRating } from "#lib/newsroom/public-scale.ts";
import type { PublicScale } from "#lib/newsroom/public-scale-schema.ts";

/** Why there is none; each has a sentence in messages under "exchange.exportRefused". */
export const claimReviewRefusals = ["not_published", "no_address", "no_newsroom", "no_verdicts"] as const;
export type ClaimReviewRefusal = (typeof claimReviewRefusals)[number];

const httpUrl = z.url({ protocol: /^https?$/ });
const review = z.strictObject({
  "@type": z.literal("ClaimReview"),
  url: httpUrl,
  claimReviewed: z.string().min(1),
  datePublished: z.iso.date(),
  inLanguage: z.enum(["vi", "en"]),
  author: z.strictObject({ "@type": z.literal("Organization"), name: z.string().min(1), url: httpUrl }),
  itemReviewed: z.strictObject({ "@type": z.literal("Claim"), appearance: z.strictObject({ "@type": z.literal("CreativeWork"), url: httpUrl }) }),
  reviewRating: z.strictObject({
    "@type": z.literal("Rating"), alternateName: z.string().min(1).max(60),
    ratingValue: z.int().min(worstRating).max(bestRating), bestRating: z.literal(bestRating), worstRating: z.literal(worstRating),
  }),
});

/** What every file of ours keeps to; also as JSON Schema, by z.toJSONSchema. */
export const claimReviewFile = z.strictObject({ "@context": z.literal("https://schema.org"), "@graph": z.array(review).min(1) });

export function toClaimReview(article: AnnotatedText, scale: PublicScale): ({ ok: true } & Converted) | { ok: false; reason: ClaimReviewRefusal } {
  if (article.stage !== "published" && article.stage !== "corrected") return { ok: false, reason: "not_published" };
  if (article.publicUrl === null) return { ok: false, reason: "no_address" };
  if (article.newsroom === "") return { ok: false, reason: "no_newsroom" };
  const url = article.publicUrl;
  const claims = article.annotations.filter(({ kind }) => kind === "claim");
  const checked = claims.flatMap((one) => (one.finding ? [{ ...one, finding: one.finding }] : []));
  const graph = checked.flatMap((one): z.infer<typeof review>[] => {
    const rating = scale.find(({ finding }) => finding === one.finding.finding);
    return rating ? [{
      "@type": "ClaimReview", url, claimReviewed: one.quote.replace(/\s+/g, " "), datePublished: one.finding.at.slice(0, 10), inLanguage: article.language,
      author: { "@type": "Organization", name: article.newsroom, url: new URL(url).origin },
      itemReviewed: { "@type": "Claim", appearance: { "@type": "CreativeWork", url } },
      reviewRating: { "@type": "Rating", alternateName: rating.label, ratingValue: rating.value, bestRating, worstRating },
    }] : [];
  });
  if (graph.length === 0) return { ok: false, reason: "no_verdicts" };
  const { lost = 0, notes = 0, evidence = 0, threads = 0 } = article.beside;
  const left = leftOf({
    lost, verdicts: article.annotations.length - claims.length, edited: claims.length - checked.length, unrated: checked.length - graph.length,
    internal: notes + evidence + threads, otherClaims: graph.length > 1 ? graph.length : 0,
  });
  const file = claimReviewFile.parse({ "@context": "https://schema.org", "@graph": graph });
  return { ok: true, files: [{ ending: "claim-review.jsonld", content: `${JSON.stringify(file, null, 2)}\n` }], left };
}
