import { defineConfig } from "@playwright/test";
import { browserExecutable, idleFeatures } from "#tests/support/browser.ts";

const isRoot = process.getuid?.() === 0;

// No server is started here: each file of tests starts its own through tests/support/desk.ts,
// with its own data folder and port, so that one can be killed without the others noticing.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Two cores: a browser and a server fill them.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Ceilings for a machine that does other work as well; nothing is measured here.
  timeout: 240_000,
  globalTimeout: 60 * 60_000,
  expect: { timeout: 45_000 },
  reporter: "list",
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // Every passing test would be recorded as well, a sixth to a quarter of its work; in CI nobody could open the trace.
    trace: process.env["CI"] ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browserExecutable(),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: !isRoot,
      args: ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", `--disable-features=${idleFeatures.join(",")}`],
    },
  },
});
