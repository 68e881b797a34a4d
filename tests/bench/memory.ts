// npm run bench -- memory. How well like claims are found among a hundred and their variants, beside plain BM25; then what an
// item's memory costs among 10,000 and 100,000 items.
import { judgeClaims } from "#lib/memory/judge-claims.ts";
import { table } from "#tests/bench/figures.ts";
import { claimCases } from "#tests/bench/memory/claims.ts";
import { bm25, foldedWords, meanAveragePrecision, ours, plainWords, type Said } from "#tests/bench/memory/rank.ts";

/** Prints both. */
export function benchMatching(): void {
  const all: Said[] = claimCases.flatMap(({ language, reworded, typed, changed }, of): Said[] => [
    { language, text: reworded, of }, { language, text: typed, of }, { language, text: changed, of: null },
  ]);
  const rows = (["vi", "en", null] as const).map((language) => {
    const queries = claimCases.flatMap(({ claim, ...one }, of) => (language === null || one.language === language ? [{ text: claim, language: one.language, of }] : []));
    const scores = [ours, bm25(all, plainWords), bm25(all, foldedWords)].map((scorer) => meanAveragePrecision(queries, all, scorer).toFixed(3));
    return [language ?? "all", String(queries.length), ...scores];
  });
  console.log(`\n${table([["Mean average precision", "claims", "ours", "BM25", "BM25 folded"], ...rows])}\n`);
  const judged = claimCases.flatMap((one) => (["reworded", "typed", "changed"] as const).map((variant) => ({ variant, relation: judgeClaims(one.claim, one[variant], one.language).relation })));
  const count = (variant: string, relation: string) => String(judged.filter((one) => one.variant === variant && one.relation === relation).length);
  console.log(`${table([["Judged", "same", "near", "other"], ...["reworded", "typed", "changed"].map((variant) => [variant, ...["same", "near", "other"].map((relation) => count(variant, relation))])])}\n`);
}
