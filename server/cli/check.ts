// npm run soat -- check FILE...: the rules over files, without a database.
import { parseOptions, usage } from "#server/cli/check/options.ts";
import { readInput } from "#server/cli/check/read-input.ts";
import { checkRead, type CheckedFile } from "#server/cli/check/check-file.ts";
import { writeJson, writeSarif, writeText } from "#server/cli/check/write.ts";
import { levels } from "#lib/rules/rule.ts";

/**
 * Prints the hints of each file in the order given; "-" is standard input. Exit code 0: nothing at or above `--fail-on`;
 * 1: something; 2: wrong use, or a file that cannot be read, said on standard error. The other files are checked all the same.
 */
export async function run(args: string[]): Promise<number> {
  const parsed = await parseOptions(args);
  if (!parsed.ok) {
    console.error(parsed.sentence);
    if (parsed.showUse) console.error(usage);
    return 2;
  }
  const { options } = parsed;
  const pairs = options.rules.some((rule) => rule.id === "typo-pair") ? await loadPairs() : null;
  const done: CheckedFile[] = [];
  let code = 0;
  for (const file of options.files) {
    const read = await readInput(file);
    if (!read.ok) {
      console.error(read.sentence);
      code = 2;
      continue;
    }
    const checked = checkRead(file, read, options, pairs);
    if (code === 0 && options.failOn && checked.hints.some((hint) => levels.indexOf(hint.level) >= levels.indexOf(options.failOn ?? "safe"))) code = 1;
    if (options.format === "json") process.stdout.write(writeJson(checked));
    else if (options.format === "text") process.stdout.write(writeText(checked));
    else done.push(checked);
  }
  if (options.format === "sarif") process.stdout.write(writeSarif(done));
  return code;
}

async function loadPairs() {
  const [{ pairTable }, { default: file }] = await Promise.all([import("#lib/lexicon/pair-table.ts"), import("#lib/lexicon/vi-pairs.json", { with: { type: "json" } })]);
  return pairTable(file);
}
