// The report on a real database and the real collaboration side.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saltedDigest } from "#lib/audit/chain.ts";
import { newId, type ArticleId, type SourceId } from "#lib/id.ts";
import { reportSchema, type Report } from "#lib/report/schema.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadReport, loadReportTitle } from "#server/queries/load-report.ts";
import { exportReport } from "#server/services/export-report.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let checker: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  checker = await world.person("Kiểm tin", "checker");
  articleId = await world.article(editor, "Họp ở Hà Giang.", "Đã khởi công 9 tỉnh và 27 xã.", "Ai cũng đọc.");
});
afterEach(() => world.close());

async function report(by: Context = checker): Promise<Report> {
  const built = await loadReport(by, articleId);
  if (!built) throw new Error("no report");
  return reportSchema.parse(built);
}

describe("the report of an article", () => {
  test("holds items, checks with evidence, sources, readings and who did what", async () => {
    const sourceId = newId<SourceId>();
    await world.run(checker, articleId, { type: "add-source", sourceId, kind: "official", isPrimary: true, title: "Nghị quyết 36", reference: "36-NQ" });
    const number = await world.tag(checker, articleId, "number", "9 tỉnh");
    await world.tag(editor, articleId, "place", "Hà Giang");
    await world.run(checker, articleId, {
      type: "record-check", finding: "confirmed", on: [{ annotationId: number, partId: null, words: "9 tỉnh" }], note: "khớp",
      evidence: { sourceId, stance: "supports", locator: "điều 3", passage: "9 tỉnh" },
    });
    const { blocks } = await world.desk.collab.readText(articleId);
    const read = blocks.find((block) => block.text === "Ai cũng đọc.");
    await world.run(checker, articleId, { type: "record-reading", block: read?.id ?? "", sentence: "Ai cũng đọc." });

    const built = await report();
    expect(built.items.map(({ note, words, standing }) => [note, words, standing])).toEqual([[1, "Hà Giang", "unchecked"], [2, "9 tỉnh", "passed"]]);
    expect(built.items[1]?.verdict).toMatchObject({
      finding: "confirmed", byName: "Kiểm tin", note: "khớp", evidence: [{ title: "Nghị quyết 36", reference: "36-NQ", isPrimary: true, locator: "điều 3", passage: "9 tỉnh" }],
    });
    expect(built.sources).toMatchObject([{ title: "Nghị quyết 36", kind: "official", citedBy: [2] }]);
    expect(built.people.map(({ name, roles, made, checks, readings }) => ({ name, roles, made, checks, readings })).sort((a, b) => a.made + a.checks - b.made - b.checks)).toEqual([
      { name: "Biên tập", roles: ["editor"], made: 1, checks: 0, readings: 0 }, { name: "Kiểm tin", roles: ["checker"], made: 1, checks: 1, readings: 1 },
    ]);
    expect(built.conclusion).toMatchObject({ verdict: "hold", coverage: { checked: 2, open: 2, read: 3, untouched: 8 } });
    expect(built.generated).toEqual({ at: "2026-01-02T03:04:05.000Z", byName: "Kiểm tin" });
  });

  test("is of the text that stands now: an edited number is to be checked again, and the last version is no longer the text", async () => {
    const number = await world.tag(checker, articleId, "number", "9 tỉnh");
    await world.run(checker, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: number, partId: null, words: "9 tỉnh" }] });
    const before = await report();
    expect(before.text.version).toMatchObject({ number: 1, isLiving: true });
    await world.edit(articleId, "9 tỉnh", "8 tỉnh");
    const after = await report();
    expect(after.items[0]).toMatchObject({ words: "8 tỉnh", standing: "recheck", verdict: { words: "9 tỉnh" } });
    expect(after.text.hash).toBe(versionHash((await world.desk.collab.readText(articleId)).blocks, schemaVersion));
    expect(after.text.hash).not.toBe(before.text.hash);
    expect(after.text.version).toMatchObject({ number: 1, hash: before.text.hash, isLiving: false });
  });

  test("does not believe the desk's cache", async () => {
    await world.tag(checker, articleId, "number", "9 tỉnh");
    const lie = { words: 0, items: 0, unchecked: 0, waiting: 0, passed: 99, problem: 0, recheck: 0, lost: 0, logSeq: 0 };
    await world.db.articleProgress.upsert({ where: { articleId }, create: { articleId, ...lie }, update: lie });
    expect((await report()).conclusion.standings).toMatchObject({ passed: 0, unchecked: 1 });
  });

  test("keeps checks on deleted items in the log alone", async () => {
    const gone = await world.tag(checker, articleId, "claim", "27 xã");
    await world.run(checker, articleId, { type: "record-check", finding: "wrong", on: [{ annotationId: gone, partId: null, words: "27 xã" }] });
    await world.run(checker, articleId, { type: "delete-annotation", annotationId: gone });
    const built = await report();
    expect(built.items).toEqual([]);
    expect(built.log).toMatchObject([{ finding: "wrong", on: [{ note: null, words: "27 xã" }] }]);
  });

  test("carries the head of the audit chain", async () => {
    const head = await world.db.auditHead.findFirstOrThrow();
    expect((await report()).audit).toEqual({ seq: head.seq, hash: head.hash });
  });

  test("of another article's sources says nothing", async () => {
    const other = await world.article(editor, "Bài khác nói 5 xã.");
    const sourceId = newId<SourceId>();
    await world.run(checker, other, { type: "add-source", sourceId, kind: "person", isPrimary: true, title: "Nguồn kín" });
    const item = await world.tag(checker, other, "number", "5 xã");
    await world.run(checker, other, {
      type: "record-check", finding: "confirmed", on: [{ annotationId: item, partId: null, words: "5 xã" }], evidence: { sourceId, stance: "supports" },
    });
    expect((await report()).sources).toEqual([]);
  });
});

