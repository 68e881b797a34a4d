// Checks through the services: on exact words, append-only, by who may.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { newId, type AnnotationId, type ArticleId, type CheckId, type SourceId } from "#lib/id.ts";
import { standingOf } from "#lib/workflow/standing.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { openWorld, type Act, type World } from "#tests/support/world.ts";

let world: World;
let checker: Context;
let viewer: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  const editor = await world.person("Biên tập", "editor");
  checker = await world.person("Kiểm tin", "checker");
  viewer = await world.person("Người xem", "viewer");
  articleId = await world.article(editor, "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9, nói về 27 xã.", "Đoạn hai nhắc lại 27 xã.");
});
afterEach(() => world.close());

async function standing(id: AnnotationId) {
  const { blocks } = await world.desk.collab.readText(articleId);
  const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
  const living = livingAnnotations(blocks).get(id);
  if (!view) throw new Error("no such annotation");
  return standingOf(view, living ? { words: living.words, sentence: sentenceOf(blocks, living, "vi") } : null);
}

const confirm = (id: AnnotationId, words: string) =>
  world.run(checker, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words }], finding: "confirmed" });

describe("a check", () => {
  test("goes stale when its words change and holds again when they return", async () => {
    const id = await world.tag(checker, articleId, "number", "27 xã");
    expect(await confirm(id, "27 xã")).toMatchObject({ ok: true });
    expect(await standing(id)).toMatchObject({ standing: "passed", freshness: "fresh" });
    await world.edit(articleId, "nói về 27 xã", "nói về 28 xã");
    expect(await standing(id)).toMatchObject({ standing: "recheck", freshness: "stale" });
    await world.edit(articleId, "nói về 28 xã", "nói về 27 xã");
    expect(await standing(id)).toMatchObject({ standing: "passed", freshness: "fresh" });
    await world.edit(articleId, "nói về", "kể về");
    expect(await standing(id)).toMatchObject({ standing: "passed", freshness: "context" });
  });

  test("on other words than stand there is refused, and nothing is kept", async () => {
    const id = await world.tag(checker, articleId, "number", "27 xã");
    await world.edit(articleId, "nói về 27 xã", "nói về 28 xã");
    expect(await confirm(id, "27 xã")).toEqual({ ok: false, reason: "changed" });
    expect([await world.db.check.count(), await world.db.checkedWords.count()]).toEqual([0, 0]);
  });

  test("covers every occurrence of the same words, each keeping its own sentence", async () => {
    const ids = [await world.tag(checker, articleId, "number", "27 xã", 1), await world.tag(checker, articleId, "number", "27 xã", 2)];
    const done = await world.run(checker, articleId, {
      type: "record-check", finding: "confirmed", on: ids.map((annotationId) => ({ annotationId, partId: null, words: "27 xã" })),
    });
    expect(done).toMatchObject({ ok: true });
    expect(await world.db.check.count()).toBe(1);
    expect((await world.db.checkedWords.findMany({ orderBy: { id: "asc" } })).map((row) => row.sentence)).toEqual([
      "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9, nói về 27 xã.", "Đoạn hai nhắc lại 27 xã.",
    ]);
    await world.edit(articleId, "lại 27 xã", "lại 26 xã");
    expect((await Promise.all(ids.map(standing))).map((state) => state.standing)).toEqual(["passed", "recheck"]);
  });

  test("of a person covers every part, or one part alone", async () => {
    const words = "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9";
    const id = await world.tag(checker, articleId, "person", words);
    const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
    const rank = view?.parts.find((part) => part.role === "rank");
    expect(await world.run(checker, articleId, { type: "record-check", finding: "wrong", on: [{ annotationId: id, partId: rank?.id ?? newId(), words }] })).toMatchObject({ ok: true });
    expect(await standing(id)).toMatchObject({ standing: "problem", checked: 1, total: 3 });
    expect(await confirm(id, words)).toMatchObject({ ok: true });
    expect(await standing(id)).toMatchObject({ standing: "passed", checked: 3, total: 3 });
    await world.edit(articleId, "Trung đoàn 9", "Trung đoàn 6");
    expect((await standing(id)).parts.map((part) => part.standing)).toEqual(["passed", "passed", "recheck"]);
  });

  test("of a post that grew is on the grown words, and stale when they shrink again", async () => {
    const words = "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9";
    const id = await world.tag(checker, articleId, "person", words);
    await world.edit(articleId, "Chính ủy", "Phó Chính ủy");
    expect(await confirm(id, words.replace("Chính ủy", "Phó Chính ủy"))).toMatchObject({ ok: true });
    expect(await standing(id)).toMatchObject({ standing: "passed" });
    await world.edit(articleId, "Phó Chính ủy", "Chính ủy");
    expect((await standing(id)).parts.map((part) => part.standing)).toEqual(["passed", "passed", "recheck"]);
  });

  test("carries its source, locator and passage", async () => {
    const sourceId = newId<SourceId>();
    await world.run(checker, articleId, { type: "add-source", sourceId, kind: "official", isPrimary: true, title: "Quyết định 12" });
    const id = await world.tag(checker, articleId, "number", "27 xã");
    await world.run(checker, articleId, {
      type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: "27 xã" }],
      evidence: { sourceId, stance: "supports", locator: " Điều 3 ", passage: "hai mươi bảy xã" },
    });
    const [view] = await loadAnnotations(world.db, articleId);
    expect(view?.checks).toMatchObject([{ byName: "Kiểm tin", evidence: [{ sourceTitle: "Quyết định 12", isPrimary: true, locator: "Điều 3", passage: "hai mươi bảy xã" }] }]);
    const unknown: Act = { type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: "27 xã" }], evidence: { sourceId: newId<SourceId>(), stance: "supports" } };
    expect(await world.run(checker, articleId, unknown)).toEqual({ ok: false, reason: "missing" });
    expect(await world.db.check.count()).toBe(1);
  });

  test("is taken back by another entry; both stay", async () => {
    const id = await world.tag(checker, articleId, "number", "27 xã");
    const done = await confirm(id, "27 xã");
    const { checkId } = (done.ok ? done.value : {}) as { checkId: CheckId };
    expect(await world.run(checker, articleId, { type: "void-check", checkId })).toMatchObject({ ok: true });
    expect(await standing(id)).toMatchObject({ standing: "unchecked" });
    expect((await world.db.check.findMany({ orderBy: { id: "asc" } })).map((row) => row.finding)).toEqual(["confirmed", "void"]);
    expect(await world.run(checker, articleId, { type: "void-check", checkId })).toEqual({ ok: false, reason: "stale" });
    await expect(world.db.check.update({ where: { id: checkId }, data: { finding: "wrong" } })).rejects.toThrow(/append-only/);
    await expect(world.db.check.delete({ where: { id: checkId } })).rejects.toThrow();
  });

  test("taken back leaves every other check of the item as it was", async () => {
    const other = await world.person("Người khác", "editor");
    const id = await world.tag(checker, articleId, "number", "27 xã");
    const first = await confirm(id, "27 xã");
    await world.run(other, articleId, { type: "record-check", finding: "wrong", on: [{ annotationId: id, partId: null, words: "27 xã" }] });
    const { checkId } = (first.ok ? first.value : {}) as { checkId: CheckId };
    await world.run(checker, articleId, { type: "void-check", checkId });
    expect(await standing(id)).toMatchObject({ standing: "problem", finding: "wrong" });
  });

  test("is not for notes, nor for what is deleted", async () => {
    const note = await world.tag(checker, articleId, "note", "27 xã");
    expect(await confirm(note, "27 xã")).toEqual({ ok: false, reason: "invalid" });
    const item = await world.tag(checker, articleId, "number", "27 xã");
    await world.run(checker, articleId, { type: "delete-annotation", annotationId: item });
    expect(await confirm(item, "27 xã")).toEqual({ ok: false, reason: "missing" });
  });
});

