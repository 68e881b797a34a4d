// The audit package proves itself with Node alone, and names the first fault of one that somebody touched.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type ArticleId, type CommandId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { putFile } from "#server/files/store.ts";
import { exportAudit } from "#server/services/export-audit.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let lead: Context;
let articleId: ArticleId;
let folder: string;
let head: string;

beforeEach(async () => {
  world = await openWorld();
  lead = await world.person("Hà", "managing_editor");
  articleId = await world.article(lead, "Họp ở Hà Giang", "Có 8 xã tham dự.");
  await world.tag(lead, articleId, "number", "8 xã");
  await world.run(lead, articleId, { type: "name-version", label: "Trước khi in" }, newId<CommandId>());
  const picture = new TextEncoder().encode("bytes of a picture");
  const { hash, size } = await putFile(world.desk.dataFolder, picture);
  await world.db.file.create({ data: { hash, size, mediaType: "image/png" } });
  await world.db.articlePicture.create({ data: { articleId, fileHash: hash, addedById: lead.actor.id } });
  folder = mkdtempSync(join(tmpdir(), "soat-package-"));
  const made = await exportAudit(lead, { articleId, language: "vi", timeZone: "Asia/Ho_Chi_Minh" });
  if (!made.ok) throw new Error(made.reason);
  for (const [name, bytes] of Object.entries(unzipSync(made.file))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  head = (JSON.parse(file("head.json")) as { hash: string }).hash;
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const file = (name: string) => readFileSync(join(folder, name), "utf8");
const change = (name: string, by: (text: string) => string) => writeFileSync(join(folder, name), by(file(name)));
const lines = (by: (all: string[]) => string[]) => change("events.jsonl", (text) => by(text.split("\n").slice(0, -1)).map((line) => `${line}\n`).join(""));
/** Far from this project, so that nothing of it can help. */
const verify = (...args: string[]) => new Promise<{ code: number; said: string }>((resolve) => {
  execFile(process.execPath, [join(folder, "verify.mjs"), ...args], { cwd: tmpdir(), env: { NODE_ENV: "production" } }, (error, said) => resolve({ code: error ? Number(error.code) : 0, said }));
});

test("an untouched package is whole, and says which head it ends in", async () => {
  expect(await verify()).toEqual({ code: 0, said: expect.stringMatching(new RegExp(`^Whole: \\d+ events, 2 versions, 6 files\\.\nHead: \\d+ ${head}\n$`)) });
  expect(await verify(head)).toMatchObject({ code: 0 });
  expect(await world.db.auditHead.findFirst()).toMatchObject({ hash: head });
  expect(file("README.txt")).toContain(head);
});

describe("the first fault is named where", () => {
  const files = () => (JSON.parse(file("manifest.json")) as { files: { name: string }[] }).files.map(({ name }) => name);
  const evidence = () => files().find((name) => name.startsWith("evidence/")) ?? "";
  test.each<[string, () => void, RegExp]>([
    ["an event was edited", () => lines((all) => all.map((line, at) => (at === 1 ? line.replace(/"at":"\d{4}/, '"at":"1999') : line))), /event 2 was changed/],
    ["the last event was edited", () => lines((all) => all.map((line, at) => (at === all.length - 1 ? line.replace(/"at":"\d{4}/, '"at":"1999') : line))), /event \d+ was changed: its hash is not the head's/],
    ["an event was deleted", () => lines((all) => all.toSpliced(2, 1)), /event 3 is missing/],
    ["two events were swapped", () => lines(([first = "", second = "", ...rest]) => [second, first, ...rest]), /event 1 is missing/],
    ["the end was cut off", () => lines((all) => all.slice(0, -2)), /event \d+ is missing: the head is at/],
    ["a version was edited", () => change("versions/0001.json", (text) => text.replace("8 xã", "9 xã")), /versions\/0001\.json was changed/],
    ["two versions were swapped, with their hashes", () => change("manifest.json", (text) => text.replaceAll("0001.json", "x").replaceAll("0002.json", "0001.json").replaceAll('/x"', '/0002.json"')), /manifest\.json is not the one/],
    ["a copy of evidence was edited", () => change(evidence(), (text) => `${text}!`), /evidence\/[0-9a-f]{64} was changed/],
    ["a copy of evidence was deleted", () => rmSync(join(folder, evidence())), /evidence\/[0-9a-f]{64} is missing/],
    ["a file was put in", () => writeFileSync(join(folder, "evidence", "more"), ""), /evidence\/more is no part of the package/],
    ["the report was edited", () => change("report.html", (text) => text.replace("Hà", "Ha")), /report\.html was changed/],
  ])("%s", async (_what, touch, fault) => {
    touch();
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringMatching(fault) });
  });

  test("all was made anew, and the newsroom knows another head", async () => {
    expect(await verify("0".repeat(64))).toMatchObject({ code: 1, said: expect.stringContaining("another head") });
  });
});

test("only who reads the audit log gets it, and others learn nothing of a restricted article", async () => {
  const checker = await world.person("Mai", "checker");
  const before = await world.db.auditEvent.count();
  expect(await exportAudit(checker, { articleId, language: "vi", timeZone: "UTC" })).toEqual({ ok: false, reason: "forbidden" });
  expect(await exportAudit(lead, { articleId: newId<ArticleId>(), language: "vi", timeZone: "UTC" })).toEqual({ ok: false, reason: "missing" });
  expect(await exportAudit(lead, { articleId, language: "vi", timeZone: "UTC" }, { signal: AbortSignal.abort() })).toEqual({ ok: false, reason: "cancelled" });
  expect(await world.db.auditEvent.count()).toBe(before);
});
