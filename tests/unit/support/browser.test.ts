import { expect, test } from "vitest";
import { findBrowser } from "#tests/support/browser.ts";

test("a path that somebody gave is taken", () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath, PATH: "" })).toEqual({ kind: "found", path: process.execPath });
});

test("a wrong path is refused with its name, never replaced by another browser", () => {
  const { PATH } = process.env;
  expect(findBrowser({ CHROMIUM_PATH: "/nowhere/chromium", PATH })).toEqual({
    kind: "refused", reason: "CHROMIUM_PATH points to /nowhere/chromium, which is not an executable file.",
  });
});
