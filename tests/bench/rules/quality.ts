// What the rules find of the gold, and what they say beside it.
import { pairTable } from "#lib/lexicon/pair-table.ts";
import pairFile from "#lib/lexicon/vi-pairs.json" with { type: "json" };
import type { Language } from "#lib/article/article.ts";
import { checkText } from "#lib/rules/checker.ts";
import { claimRule } from "#lib/rules/detect/claim.ts";
import { lineBlocks } from "#lib/rules/line-blocks.ts";
import { rules } from "#lib/rules/registry.ts";
import type { Hint } from "#lib/rules/rule.ts";
import { type BenchArticle, classes } from "#tests/bench/rules/articles.ts";
import { type Gold, type GoldKind, goldKinds, goldOf } from "#tests/bench/rules/gold.ts";

const pairs = pairTable(pairFile);
type Found = Pick<Hint, "rule" | "kind" | "level" | "from" | "to" | "text">;

export interface Result {
  gold: Gold;
  hints: Found[];
  /** Each sentence with the score that the rules give it, and whether it asks to be checked. */
  sentences: { score: number; digits: number; isWorthy: boolean }[];
}

const touches = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to;
const share = (part: number, whole: number) => (whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1).padStart(5)}`);

export function readArticles(articles: readonly BenchArticle[]): Result[] {
  return articles.map(({ text, language }) => readGold(goldOf(text), language));
}

export function readGold(gold: Gold, language: Language): Result {
  const lines = lineBlocks(gold.text);
  const { hints, blocks, hintsOf } = checkText(rules, { blocks: lines, language, pairs });
  const placed = (block: number, from: number) => from + (lines[block]?.from ?? 0);
  const claims = hintsOf(claimRule).map((hint) => ({ from: placed(hint.block, hint.from), to: placed(hint.block, hint.to), score: hint.data.score }));
  return {
    gold,
    hints: hints.map((hint) => ({ rule: hint.rule, kind: hint.kind, level: hint.level, text: hint.text, from: placed(hint.block, hint.from), to: placed(hint.block, hint.to) })),
    sentences: blocks.flatMap((block, at) => block.sentences.map((sentence) => {
      const span = { from: placed(at, sentence.from), to: placed(at, sentence.to) };
      const digits = gold.text.slice(span.from, span.to).replace(/\D/g, "").length;
      return { digits, score: claims.find((claim) => touches(claim, span))?.score ?? 0, isWorthy: gold.worthy.some((worthy) => touches(worthy, span)) };
    })),
  };
}

interface Judged {
  items: Gold["items"];
  hints: Found[];
  gold: Gold;
}

// A place within a body's name is the body's, and open words count for nobody.
function judged({ gold, hints }: Result, kind: GoldKind): Judged {
  const items = gold.items.filter((item) => item.kind === kind && !(kind === "place" && gold.items.some((body) => body.kind === "organisation" && body.from <= item.from && item.to <= body.to)));
  const free = (hint: Found) => !items.some((item) => touches(item, hint)) && (gold.open.some((one) => touches(one, hint))
    || (kind === "place" || kind === "acronym") && gold.items.some((item) => (item.kind === "organisation" || item.kind === "place") && item.from <= hint.from && hint.to <= item.to));
  return { gold, items, hints: hints.filter((hint) => hint.kind === kind && !free(hint)) };
}

/** Recall, precision and F1 of each kind: by touching, then by the same words exactly. */
export function printItems(results: readonly Result[], kinds: readonly GoldKind[] = Object.values(goldKinds)) {
  console.log("Items          gold  recall  precision     F1   exact F1");
  for (const kind of kinds) {
    let [gold, said, found, right, exact] = [0, 0, 0, 0, 0];
    for (const { items, hints } of results.map((result) => judged(result, kind))) {
      gold += items.length;
      said += hints.length;
      found += items.filter((item) => hints.some((hint) => touches(item, hint))).length;
      right += hints.filter((hint) => items.some((item) => touches(item, hint))).length;
      exact += items.filter((item) => hints.some((hint) => hint.from === item.from && hint.to === item.to)).length;
    }
    const [recall, precision] = [found / (gold || 1), right / (said || 1)];
    console.log(`${kind.padEnd(14)}${String(gold).padStart(5)}   ${share(found, gold)}      ${share(right, said)}  ${share(2 * recall * precision, recall + precision)}      ${share(2 * exact, gold + said)}`);
  }
}

const style = (result: Result) => result.hints.filter((hint) => hint.kind === "style");

export function printErrors(results: readonly Result[]) {
  const parts = classes.map((errorClass) => {
    const seeded = results.flatMap((result) => result.gold.errors.filter((error) => error.errorClass === errorClass).map((error) => style(result).some((hint) => touches(error, hint))));
    return `${errorClass} ${seeded.filter(Boolean).length}/${seeded.length}`;
  });
  console.log(`Seeded errors caught: ${parts.join(", ")}`);
}

const falseOnes = (result: Result) => style(result).filter((hint) => !result.gold.errors.some((error) => touches(error, hint)));

export function printFalseAlarms(results: readonly Result[]) {
  const syllables = results.reduce((sum, { gold }) => sum + gold.text.split(/\s+/u).length, 0);
  const all = results.flatMap(falseOnes);
  const rate = (count: number) => ((1000 * count) / syllables).toFixed(2);
  console.log(`Style hints beside seeded errors, per 1,000 syllables of ${syllables}: safe ${rate(all.filter((hint) => hint.level === "safe").length)}, others ${rate(all.filter((hint) => hint.level !== "safe").length)}`);
  for (const [rule, hints] of Object.entries(Object.groupBy(all, (hint) => hint.rule))) console.log(`  ${rule.padEnd(26)}${hints?.[0]?.level.padEnd(12)}${rate(hints?.length ?? 0)}`);
}

/** Average precision of the sentences in the order of their scores, beside the order by how many digits they hold. */
export function printRanking(results: readonly Result[]) {
  const sentences = results.flatMap((result) => result.sentences);
  const by = (value: (one: Result["sentences"][number]) => number) => average(sentences.toSorted((a, b) => value(b) - value(a)));
  console.log(`Sentences that ask to be checked: ${sentences.filter((one) => one.isWorthy).length} of ${sentences.length}; average precision ${share(by((one) => one.score), 1)}, by counting digits ${share(by((one) => one.digits), 1)}`);
}

function average(ranked: Result["sentences"]): number {
  let [hits, sum] = [0, 0];
  for (const [at, { isWorthy }] of ranked.entries()) if (isWorthy) sum += (hits += 1) / (at + 1);
  return hits === 0 ? 0 : sum / hits;
}

export function listSlips(results: readonly Result[]) {
  const near = (gold: Gold, one: { from: number; to: number }) => gold.text.slice(Math.max(0, one.from - 25), one.to + 20).replaceAll("\n", " ⏎ ");
  for (const result of results) {
    for (const kind of Object.values(goldKinds)) {
      const { items, hints, gold } = judged(result, kind);
      for (const item of items) {
        const said = hints.filter((hint) => touches(item, hint));
        if (said.length === 0) console.log(`  - ${kind}: ${gold.text.slice(item.from, item.to)}   | ${near(gold, item)}`);
        else if (!said.some((hint) => hint.from === item.from && hint.to === item.to)) console.log(`  ~ ${kind}: ${gold.text.slice(item.from, item.to)} → ${said.map((hint) => hint.text).join(" ¦ ")}`);
      }
      for (const hint of hints) if (!items.some((item) => touches(item, hint))) console.log(`  + ${kind}: ${hint.text}   | ${near(gold, hint)}`);
    }
    for (const error of result.gold.errors) if (!style(result).some((hint) => touches(error, hint))) console.log(`  - ${error.errorClass} error: ${near(result.gold, error)}`);
    for (const hint of falseOnes(result)) console.log(`  + ${hint.rule} (${hint.level}): ${near(result.gold, hint)}`);
  }
}
