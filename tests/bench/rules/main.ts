// npm run bench:rules: what the rules find in our own articles, and how fast.
import { pairTable } from "#lib/lexicon/pair-table.ts";
import pairFile from "#lib/lexicon/vi-pairs.json" with { type: "json" };
import { checkText, createChecker } from "#lib/rules/checker.ts";
import { lineBlocks } from "#lib/rules/line-blocks.ts";
import { rules } from "#lib/rules/registry.ts";
import { articles, classes } from "#tests/bench/rules/articles.ts";
import { goldKinds, goldOf } from "#tests/bench/rules/gold.ts";

const pairs = pairTable(pairFile);
const golds = articles.map((article) => ({ ...goldOf(article.text), language: article.language }));
const results = golds.map((gold) => {
  const blocks = lineBlocks(gold.text);
  const { hints } = checkText(rules, { blocks, language: gold.language, pairs });
  return { gold, hints: hints.map((hint) => ({ rule: hint.rule, kind: hint.kind, level: hint.level, from: hint.from + (blocks[hint.block]?.from ?? 0), to: hint.to + (blocks[hint.block]?.from ?? 0) })) };
});
const touches = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to;
const share = (part: number, whole: number) => (whole === 0 ? "   –" : `${((100 * part) / whole).toFixed(1).padStart(5)}`);

const counts = { vi: articles.filter((article) => article.language === "vi").length, en: articles.filter((article) => article.language === "en").length };
console.log(`${counts.vi} Vietnamese and ${counts.en} English articles\n\nItems          gold  recall  precision (overlap)`);
for (const kind of Object.values(goldKinds)) {
  let [gold, found, said, right] = [0, 0, 0, 0];
  for (const result of results) {
    const items = result.gold.items.filter((item) => item.kind === kind);
    const hints = result.hints.filter((hint) => hint.kind === kind);
    gold += items.length;
    said += hints.length;
    found += items.filter((item) => hints.some((hint) => touches(item, hint))).length;
    right += hints.filter((hint) => items.some((item) => touches(item, hint))).length;
  }
  console.log(`${kind.padEnd(14)}${String(gold).padStart(5)}  ${share(found, gold)}   ${share(right, said)}`);
}

console.log("\nSeeded errors  count  caught");
for (const errorClass of classes) {
  const seeded = results.flatMap(({ gold, hints }) => gold.errors.filter((error) => error.errorClass === errorClass).map((error) => hints.some((hint) => hint.kind === "style" && touches(error, hint))));
  console.log(`${errorClass.padEnd(14)}${String(seeded.length).padStart(5)}  ${share(seeded.filter(Boolean).length, seeded.length)}`);
}

const syllables = golds.reduce((sum, gold) => sum + gold.text.split(/\s+/u).length, 0);
const falseOnes = results.flatMap(({ gold, hints }) => hints.filter((hint) => hint.kind === "style" && !gold.errors.some((error) => touches(error, hint))));
console.log(`\nStyle hints beside seeded errors, per 1,000 syllables (${syllables} in all): safe ${((1000 * falseOnes.filter((hint) => hint.level === "safe").length) / syllables).toFixed(2)}`);
for (const [rule, hints] of Object.entries(Object.groupBy(falseOnes, (hint) => hint.rule))) console.log(`  ${rule.padEnd(26)}${hints?.[0]?.level.padEnd(12)}${((1000 * (hints?.length ?? 0)) / syllables).toFixed(2)}`);

console.log("\nSpeed");
const lines = golds.filter((gold) => gold.language === "vi").flatMap((gold) => gold.text.split("\n"));
const longText = (words: number) => {
  const out: string[] = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const line = `${lines[at % lines.length]} Lần ${at}.`;
    count += line.split(" ").length;
    out.push(line);
  }
  return out.join("\n");
};
for (let warm = 0; warm < 5; warm += 1) checkText(rules, { blocks: lineBlocks(longText(10_000)), language: "vi", pairs });
for (const words of [10_000, 100_000, 1_000_000]) {
  const blocks = lineBlocks(longText(words));
  const start = performance.now();
  checkText(rules, { blocks, language: "vi", pairs });
  console.log(`  ${words.toLocaleString("en").padStart(9)} words ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
}
for (const words of [1000, 10_000]) {
  const check = createChecker(rules);
  const blocks = lineBlocks(longText(words));
  check({ blocks, language: "vi", pairs });
  const times = Array.from({ length: 20 }, (_, round) => {
    const edited = blocks.map((block, at) => (at === 3 ? { ...block, text: `${block.text} Thêm ${round}.` } : block));
    const start = performance.now();
    check({ blocks: edited, language: "vi", pairs });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`  one block of ${words.toLocaleString("en")} words run again: ${(times[10] ?? 0).toFixed(1)} ms (median)`);
}
