import { dirname } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { run } from "#server/cli/rebuild.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { asBadDisk } from "#tests/support/damage.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let said: string[];
beforeEach(async () => {
  world = await openWorld();
  vi.stubEnv("SOAT_DATA", dirname(world.file));
  said = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(String(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await world.close();
});

it("counts every article anew, and names one whose text cannot be read", async () => {
  const editor = await world.person("Bình", "editor");
  const whole = await world.article(editor, "Hội nghị có chín tỉnh tham dự.");
  await world.tag(editor, whole, "number", "chín");
  const damaged = await world.article(editor, "Bài khác.");
  await world.db.articleProgress.deleteMany();
  await asBadDisk(world.db, async () => {
    const bad = { where: { articleId: damaged }, data: { checksum: "0".repeat(64) } };
    await world.db.documentUpdate.updateMany(bad);
    await world.db.documentSnapshot.updateMany(bad);
  });

  expect(await run([])).toBe(1);
  expect(said).toContain("Rebuilt the progress of 1 of 2 articles.");
  expect(said).toContain(`The text of these could not be read: ${damaged}.`);
  expect(await world.db.articleProgress.findMany()).toMatchObject([{ articleId: whole, words: 7, items: 1, unchecked: 1 }]);
});

it("leaves a data folder alone that a running process owns", async () => {
  const owner = openDataFolder(dirname(world.file));
  expect(await run([])).toBe(1);
  expect(said.join()).toContain("is in use");
  if (owner.ok) owner.value.release();
});
