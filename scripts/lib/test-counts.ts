// How many tests passed and failed, read from the JSON reports of Vitest and Playwright.
// What cannot be read counts as a failure: a run that left no report proves nothing.
import { readFileSync } from "node:fs";
import { z } from "zod";

export interface Counts {
  passed: number;
  failed: number;
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int(), numTodoTests: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

function read<T>(file: string, report: z.ZodType<T>): T | null {
  try {
    return report.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** A failed run has at least one failure, and a run of no tests is a failed run. */
function settle(passed: number, failed: number, code: number): Counts {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** `code` is Vitest's exit code: a file that could not be loaded fails the run without a failed test. */
export function vitestCounts(file: string, code: number): Counts {
  const report = read(file, vitestReport);
  if (!report) return { passed: 0, failed: 1 };
  return settle(report.numPassedTests, report.numFailedTests + report.numPendingTests + report.numTodoTests, code);
}

/** Passing at a second try is failing, and so is not running: nothing here retries or skips. */
export function playwrightCounts(file: string, code: number): Counts {
  const report = read(file, playwrightReport);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(expected, unexpected + flaky + skipped, code);
}
