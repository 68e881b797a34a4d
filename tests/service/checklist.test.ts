// Checklists through the services: who may answer for what, on which words, and that the article answers the rest.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type ArticleId, type SourceId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import { tickedEntries, type TickedEntry } from "#lib/workflow/article-type.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let checker: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  checker = await world.person("Lan", "checker");
  articleId = await world.article(chief, "Đoàn thăm 27 xã.");
  await world.run(chief, articleId, { type: "set-details", details: { type: "news" } });
});
afterEach(() => world.close());

async function seen() {
  const data = await loadSignOff(chief, articleId);
  if (!data) throw new Error("not readable");
  return data;
}
const line = async (entry: string) => (await seen()).checklist.lines.find((one) => one.entry === entry);
async function tick(by: Context, entry: TickedEntry, isMet = true, hash?: string) {
  const done = await world.run(by, articleId, { type: "tick-entry", entry, isMet, hash: hash ?? (await line(entry))?.hand?.hash ?? "" });
  return done.ok ? "ok" : done.reason;
}

test("every role ticks what it may, and nothing else", async () => {
  const may: string[] = [];
  for (const role of roles) {
    const by = await world.person(role, role);
    for (const entry of tickedEntries) {
      const said = await tick(by, entry);
      if (said === "ok") {
        may.push(`${role} ${entry}`);
        expect(await tick(by, entry, false)).toBe("ok");
      } else expect(said).toBe("forbidden");
    }
  }
  expect(may).toEqual([
    "editor_in_chief headline", "editor_in_chief legal", "managing_editor headline", "managing_editor legal", "editor headline", "editor legal",
    "copy_editor headline", "checker headline", "legal headline", "legal legal",
  ]);
});

test("a tick is on the words that were seen, lapses with them, holds again when they return, and is taken back", async () => {
  const before = (await line("legal"))?.hand?.hash ?? "";
  expect(await tick(chief, "legal", false)).toBe("stale");
  expect(await tick(chief, "legal")).toBe("ok");
  expect(await tick(chief, "legal")).toBe("stale");
  expect(await line("legal")).toMatchObject({ state: "met", hand: { tick: { byName: "Bình", hash: before } } });
  await world.edit(articleId, "27 xã", "28 xã");
  expect(await line("legal")).toMatchObject({ state: "lapsed" });
  expect(await tick(chief, "legal", true, before)).toBe("changed");
  await world.edit(articleId, "28 xã", "27 xã");
  expect(await line("legal")).toMatchObject({ state: "met" });
  expect(await tick(chief, "legal", false)).toBe("ok");
  expect(await line("legal")).toMatchObject({ state: "open", hand: { tick: null } });
  expect(await world.db.checklistTick.count({ where: { articleId } })).toBe(2);
});

test("the same command twice is one tick", async () => {
  const hash = (await line("headline"))?.hand?.hash ?? "";
  const id = newId<never>();
  const [one, two] = [await world.run(checker, articleId, { type: "tick-entry", entry: "headline", isMet: true, hash }, id), await world.run(checker, articleId, { type: "tick-entry", entry: "headline", isMet: true, hash }, id)];
  expect(one).toMatchObject({ ok: true });
  expect(two).toEqual(one);
  expect(await world.db.checklistTick.count()).toBe(1);
});

test("figures are answered by the article, which says where they are missing", async () => {
  const id = await world.tag(checker, articleId, "number", "27 xã");
  expect(await line("figures")).toMatchObject({ state: "open", links: [{ kind: "item", id, words: "27 xã" }], hand: null });
  const sourceId = newId<SourceId>();
  await world.run(checker, articleId, { type: "add-source", sourceId, kind: "document", isPrimary: true, title: "Báo cáo" });
  await world.run(checker, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: "27 xã" }], evidence: { sourceId, stance: "supports", locator: "tr. 1" } });
  expect(await line("figures")).toMatchObject({ state: "met", links: [] });
});

test("what is required stands in the way, by the newsroom's own list", async () => {
  const gate = async () => (await seen()).gates.find(({ name }) => name === "checklist");
  expect(await gate()).toMatchObject({ level: "warn", count: 1, links: [{ entry: "headline" }] });
  const own = { id: "own", label: "Bạn đọc viết", asks: { ...shipped.newsroom.checklists.types[0]?.asks, headline: "advised", legal: "required" } };
  const rules = { ...shipped.newsroom, checklists: { needsType: true, types: [own as never] } };
  await setPolicy(chief, { profile: "newsroom", rules });
  expect(await gate()).toMatchObject({ level: "block", count: 1, links: [{ entry: "type" }] });
  await world.run(chief, articleId, { type: "set-details", details: { type: "own" } });
  expect(await gate()).toMatchObject({ count: 1, links: [{ entry: "legal" }] });
  await tick(chief, "legal");
  expect(await gate()).toMatchObject({ count: 0 });
});

test("the report prints it, and the audit tells it without words", async () => {
  await tick(checker, "headline");
  const report = await loadReport(chief, articleId);
  expect(report?.checklist?.lines.find(({ entry }) => entry === "headline")).toMatchObject({ state: "met", byName: "Lan" });
  for (const form of ["html", "md"] as const) {
    const printed = report ? reportFile(report, { language: "vi", timeZone: "Asia/Ho_Chi_Minh" }, form) : "";
    expect(printed).toContain("Danh mục kiểm: Tin");
    expect(printed).toMatch(/Tít, sapo khớp với bài \\?\(bắt buộc\\?\): Đạt · Lan/);
  }
  const event = await world.db.auditEvent.findFirstOrThrow({ where: { type: "checklist.ticked" } });
  expect(JSON.parse(event.text)).toMatchObject({ event: { entry: "headline", isMet: true } });
});

test("nobody ticks in an archived article, nor in one they may not read", async () => {
  const hash = (await line("headline"))?.hand?.hash;
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await tick(checker, "headline", true, hash)).toBe("missing");
  await world.db.article.update({ where: { id: articleId }, data: { archivedAt: new Date() } });
  expect(await tick(chief, "headline", true, hash)).toBe("forbidden");
});
