import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sortFilters } from "../../../scripts/lib/test-filters.ts";
import { playwrightCounts, vitestCounts } from "../../../scripts/lib/test-counts.ts";

const folder = mkdtempSync(join(tmpdir(), "soat-counts-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const file = join(folder, "report.json");

const vitest = (numPassedTests: number, numFailedTests: number, numPendingTests = 0) => ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests: 0 });
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0) => ({ stats: { expected, unexpected, flaky, skipped } });

test.each([
  ["all passed", vitest(5, 0), 0, { passed: 5, failed: 0 }],
  ["some failed", vitest(5, 2), 1, { passed: 5, failed: 2 }],
  ["a file could not be loaded", vitest(5, 0), 1, { passed: 5, failed: 1 }],
  ["a skipped test is a failed one", vitest(5, 0, 1), 0, { passed: 5, failed: 1 }],
  ["no tests", vitest(0, 0), 0, { passed: 0, failed: 1 }],
])("Vitest: %s", (_, report, code, counts) => {
  writeFileSync(file, JSON.stringify(report));
  expect(vitestCounts(file, code)).toEqual(counts);
});

test.each([
  ["all passed", playwright(5, 0), 0, { passed: 5, failed: 0 }],
  ["some failed", playwright(5, 2), 1, { passed: 5, failed: 2 }],
  ["passing at a second try is failing", playwright(5, 0, 1), 0, { passed: 5, failed: 1 }],
  ["not run after a failure", playwright(1, 1, 0, 3), 1, { passed: 1, failed: 4 }],
  ["no tests", playwright(0, 0), 1, { passed: 0, failed: 1 }],
])("Playwright: %s", (_, report, code, counts) => {
  writeFileSync(file, JSON.stringify(report));
  expect(playwrightCounts(file, code)).toEqual(counts);
});

test("a run that left no report, or half of one, has failed", () => {
  expect(vitestCounts(join(folder, "missing.json"), 0)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(file, "{\"stats\":");
  expect(playwrightCounts(file, 0)).toEqual({ passed: 0, failed: 1 });
});

test("names on the command line go to the runner that knows them", () => {
  expect(sortFilters(["tests/unit/text", "tests/e2e/report.test.ts", "e2e", "tests\\e2e\\a", "anchor"])).toEqual({
    vitest: ["tests/unit/text", "anchor"],
    playwright: ["tests/e2e/report.test.ts", "e2e", "tests\\e2e\\a"],
  });
});
