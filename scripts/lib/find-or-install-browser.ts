import { existsSync } from "node:fs";
import { findBrowser } from "#tests/support/browser.ts";
import { runProgram, runTool } from "./run-tool.ts";

/** Makes sure that the end-to-end tests have a browser. Null when they have, else the sentence that says why not. */
export async function findOrInstallBrowser(): Promise<string | null> {
  const found = findBrowser();
  if (found.kind !== "none") return found.kind === "found" ? null : found.reason;

  console.log("No Chromium or Chrome here: installing one for the tests.");
  await runTool("playwright/cli.js", ["install", "chromium"]);
  if (findBrowser().kind === "found") return null;

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await runProgram("apt-get", ["update"], { output: "on-failure", env });
    await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { output: "on-failure", env });
    if (findBrowser().kind === "found") return null;
  }
  return "No browser for the end-to-end tests: install Chromium or Chrome, run \"npx playwright install chromium\", or set CHROMIUM_PATH to an executable.";
}
