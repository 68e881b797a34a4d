// An article restricted to its people does not exist for anybody else, through whatever door they ask.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { wholeDesk } from "#lib/article/desk-filter.ts";
import { newId, type ArticleId, type SourceId, type UserId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadDesk } from "#server/queries/load-desk.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { loadReaders } from "#server/queries/load-readers.ts";
import { loadReport, loadReportTitle } from "#server/queries/load-report.ts";
import { addReader, removeReader, restrictArticle } from "#server/services/choose-readers.ts";
import { exportReport } from "#server/services/export-report.ts";
import { openWorld, type Act, type World } from "#tests/support/world.ts";

let world: World;
let lead: Context;
let editor: Context;
let reporter: Context;
let outsider: Context;
let articleId: ArticleId;

beforeAll(async () => {
  world = await openWorld();
  lead = await world.person("Trưởng", "editor_in_chief");
  editor = await world.person("Biên", "editor");
  reporter = await world.person("Phóng", "reporter");
  outsider = await world.person("Ngoài", "editor", "checker");
});
afterAll(() => world.close());
beforeEach(async () => {
  articleId = await world.article(reporter, "Đơn tố cáo gửi ngày 2.9");
});

const idOf = (context: Context): UserId => context.actor.id;
const seenOnDesk = async (context: Context) => (await loadDesk(world.desk, context.actor, wholeDesk)).entries.some(({ id }) => id === articleId);
const readersOf = async (context: Context) => (await loadReaders(context, articleId))?.readers.map(({ name }) => name);

describe("an article restricted to its people", () => {
  beforeEach(async () => {
    expect(await restrictArticle(editor, articleId, true)).toEqual({ ok: true });
  });

  test("is seen by them, by whoever restricted or loaded it, and by those who manage people", async () => {
    expect(await readersOf(editor)).toEqual(["Biên", "Phóng"]);
    for (const context of [editor, reporter, lead]) {
      expect(await seenOnDesk(context)).toBe(true);
      expect(await loadGalley(context, articleId)).toMatchObject({ article: { isRestricted: true } });
    }
  });

  test("is hidden from everybody else: desk, galley, report, its people, and every act on it", async () => {
    const asked = { articleId, language: "vi", timeZone: "Asia/Ho_Chi_Minh" } as const;
    expect(await seenOnDesk(outsider)).toBe(false);
    expect(await loadGalley(outsider, articleId)).toBeNull();
    expect(await loadReport(outsider, articleId)).toBeNull();
    expect(await loadReportTitle(outsider, articleId)).toBeNull();
    expect(await exportReport(outsider, asked)).toEqual({ ok: false, reason: "missing" });
    expect(await loadReaders(outsider, articleId)).toBeNull();
    expect(await addReader(outsider, articleId, idOf(outsider))).toEqual({ ok: false, reason: "missing" });
    expect(await restrictArticle(outsider, articleId, false)).toEqual({ ok: false, reason: "missing" });
    const sourceId = newId<SourceId>();
    expect(await world.run(outsider, articleId, { type: "add-source", sourceId, kind: "person", isPrimary: true, title: "Người tố cáo" })).toEqual({ ok: false, reason: "missing" });
    await expect(world.tag(outsider, articleId, "date", "2.9")).rejects.toThrow("missing");
  });

  test("keeps its sources to itself, until one is used for an article that others see", async () => {
    const open = await world.article(editor, "Chín tỉnh dự hội nghị");
    const sourceId = newId<SourceId>();
    await world.run(reporter, articleId, { type: "add-source", sourceId, kind: "person", isPrimary: true, title: "Người tố cáo" });
    const offered = async (context: Context) => (await loadGalley(context, open))?.sources.some(({ id }) => id === sourceId);
    expect([await offered(outsider), await offered(editor), await offered(lead)]).toEqual([false, true, true]);
    expect(await world.run(outsider, open, { type: "use-source", sourceId })).toEqual({ ok: false, reason: "missing" });

    const annotationId = await world.tag(editor, open, "number", "Chín tỉnh");
    const check: Act = { type: "record-check", on: [{ annotationId, partId: null, words: "Chín tỉnh" }], finding: "confirmed", evidence: { sourceId, stance: "supports" } };
    expect(await world.run(outsider, open, check)).toEqual({ ok: false, reason: "missing" });
    expect(await world.run(editor, open, check)).toMatchObject({ ok: true });
    expect(await offered(outsider)).toBe(true);
  });

  test("is opened to one more person, and closed to them again", async () => {
    expect(await addReader(editor, articleId, idOf(outsider))).toEqual({ ok: true });
    expect(await seenOnDesk(outsider)).toBe(true);
    expect(await removeReader(editor, articleId, idOf(outsider))).toEqual({ ok: true });
    expect(await seenOnDesk(outsider)).toBe(false);
  });

  test("is open to everyone again once it is no longer restricted", async () => {
    expect(await restrictArticle(editor, articleId, false)).toEqual({ ok: true });
    expect(await seenOnDesk(outsider)).toBe(true);
  });
});

test("choosing who sees an article is refused to checkers, and to whoever would shut themselves out", async () => {
  const checker = await world.person("Kiểm", "checker");
  expect(await restrictArticle(checker, articleId, true)).toEqual({ ok: false, reason: "forbidden" });
  expect(await loadReaders(checker, articleId)).toMatchObject({ canChoose: false, others: [] });
  await restrictArticle(reporter, articleId, true);
  expect(await removeReader(reporter, articleId, idOf(reporter))).toEqual({ ok: false, reason: "oneself" });
  expect(await removeReader(lead, articleId, idOf(lead))).toEqual({ ok: true });
});

test("nobody is added who is not there, closed or without a role", async () => {
  const closed = await world.person("Khóa", "checker");
  await world.db.user.update({ where: { id: idOf(closed) }, data: { disabledAt: new Date() } });
  const none = await world.person("Không vai");
  for (const id of [idOf(closed), idOf(none), newId<UserId>()]) expect(await addReader(editor, articleId, id)).toEqual({ ok: false, reason: "no_person" });
});

test("each change is in the audit chain once, and nothing that changed nothing", async () => {
  const from = await world.db.auditEvent.count();
  await restrictArticle(editor, articleId, true);
  await restrictArticle(editor, articleId, true);
  await addReader(editor, articleId, idOf(outsider));
  await addReader(editor, articleId, idOf(outsider));
  await removeReader(editor, articleId, idOf(outsider));
  await removeReader(editor, articleId, idOf(outsider));
  await restrictArticle(editor, articleId, false);
  const events = await world.db.auditEvent.findMany({ orderBy: { seq: "asc" }, skip: from, select: { type: true } });
  expect(events.map(({ type }) => type)).toEqual(["article.restricted", "article.reader-added", "article.reader-removed", "article.opened"]);
});
