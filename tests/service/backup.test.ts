// A backup made while people work, and what becomes of it elsewhere.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newId, type ArticleId } from "#lib/id.ts";
import type { Report } from "#lib/report/schema.ts";
import { run as backup } from "#server/cli/backup.ts";
import { run as restore } from "#server/cli/restore.ts";
import type { Context } from "#server/context.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { openDatabase } from "#server/db/client.ts";
import { readFile } from "#server/files/store.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { openFolder } from "#tests/support/open-folder.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let elsewhere: string;
let file: string;
let said: string[];
const here = () => dirname(world.file);
const into = (folder: string) => vi.stubEnv("SOAT_DATA", folder);

beforeEach(async () => {
  world = await openWorld();
  elsewhere = mkdtempSync(join(tmpdir(), "soat-elsewhere-"));
  file = join(elsewhere, "monday.soat.tar");
  into(here());
  said = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(String(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await world.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

async function newsroom(): Promise<{ editor: Context; articleId: ArticleId }> {
  const editor = await world.person("Bình", "editor");
  const articleId = await world.article(editor, "Hội nghị có chín tỉnh tham dự.", "Đoàn có 571 hộ dân.");
  const item = await world.tag(editor, articleId, "number", "chín");
  await world.run(editor, articleId, { type: "record-check", on: [{ annotationId: item, partId: null, words: "chín" }], finding: "confirmed" });
  return { editor, articleId };
}

/** The report of an article of another data folder, made by the same person. */
async function reportFrom(folder: string, by: Context, articleId: ArticleId): Promise<Report | null> {
  const { desk, close } = await openFolder(folder);
  try {
    const report = await loadReport({ ...by, desk }, articleId);
    const row = await desk.db.article.findUnique({ where: { id: articleId }, select: { originalId: true } });
    await readFile(folder, row?.originalId ?? "");
    return report;
  } finally {
    await close();
  }
}

it("saves a working newsroom and gives it back elsewhere: the same report", async () => {
  const { editor, articleId } = await newsroom();
  const before = await loadReport(editor, articleId);
  const busy = await world.article(editor, "Bài đang sửa.");
  const work = { goesOn: true };
  const writing = (async () => {
    for (let n = 0; work.goesOn; n += 1) {
      await world.edit(busy, n % 2 ? "Bài vừa sửa" : "Bài đang sửa", n % 2 ? "Bài đang sửa" : "Bài vừa sửa");
      await world.db.session.create({ data: { id: newId(), token: `t${n}`, expiresAt: new Date(), userId: editor.actor.id } });
      await pause(20);
    }
  })();
  expect(await backup([file])).toBe(0);
  work.goesOn = false;
  await writing;
  expect(said.join()).toContain("Saved 2 articles and 2 files");
  expect(readdirSync(elsewhere)).toEqual(["monday.soat.tar"]);

  const folder = join(elsewhere, "data");
  into(folder);
  expect(await restore([file])).toBe(0);
  expect(existsSync(join(folder, "secret"))).toBe(false);
  const after = await reportFrom(folder, editor, articleId);
  // The chain went on for the busy article until the moment of the copy.
  expect({ ...after, audit: null }).toEqual({ ...before, audit: null });
  const db = await openDatabase(`file:${join(folder, "soat.db")}`);
  expect(await db.session.count()).toBe(0);
  await db.$disconnect();
});

it("is an archive that any tar opens", async () => {
  await newsroom();
  expect(await backup([file])).toBe(0);
  const names = execFileSync("tar", ["-tf", file], { encoding: "utf8" }).trim().split("\n");
  expect(names.map((name) => name.replace(/[0-9a-f]{62}$/, "…").replace(/\/[0-9a-f]{2}\//, "/xx/"))).toEqual(["soat.db", "files/xx/…", "manifest.json"]);
});

it("never writes over a backup, nor over a newsroom without being told", async () => {
  const { editor, articleId } = await newsroom();
  expect(await backup([file])).toBe(0);
  expect(await backup([file])).toBe(1);
  expect(said.at(-1)).toContain("is there already");

  const later = await world.article(editor, "Viết sau khi sao lưu.");
  expect(await restore([file])).toBe(1);
  expect(said.at(-1)).toContain("--force");
  expect(await world.db.article.count()).toBe(2);

  // A folder of its own stands for this one: the test's process has its database open.
  const folder = join(elsewhere, "data");
  into(folder);
  expect(await restore([file])).toBe(0);
  const other = join(elsewhere, "tuesday.soat.tar");
  into(here());
  expect(await backup([other])).toBe(0);
  into(folder);
  expect(await restore([other, "--force"])).toBe(0);
  expect((await reportFrom(folder, editor, later))?.paragraphs[0]?.text).toBe("Viết sau khi sao lưu.");
  const [aside = ""] = readdirSync(join(folder, "backups")).filter((name) => name.endsWith("-replaced"));
  copyFileSync(join(folder, "backups", aside, "soat.db"), join(folder, "soat.db"));
  expect((await reportFrom(folder, editor, articleId))?.items).toHaveLength(1);
});

it.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 4_096), "cut off"],
  ["changed in one byte", (bytes: Buffer) => { bytes[100_000] = (bytes[100_000] ?? 0) ^ 1; return bytes; }, "damaged"],
  ["something else", () => Buffer.from("PK not a backup".repeat(100)), "another kind of file"],
  ["empty", () => Buffer.alloc(0), "another kind of file"],
])("refuses a backup that is %s, and touches nothing", async (_what, spoil, sentence) => {
  await newsroom();
  expect(await backup([file])).toBe(0);
  writeFileSync(file, spoil(readFileSync(file)));
  const folder = join(elsewhere, "data");
  into(folder);
  expect(await restore([file])).toBe(1);
  expect(said.at(-1)).toContain(sentence);
  expect(existsSync(join(folder, "soat.db"))).toBe(false);
  expect(existsSync(join(folder, "files"))).toBe(false);
});

it("saves the rest when an original is gone, and says so", async () => {
  await newsroom();
  rmSync(join(here(), "files"), { recursive: true });
  expect(await backup([file])).toBe(1);
  expect(said.at(-1)).toMatch(/gone or damaged.*[0-9a-f]{64}/);
  into(join(elsewhere, "data"));
  expect(await restore([file])).toBe(0);
});

it("refuses a folder in use, a missing file, a wrong use", async () => {
  await newsroom();
  expect(await backup([file])).toBe(0);
  expect(await backup([join(elsewhere, "no", "such.tar")])).toBe(1);
  expect([await backup([]), await restore([]), await restore([file, file])]).toEqual([2, 2, 2]);
  const folder = join(elsewhere, "data");
  into(folder);
  expect(await restore([join(elsewhere, "none.tar")])).toBe(1);
  const owner = openDataFolder(folder);
  expect(await restore([file])).toBe(1);
  expect(said.at(-1)).toContain("is in use");
  if (owner.ok) owner.value.release();
});
