import { dirname } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "#server/cli/rebuild.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { type CommandLine, openCommandLine } from "#tests/support/command-line.ts";
import { asBadDisk } from "#tests/support/damage.ts";

let desk: CommandLine;
beforeEach(async () => {
  desk = await openCommandLine();
});
afterEach(() => desk.close());

it("counts every article anew, and names one whose text cannot be read", async () => {
  const editor = await desk.world.person("Bình", "editor");
  const whole = await desk.world.article(editor, "Hội nghị có chín tỉnh tham dự.");
  await desk.world.tag(editor, whole, "number", "chín");
  const damaged = await desk.world.article(editor, "Bài khác.");
  await desk.world.db.articleProgress.deleteMany();
  await asBadDisk(desk.world.db, async () => {
    const bad = { where: { articleId: damaged }, data: { checksum: "0".repeat(64) } };
    await desk.world.db.documentUpdate.updateMany(bad);
    await desk.world.db.documentSnapshot.updateMany(bad);
  });

  expect(await run([])).toBe(1);
  expect(desk.said).toContain("Rebuilt the progress of 1 of 2 articles.");
  expect(desk.said).toContain(`The text of these could not be read: ${damaged}.`);
  expect(await desk.world.db.articleProgress.findMany()).toMatchObject([{ articleId: whole, words: 7, items: 1, unchecked: 1 }]);
});

it("leaves a data folder alone that a running process owns", async () => {
  const owner = openDataFolder(dirname(desk.world.file));
  expect(await run([])).toBe(1);
  expect(desk.said.join()).toContain("is in use");
  if (owner.ok) owner.value.release();
});
