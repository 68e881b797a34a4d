// The files of a report, for articles of which each is ten times the one before: the processor's time of every form,
// how it grows, and the memory it takes in a process of its own. A growth above that of the words is more than linear.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { buildReport } from "#lib/report/model.ts";
import type { ReportForm } from "#lib/report/forms.ts";
import { median, short, table, times } from "#tests/bench/figures.ts";
import { makeFile } from "#tests/bench/report-file.ts";
import { reportInput } from "#tests/bench/report-input.ts";

const sizes = [1_000, 10_000, 100_000] as const;
const forms = ["html", "json", "docx", "xlsx", "pdf"] as const satisfies ReportForm[];
/** Above so many words one round is enough to be seen by. */
const rounds = (words: number) => (words > 10_000 ? 1 : 3);
const run = promisify(execFile);

/** Measures and prints; milliseconds of the processor's time, the middle of some rounds, so that a busy machine tells the same. */
export async function benchReport(): Promise<void> {
  const rows: Record<string, number[]> = Object.fromEntries(["model", ...forms].map((form) => [form, []]));
  const memory: Record<string, number[]> = Object.fromEntries(forms.map((form) => [form, []]));
  for (const words of sizes) {
    console.log(`Making the report of ${words} words with ${words / 10} items.`);
    const input = reportInput(words);
    let report = buildReport(input);
    rows["model"]?.push(await timed(words, () => { report = buildReport(input); }));
    for (const form of forms) {
      rows[form]?.push(await timed(words, () => makeFile(report, form)));
      memory[form]?.push(await weighed(words, form));
    }
  }
  const cells = Object.entries(rows).map(([form, values]) => [
    form, ...values.map((value) => `${short(value)} ms`), ...values.slice(1).map((value, index) => times(value, values[index] ?? 0)), ...sizes.map((_, index) => (memory[form]?.[index] ? `${memory[form][index]} MB` : "")),
  ]);
  console.log(`\n${table([["Report", ...sizes.map((size) => `${size} words`), ...sizes.slice(1).map(() => "growth"), ...sizes.map((size) => `memory, ${size}`)], ...cells])}\n`);
}

async function timed(words: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds(words); round += 1) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    taken.push((user + system) / 1_000);
  }
  return median(taken);
}

async function weighed(words: number, form: ReportForm): Promise<number> {
  const child = new URL("./children/report-memory.ts", import.meta.url);
  const { stdout } = await run(process.execPath, [child.pathname, form, String(words)], { timeout: 120_000 });
  return Number(stdout);
}