test("a reading is kept on the sentence that stands there, and refused on another", async () => {
  const { blocks } = await world.desk.collab.readText(articleId);
  const block = blocks[1]?.id ?? "";
  expect(await world.run(checker, articleId, { type: "record-reading", block, sentence: "Đoạn hai nhắc lại 27 xã." })).toMatchObject({ ok: true });
  expect(await world.run(checker, articleId, { type: "record-reading", block, sentence: "Đoạn ba." })).toEqual({ ok: false, reason: "changed" });
  expect(await world.db.reading.count()).toBe(1);
});

test("a reading is taken back once and does not count any more; both entries stay", async () => {
  const { blocks } = await world.desk.collab.readText(articleId);
  const done = await world.run(checker, articleId, { type: "record-reading", block: blocks[1]?.id ?? "", sentence: "Đoạn hai nhắc lại 27 xã." });
  const { readingId } = (done.ok ? done.value : {}) as { readingId: string };
  const { loadBeside } = await import("#server/queries/load-galley.ts");
  expect((await loadBeside(checker, articleId)).readings).toHaveLength(1);
  expect(await world.run(viewer, articleId, { type: "void-reading", readingId })).toEqual({ ok: false, reason: "forbidden" });
  expect(await world.run(checker, articleId, { type: "void-reading", readingId })).toMatchObject({ ok: true });
  expect(await world.run(checker, articleId, { type: "void-reading", readingId })).toEqual({ ok: false, reason: "stale" });
  expect((await loadBeside(checker, articleId)).readings).toEqual([]);
  expect([await world.db.reading.count(), await world.db.readingTakenBack.count()]).toEqual([1, 1]);
});

