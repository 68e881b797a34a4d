// npm run bench -- memory. How well like claims are found among a hundred and their variants, beside plain BM25; then what an
// item's memory costs among 10,000 and 100,000 items.
import { kind } from "#lib/annotation/kind-schema.ts";
import { newId, type AnnotationId, type ArticleId, type UserId } from "#lib/id.ts";
import { judgeClaims } from "#lib/memory/judge-claims.ts";
import { recall } from "#server/queries/load-memory.ts";
import { median, printGrowth, table, type Figures } from "#tests/bench/figures.ts";
import { claimCases } from "#tests/bench/memory/claims.ts";
import { fillMemory } from "#tests/bench/memory/fill-memory.ts";
import { bm25, foldedWords, meanAveragePrecision, ours, plainWords, type Said } from "#tests/bench/memory/rank.ts";
import { freshDatabase } from "#tests/support/database.ts";

const sizes = [10_000, 100_000] as const;
const asked = 200;

/** Prints both. */
export async function benchMemory(): Promise<void> {
  benchMatching();
  await benchRecall();
}

function benchMatching(): void {
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

async function benchRecall(): Promise<void> {
  const { db, close } = await freshDatabase();
  try {
    const [by, reader] = [newId<UserId>(), newId<UserId>()];
    await db.user.createMany({ data: [by, reader].map((id) => ({ id, name: "Lan", email: `${id}@toasoan.example`, roles: "checker" })) });
    const times: Figures[] = [];
    let filled = 0;
    for (const size of sizes) {
      console.log(`Writing ${size} checked items.`);
      await fillMemory(db, by, filled, size);
      filled = size;
      await db.$executeRawUnsafe("ANALYZE");
      const rows = await db.checkedWords.findMany({ where: { check: { article: { isRestricted: false } } }, orderBy: { wordsHash: "asc" }, take: asked + 20, select: { words: true, sentence: true, annotation: { select: { kind: true } } } });
      const each: number[] = [];
      const worked: number[] = [];
      let found = 0;
      for (const [at, { words, sentence, annotation }] of rows.entries()) {
        const subject = { articleId: newId<ArticleId>(), annotationId: newId<AnnotationId>(), kind: kind.parse(annotation.kind), language: "vi", words, sentence } as const;
        const [start, work] = [performance.now(), process.cpuUsage()];
        const entries = await recall(db, { id: reader, roles: ["checker"] }, subject, new Date());
        const { user, system } = process.cpuUsage(work);
        if (at >= 20) each.push(performance.now() - start);
        if (at >= 20) worked.push((user + system) / 1000);
        found += Math.min(1, entries.length);
      }
      if (found < rows.length) throw new Error("An item was not recalled.");
      const p95 = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;
      times.push({ "processor's time of one item, median, ms": median(worked), "processor's time, p95, ms": p95(worked), "by the clock, median, ms": median(each), "by the clock, p95, ms": p95(each) });
    }
    printGrowth("Memory", sizes.map((size) => `${size} items`), times[0] ?? {}, times[1] ?? {});
  } finally {
    await close();
  }
}
