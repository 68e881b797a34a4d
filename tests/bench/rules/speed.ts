// How long the rules take on long texts, and on one changed block.
import { pairTable } from "#lib/lexicon/pair-table.ts";
import pairFile from "#lib/lexicon/vi-pairs.json" with { type: "json" };
import { checkText, createChecker } from "#lib/rules/checker.ts";
import { lineBlocks } from "#lib/rules/line-blocks.ts";
import { rules } from "#lib/rules/registry.ts";
import { articles } from "#tests/bench/rules/articles.ts";
import { goldOf } from "#tests/bench/rules/gold.ts";

const pairs = pairTable(pairFile);
const lines = articles.filter((article) => article.language === "vi").flatMap((article) => goldOf(article.text).text.split("\n"));

function longText(words: number): string {
  const out: string[] = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const line = `${lines[at % lines.length]} Lần ${at}.`;
    count += line.split(" ").length;
    out.push(line);
  }
  return out.join("\n");
}

interface Took {
  wall: number;
  /** What the processor did: on a machine that does other things too it says more. */
  cpu: number;
}

function took(work: () => void): Took {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const used = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (used.user + used.system) / 1000 };
}

function median(times: readonly Took[], of: keyof Took): number {
  return times.map((time) => time[of]).sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Milliseconds for one block typed into, and for texts of growing length. */
export function printSpeed() {
  console.log("\nSpeed (medians)");
  for (let warm = 0; warm < 5; warm += 1) checkText(rules, { blocks: lineBlocks(longText(10_000)), language: "vi", pairs });
  // Before the long texts, whose remains would be collected meanwhile: a page has one text.
  for (const words of [1000, 10_000]) for (const [where, typed] of typings) {
    const times = typedInto(words, typed);
    console.log(`  one block of ${words.toLocaleString("en").padStart(6)} words run again, typed ${where}: ${median(times, "wall").toFixed(1)} ms, of the processor ${median(times, "cpu").toFixed(1)} ms`);
  }
  for (const words of [10_000, 100_000, 1_000_000]) {
    const blocks = lineBlocks(longText(words));
    const times = Array.from({ length: words > 100_000 ? 1 : 5 }, () => took(() => checkText(rules, { blocks, language: "vi", pairs })));
    console.log(`  ${words.toLocaleString("en").padStart(9)} words ${median(times, "wall").toFixed(0).padStart(6)} ms, of the processor ${median(times, "cpu").toFixed(0)} ms`);
  }
}

function typedInto(words: number, typed: (text: string, words: string) => string): Took[] {
  const check = createChecker(rules);
  const blocks = lineBlocks(longText(words));
  check({ blocks, language: "vi", pairs });
  // The first rounds are those of a page just opened; a person types hundreds of times into one that is warm.
  return Array.from({ length: 160 }, (_, round) => {
    const edited = blocks.map((block, at) => (at === 3 ? { ...block, text: typed(block.text, `Thêm ${round}.`) } : block));
    return took(() => check({ blocks: edited, language: "vi", pairs }));
  }).slice(60);
}

/** Behind the last name nothing but the block itself is another; before the first every offset of the block is. */
const typings: readonly [where: string, typed: (text: string, words: string) => string][] = [
  ["behind its names", (text, words) => `${text} ${words}`],
  ["before its names", (text, words) => `${words} ${text}`],
];
