// Formats that only leave: CoNLL, UIMA CAS, ClaimReview.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { AnnotatedText } from "#lib/formats/annotations/annotated.ts";
import { claimReviewFile, toClaimReview } from "#lib/formats/annotations/claim-review.ts";
import { toConll } from "#lib/formats/annotations/conll.ts";
import { toUima } from "#lib/formats/annotations/uima.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { PublicScale } from "#lib/newsroom/public-scale-schema.ts";
import { articleOf, type Marked } from "#tests/support/annotated.ts";

const line = "🚩 Đại tá Lê Huy Vịnh nói về 27 xã ở Bắc Hà. Hết.";

function marked(...words: [string, Kind][]): Marked[] {
  return words.map(([quote, kind], nth) => {
    const offset = line.indexOf(quote);
    return { id: `0199bbbb-0000-7000-8000-${String(nth).padStart(12, "0")}` as Marked["id"], kind, start: { index: 0, offset }, end: { index: 0, offset: offset + quote.length }, note: "nội bộ" };
  });
}

describe("CoNLL", () => {
  const [file, readme] = toConll(articleOf([line, "Trống."], marked(["Đại tá Lê Huy Vịnh", "person"], ["Lê Huy", "place"], ["27", "number"], ["Bắc", "place"], ["nói về 27", "claim"])).article).files;
  test("has a token a line, IOB2 tags and an empty line between sentences", () => {
    expect(file?.content.split("\n").slice(0, 20).map((row) => row.replace(" -X- -X- ", " "))).toEqual([
      "-DOCSTART- O", "", "🚩 O", "Đại B-PER", "tá I-PER", "Lê I-PER", "Huy I-PER", "Vịnh I-PER", "nói O", "về O", "27 B-MISC", "xã O", "ở O", "Bắc B-LOC", "Hà O", ". O", "", "Hết O", ". O", "",
    ]);
  });
  test("declares its tokens and what stays behind", () => {
    expect(readme?.content).toContain("soat/1");
    expect(readme?.content).toMatch(/overlaps\t1\n/);
    expect(readme?.content).toMatch(/otherKinds\t1\n/);
  });
  test("widens what begins inside a token to the whole of it, and says so", () => {
    const made = toConll(articleOf([line], marked(["ịnh", "person"])).article);
    expect(made.files[0]?.content).toContain("Vịnh -X- -X- B-PER");
    expect(made.left).toContainEqual({ what: "tokens", count: 1 });
  });
});

test("UIMA CAS counts UTF-16 units of the text it carries", () => {
  const made = toUima(articleOf([line], marked(["27 xã", "number"])).article);
  const cas = JSON.parse(made.files[0]?.content ?? "") as { "%FEATURE_STRUCTURES": { "%ID": number; "%TYPE": string; begin?: number; end?: number; sofaString?: string }[]; "%VIEWS": { _InitialView: { "%MEMBERS": number[] } } };
  const all = cas["%FEATURE_STRUCTURES"];
  const one = all.find((structure) => structure["%TYPE"] === "soat.Annotation");
  expect(all[0]?.sofaString?.slice(one?.begin, one?.end)).toBe("27 xã");
  expect(new Set(all.map((structure) => structure["%ID"])).size).toBe(all.length);
  expect(cas["%VIEWS"]._InitialView["%MEMBERS"]).toEqual(all.slice(1).map((structure) => structure["%ID"]));
});

describe("ClaimReview", () => {
  const scale: PublicScale = [{ finding: "wrong", label: "Sai", value: 1 }, { finding: "confirmed", label: "Đúng", value: 5 }];
  const published: Partial<AnnotatedText> = { stage: "published", publicUrl: "https://toasoan.example/bai", beside: { notes: 3, evidence: 2, threads: 1 } };
  const finding = (name: "wrong" | "unsupported") => ({ finding: name, at: "2026-01-02T23:00:00.000Z" });
  const withFindings = (more: Partial<AnnotatedText>) => {
    const { article } = articleOf([line], marked(["nói về 27 xã", "claim"], ["Bắc Hà", "claim"], ["27", "number"], ["Hết", "claim"]), { ...published, ...more });
    const [first, ...rest] = article.annotations.filter(({ kind }) => kind === "claim");
    const others = article.annotations.filter(({ kind }) => kind !== "claim");
    return { ...article, annotations: [{ ...first, finding: finding("wrong") }, { ...rest[0], finding: finding("unsupported") }, ...rest.slice(1), ...others] } as AnnotatedText;
  };

  test("says what was found of the claims that the scale lets out, and nothing internal", () => {
    const made = toClaimReview(withFindings({}), scale);
    if (!made.ok) throw new Error(made.reason);
    const content = made.files[0]?.content ?? "";
    expect(claimReviewFile.parse(JSON.parse(content))["@graph"]).toEqual([{
      "@type": "ClaimReview", url: "https://toasoan.example/bai", claimReviewed: "nói về 27 xã", datePublished: "2026-01-02", inLanguage: "vi",
      author: { "@type": "Organization", name: "Báo Thử", url: "https://toasoan.example" },
      itemReviewed: { "@type": "Claim", appearance: { "@type": "CreativeWork", url: "https://toasoan.example/bai" } },
      reviewRating: { "@type": "Rating", alternateName: "Sai", ratingValue: 1, bestRating: 5, worstRating: 1 },
    }]);
    expect(content).not.toMatch(/nội bộ|0199/);
    expect(made.left).toEqual([{ what: "verdicts", count: 1 }, { what: "unrated", count: 1 }, { what: "edited", count: 1 }, { what: "internal", count: 6 }]);
  });

  test.each<[string, Partial<AnnotatedText>, PublicScale, string]>([
    ["a draft with an address", { stage: "draft" }, scale, "not_published"], ["a signed-off article", { stage: "signed_off" }, scale, "not_published"],
    ["one without an address", { publicUrl: null }, scale, "no_address"], ["a newsroom without a name", { newsroom: "" }, scale, "no_newsroom"],
    ["a scale that lets nothing out", {}, [], "no_verdicts"],
  ])("of %s there is none", (_name, more, onScale, reason) => {
    expect(toClaimReview(withFindings(more), onScale)).toEqual({ ok: false, reason });
  });
});

test("the published schema of ClaimReview is the one that is kept to", async () => {
  const published = JSON.parse(await readFile(new URL("../../../../docs/claim-review-schema.json", import.meta.url), "utf8")) as object;
  expect(z.toJSONSchema(claimReviewFile)).toEqual(published);
});
