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

/** Milliseconds for texts of growing length, and for one block typed into. */
export function printSpeed() {
  console.log("\nSpeed");
  for (let warm = 0; warm < 5; warm += 1) checkText(rules, { blocks: lineBlocks(longText(10_000)), language: "vi", pairs });
  for (const words of [10_000, 100_000, 1_000_000]) {
    const blocks = lineBlocks(longText(words));
    const times = Array.from({ length: words > 100_000 ? 1 : 3 }, () => {
      const [start, before] = [performance.now(), process.cpuUsage()];
      checkText(rules, { blocks, language: "vi", pairs });
      const used = process.cpuUsage(before);
      return { wall: performance.now() - start, cpu: (used.user + used.system) / 1000 };
    }).sort((a, b) => a.wall - b.wall);
    const middle = times[times.length >> 1];
    // On a machine that does other things too, the processor's time says more.
    console.log(`  ${words.toLocaleString("en").padStart(9)} words ${(middle?.wall ?? 0).toFixed(0).padStart(6)} ms, of the processor ${(middle?.cpu ?? 0).toFixed(0)} ms`);
  }
  for (const words of [1000, 10_000]) {
    for (const [where, typed] of typings) {
      const check = createChecker(rules);
      const blocks = lineBlocks(longText(words));
      check({ blocks, language: "vi", pairs });
      // The first rounds are those of a page just opened; a person types hundreds of times into one that is warm.
      const times = Array.from({ length: 120 }, (_, round) => {
        const edited = blocks.map((block, at) => (at === 3 ? { ...block, text: typed(block.text, `Thêm ${round}.`) } : block));
        const [start, before] = [performance.now(), process.cpuUsage()];
        check({ blocks: edited, language: "vi", pairs });
        const used = process.cpuUsage(before);
        return { wall: performance.now() - start, cpu: (used.user + used.system) / 1000 };
      }).slice(40);
      const median = (of: "wall" | "cpu") => (times.map((time) => time[of]).sort((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(1);
      console.log(`  one block of ${words.toLocaleString("en")} words run again, typed ${where}: ${median("wall")} ms, of the processor ${median("cpu")} ms (medians)`);
    }
  }
}

/** Behind the last name nothing but the block itself is another; before the first every offset of the block is. */
const typings: readonly [where: string, typed: (text: string, words: string) => string][] = [
  ["behind its names", (text, words) => `${text} ${words}`],
  ["before its names", (text, words) => `${words} ${text}`],
];