test("a source is put in use and put away", async () => {
  const sourceId = newId<SourceId>();
  await world.run(checker, articleId, { type: "add-source", sourceId, kind: "page", isPrimary: false, title: "Trang tin" });
  expect(await world.db.sourceInUse.findMany({ select: { sourceId: true } })).toEqual([{ sourceId }]);
  await world.run(checker, articleId, { type: "use-source", sourceId: null });
  expect(await world.db.sourceInUse.count()).toBe(0);
});

test("an item waits for the author and comes back into checking", async () => {
  const id = await world.tag(checker, articleId, "number", "27 xã");
  await world.run(checker, articleId, { type: "set-waiting", annotationId: id, waitingFor: "author" });
  expect(await standing(id)).toMatchObject({ standing: "waiting" });
  await world.run(checker, articleId, { type: "set-waiting", annotationId: id, waitingFor: null });
  expect(await standing(id)).toMatchObject({ standing: "unchecked" });
});

test("a viewer may not check, take back, read, choose a source or make an item wait", async () => {
  const id = await world.tag(checker, articleId, "number", "27 xã");
  const done = await confirm(id, "27 xã");
  const { checkId } = (done.ok ? done.value : {}) as { checkId: CheckId };
  const { blocks } = await world.desk.collab.readText(articleId);
  const acts: Act[] = [
    { type: "record-check", finding: "wrong", on: [{ annotationId: id, partId: null, words: "27 xã" }] }, { type: "void-check", checkId },
    { type: "record-reading", block: blocks[1]?.id ?? "", sentence: "Đoạn hai nhắc lại 27 xã." }, { type: "use-source", sourceId: null },
    { type: "add-source", sourceId: newId<SourceId>(), kind: "page", isPrimary: false, title: "Trang" }, { type: "set-waiting", annotationId: id, waitingFor: "editor" },
  ];
  for (const act of acts) expect(await world.run(viewer, articleId, act), act.type).toEqual({ ok: false, reason: "forbidden" });
  expect([await world.db.check.count(), await world.db.source.count(), await world.db.reading.count()]).toEqual([1, 0, 0]);
});

test("the audit chain holds and says nothing of the text", async () => {
  const id = await world.tag(checker, articleId, "person", "Trần Văn Mẫn");
  await confirm(id, "Trần Văn Mẫn");
  const events = await world.db.auditEvent.findMany({ orderBy: { seq: "asc" } });
  expect(events.map((event) => event.type)).toEqual(["article.loaded", "annotation.created", "check.recorded"]);
  expect(events.map((event) => event.text).join()).not.toMatch(/Trần|Mẫn|Trung đoàn/);
});
