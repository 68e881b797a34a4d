// npm test: lint, cycles, types, unit and service tests, then end-to-end tests against the
// production build. Stops at the first stage that fails. The last line is always the sum.
// With file names (`npm test -- tests/unit/text`) only those tests run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallBrowser } from "../lib/find-or-install-browser.ts";
import { ensureClient } from "../lib/generated-client.ts";
import { ensureBuild } from "../lib/production-build.ts";
import { runTool } from "../lib/run-tool.ts";
import { playwrightCounts, vitestCounts, type Counts } from "../lib/test-counts.ts";
import { sortFilters } from "../lib/test-filters.ts";

const args = process.argv.slice(2);
const isWithoutE2e = args.includes("--without-e2e");
const names = args.filter((arg) => arg !== "--without-e2e");
const { vitest, playwright } = sortFilters(names);
const reports = mkdtempSync(join(tmpdir(), "soat-test-"));

/** A stage that is not a test runner counts as one test. */
const one = (code: number): Counts => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Next's own types first: without them lint finds types it cannot resolve. */
async function lint(): Promise<Counts> {
  const code = await runTool("next/dist/bin/next", ["typegen"], { output: "on-failure" });
  return one(code || await runTool("eslint/bin/eslint.js", [".", "--max-warnings", "0"]));
}

async function runVitest(): Promise<Counts> {
  const file = join(reports, "vitest.json");
  const code = await runTool("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...vitest], { env: { NODE_ENV: "test" } });
  return vitestCounts(file, code);
}

async function runPlaywright(): Promise<Counts> {
  if (await ensureBuild() !== 0) return { passed: 0, failed: 1 };
  const missing = await findOrInstallBrowser();
  if (missing) {
    console.error(missing);
    return { passed: 0, failed: 1 };
  }
  const file = join(reports, "playwright.json");
  const code = await runTool("@playwright/test/cli.js", ["test", "--reporter=list,json", ...playwright], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  return playwrightCounts(file, code);
}

const stages: { name: string; runs: boolean; run: () => Promise<Counts> }[] = [
  { name: "Lint", runs: names.length === 0, run: lint },
  { name: "Cycles", runs: names.length === 0, run: async () => one(await runTool("dependency-cruiser/bin/dependency-cruiser.mjs", ["app", "components", "lib", "server", "scripts", "tests", "--config", ".dependency-cruiser.mjs"])) },
  { name: "Types", runs: names.length === 0, run: async () => one(await runTool("typescript/bin/tsc", ["--noEmit"])) },
  { name: "Unit and service tests", runs: names.length === 0 || vitest.length > 0, run: runVitest },
  { name: "End-to-end tests", runs: !isWithoutE2e && (names.length === 0 || playwright.length > 0), run: runPlaywright },
];

async function runStages(): Promise<Counts> {
  const sum: Counts = { passed: 0, failed: 0 };
  for (const stage of stages) {
    if (!stage.runs || sum.failed > 0) continue;
    console.log(`\n── ${stage.name}`);
    const { passed, failed } = await stage.run();
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

let counts: Counts = { passed: 0, failed: 1 };
// Also when a stage ends the whole process (a client that cannot be generated).
process.on("exit", (code) => {
  rmSync(reports, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
});
await ensureClient();
counts = await runStages();
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
