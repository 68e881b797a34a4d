import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { findBrowser, idleFeatures } from "#tests/support/browser.ts";

test("a path that somebody gave is taken", () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath, PATH: "" })).toEqual({ kind: "found", path: process.execPath });
});

test("a wrong path is refused with its name, never replaced by another browser", () => {
  const { PATH } = process.env;
  expect(findBrowser({ CHROMIUM_PATH: "/nowhere/chromium", PATH })).toEqual({
    kind: "refused", reason: "CHROMIUM_PATH points to /nowhere/chromium, which is not an executable file.",
  });
});

test("what Playwright switches off in Chromium stays off", () => {
  const source = readFileSync(createRequire(createRequire(import.meta.url).resolve("playwright/package.json")).resolve("playwright-core/lib/coreBundle"), "utf8");
  const [, list = ""] = /disabledFeatures = \[(.*?)\n\s*\]/s.exec(source) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name = ""]) => name);
  expect(theirs).toContain("PaintHolding");
  expect(idleFeatures).toEqual(expect.arrayContaining(theirs));
});
