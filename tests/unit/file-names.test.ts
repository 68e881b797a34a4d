// Names that say nothing gather everything.
import { readdirSync } from "node:fs";
import { basename, extname } from "node:path";
import { expect, test } from "vitest";

const ours = ["app", "components", "lib", "server", "scripts", "tests", "messages"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && [".ts", ".tsx", ".mjs", ".css", ".json"].includes(extname(entry.name)))
    .map((entry) => `${entry.parentPath}/${entry.name}`));

test("files are named in kebab-case", () => {
  expect(ours.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|module|d))?\.\w+$/.test(basename(path)))).toEqual([]);
});

test("no file is a drawer for whatever", () => {
  expect(ours.filter((path) => /^(index|utils?|helpers?|misc|common|shared)\.\w+$/.test(basename(path)))).toEqual([]);
});
