// The desk in figures, on a real database: what was done, by whom may see it.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadFigures } from "#server/queries/load-figures.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let checker: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  checker = await world.person("Lan", "checker");
  articleId = await world.article(chief, "Đoàn thăm 27 xã, 9 bản.");
});
afterEach(() => world.close());

const check = (id: AnnotationId, words: string) => world.run(checker, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words }], finding: "confirmed" });
const monthsOf = async (by = chief, section: string | null = null) => (await loadFigures(by, section))?.figures.months.map(({ month, checked, took }) => ({ month, checked, took }));

test("an item is counted once, at its first check, with the time since it was made", async () => {
  const id = await world.tag(checker, articleId, "number", "27 xã");
  await world.db.annotation.update({ where: { id }, data: { createdAt: new Date("2026-01-02T02:04:05Z") } });
  await check(id, "27 xã");
  await check(id, "27 xã");
  expect(await monthsOf()).toEqual([{ month: "2026-01", checked: 1, took: 3_600_000 }]);
});

test("a section alone; the sample and what one may not read are left out", async () => {
  const id = await world.tag(checker, articleId, "number", "9 bản");
  await check(id, "9 bản");
  await world.db.article.update({ where: { id: articleId }, data: { section: "Thời sự" } });
  expect((await loadFigures(chief, null))?.sections).toEqual(["Thời sự"]);
  expect(await monthsOf(chief, "Thời sự")).toMatchObject([{ checked: 1 }]);
  expect(await monthsOf(chief, "Văn hóa")).toEqual([]);
  const editor = await world.person("Hà", "editor");
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await loadFigures(editor, null)).toMatchObject({ sections: [], figures: { months: [] } });
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: false, isSample: true } });
  expect(await monthsOf()).toEqual([]);
});

test("accepted proposals by class; whoever does not lead sees none of it", async () => {
  const annotationId = await world.tag(chief, articleId, "number", "27 xã");
  await world.db.proposal.create({
    data: { id: newId<string>(), articleId, annotationId, before: "27", beforeHash: "x", replacement: "28", errorClass: "number", state: "accepted", byId: chief.actor.id, decidedAt: new Date("2026-01-02T00:00:00Z") },
  });
  expect((await loadFigures(chief, null))?.figures.classes).toEqual([{ errorClass: "number", count: 1 }]);
  expect(await loadFigures(checker, null)).toBeNull();
});
