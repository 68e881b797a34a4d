// npm run bench:rules: what the rules find in our own articles, and how fast. --held or --open
// prints one half; --list names what is missed and what is said for nothing.
import { articles } from "#tests/bench/rules/articles.ts";
import { listSlips, printErrors, printFalseAlarms, printItems, printRanking, readArticles } from "#tests/bench/rules/quality.ts";
import { printSpeed } from "#tests/bench/rules/speed.ts";

const args = new Set(process.argv.slice(2));
const sets = (["open", "held"] as const).filter((set) => !(args.has("--open") || args.has("--held")) || args.has(`--${set}`));

for (const set of sets) {
  for (const language of ["vi", "en"] as const) {
    const chosen = articles.filter((article) => article.set === set && article.language === language);
    const results = readArticles(chosen);
    console.log(`\n== ${chosen.length} ${language === "vi" ? "Vietnamese" : "English"} articles, ${set === "open" ? "open: the rules were improved on these" : "held: only measured"}`);
    printItems(results);
    printErrors(results);
    printFalseAlarms(results);
    printRanking(results);
    if (args.has("--list")) listSlips(results);
  }
}
if (!args.has("--list")) printSpeed();
