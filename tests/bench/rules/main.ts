// npm run bench:rules: what the rules find in our own articles, and how fast. --held or --open
// prints one half; --list names what is missed and what is said for nothing; --article FILE: organisations in a
// text that is not ours to carry, of which we know what stands where.
import { parseArgs } from "node:util";
import { articles } from "#tests/bench/rules/articles.ts";
import { goldOfFile } from "#tests/bench/rules/elsewhere.ts";
import { listSlips, printErrors, printFalseAlarms, printItems, printRanking, readArticles, readGold } from "#tests/bench/rules/quality.ts";
import { printSpeed } from "#tests/bench/rules/speed.ts";

const { values } = parseArgs({ options: { open: { type: "boolean" }, held: { type: "boolean" }, list: { type: "boolean" }, article: { type: "string" } } });

if (values.article === undefined) printOurs();
else printItems([readGold(goldOfFile(values.article), "vi")], ["organisation"]);

function printOurs() {
  for (const set of (["open", "held"] as const).filter((one) => values[one] ?? !(values.open ?? values.held))) {
    for (const language of ["vi", "en"] as const) {
      const chosen = articles.filter((article) => article.set === set && article.language === language);
      const results = readArticles(chosen);
      console.log(`\n== ${chosen.length} ${language === "vi" ? "Vietnamese" : "English"} articles, ${set === "open" ? "open: the rules were improved on these" : "held: only measured"}`);
      printItems(results);
      printErrors(results);
      printFalseAlarms(results);
      printRanking(results);
      if (values.list) listSlips(results);
    }
  }
  if (!values.list) printSpeed();
}
