// The command line takes annotations out and brings them in, as people type it.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run as runExport } from "#server/cli/export.ts";
import { run as runImport } from "#server/cli/import.ts";
import { type CommandLine, openCommandLine } from "#tests/support/command-line.ts";

let desk: CommandLine;
beforeEach(async () => {
  desk = await openCommandLine();
});
afterEach(() => desk.close());

it("takes annotations out of one article and brings them into another, once", async () => {
  const editor = await desk.world.person("Bình", "managing_editor");
  const from = await desk.world.article(editor, "Hội nghị có chín tỉnh tham dự.");
  const to = await desk.world.article(editor, "Hội nghị có chín tỉnh tham dự.");
  await desk.world.tag(editor, from, "number", "chín tỉnh");
  for (const format of ["w3c", "hypothesis", "label-studio", "doccano", "brat"]) {
    const file = join(dirname(desk.world.file), `${format}.out`);
    expect(await runExport([from, "--format", format, "--out", file]), desk.said.join("\n")).toBe(0);
    expect(readFileSync(file).length).toBeGreaterThan(20);
    expect(await runImport([to, file]), desk.said.join("\n")).toBe(0);
  }
  expect(desk.said).toContain("Brought in 1 (1 in place, 0 found by words); 0 already here; 0 refused.");
  expect(await desk.world.db.annotation.findMany({ where: { articleId: to } })).toMatchObject([{ kind: "number", quote: "chín tỉnh", createdById: editor.actor.id }]);
});

it("says why not, with an exit code", async () => {
  const editor = await desk.world.person("Bình", "managing_editor");
  const article = await desk.world.article(editor, "Hội nghị có chín tỉnh tham dự.");
  const file = join(dirname(desk.world.file), "a.ann");
  writeFileSync(file, "T1\tNumber 0 4\tmười\n");
  expect(await runExport([article, "--format", "claim-review"])).toBe(1);
  expect(await runExport([article, "--format", "pdx"])).toBe(2);
  expect(await runExport(["bài", "--format", "w3c"])).toBe(2);
  expect(await runImport([article, file])).toBe(1);
  expect(await runImport([article, `${file}x`])).toBe(1);
  expect(await runImport([article, file, "--as", "ai@dau.example"])).toBe(1);
  expect(await runImport([article])).toBe(2);
  expect(desk.said.join("\n")).toMatch(/Only a published article[\s\S]*There is no form pdx[\s\S]*no article's id[\s\S]*refused «mười»: These words are not in the article[\s\S]*cannot be read[\s\S]*There is no open account/);
  expect(await desk.world.db.annotation.count()).toBe(0);
});