describe("who may have it", () => {
  test("a viewer may; an account without a role is told what one without the article is told", async () => {
    expect(await loadReport(await world.person("Xem", "viewer"), articleId)).not.toBeNull();
    const nobody = await world.person("Chưa có vai");
    expect(await loadReport(nobody, articleId)).toBeNull();
    expect(await loadReportTitle(nobody, articleId)).toBeNull();
    expect(await loadReport(checker, newId<ArticleId>())).toBeNull();
    expect(await exportReport(nobody, { articleId, language: "vi", timeZone: "UTC" })).toEqual({ ok: false, reason: "missing" });
    expect(await world.db.auditEvent.count({ where: { type: "report.exported" } })).toBe(0);
  });
});

describe("taking it out of the house", () => {
  test("is logged with the salted digest of the very file; looking at it is not", async () => {
    await report();
    expect(await world.db.auditEvent.count({ where: { type: "report.exported" } })).toBe(0);
    const done = await exportReport(checker, { articleId, language: "vi", timeZone: "Asia/Ho_Chi_Minh" });
    if (!done.ok || typeof done.file !== "string") throw new Error("It was not made.");
    expect(done.file).toContain("02/01/2026 10:04");
    const { salt } = await world.db.article.findUniqueOrThrow({ where: { id: articleId } });
    const [event, ...more] = await world.db.auditEvent.findMany({ where: { type: "report.exported" } });
    expect(more).toEqual([]);
    expect(JSON.parse(event?.text ?? "{}")).toMatchObject({
      actorId: checker.actor.id, event: { type: "report.exported", articleId, format: "html", digest: saltedDigest(salt, done.file) },
    });
  });
});

test("a newsroom that has set nothing has no name and the usual clock; what it has set is read, what cannot be read is not", async () => {
  const set = (key: string, value: string) => world.db.setting.create({ data: { key, value } });
  expect(await loadNewsroom(world.db)).toMatchObject({ name: "", timeZone: "Asia/Ho_Chi_Minh" });
  await set("newsroom.name", JSON.stringify("Báo Hà Giang"));
  await set("newsroom.timeZone", JSON.stringify("Mars/Olympus"));
  expect(await loadNewsroom(world.db)).toMatchObject({ name: "Báo Hà Giang", timeZone: "Asia/Ho_Chi_Minh" });
});
