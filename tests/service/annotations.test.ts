// Annotations through the services: on the words or not at all, once, by who may.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { newId, type AnnotationId, type ArticleId, type CommandId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { openWorld, type Act, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let viewer: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  viewer = await world.person("Người xem", "viewer");
  articleId = await world.article(editor, "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9, nói về 27 xã.", "Đoạn hai nhắc lại 27 xã.");
});
afterEach(() => world.close());

const words = async (id: AnnotationId) => livingAnnotations((await world.desk.collab.readText(articleId)).blocks).get(id)?.words;
const row = async (id: AnnotationId) => (await loadAnnotations(world.db, articleId, { ids: [id] }))[0];

describe("an annotation", () => {
  test("is on its words in the text, attached, with an event for each step", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    expect(await words(id)).toBe("27 xã");
    expect(await row(id)).toMatchObject({ kind: "number", quote: "27 xã", anchorState: "attached", parts: [], deletedAt: null });
    expect((await world.db.anchorEvent.findMany({ where: { annotationId: id }, orderBy: { id: "asc" } })).map((event) => event.reason)).toEqual(["created", "placed"]);
  });

  test("of a person has its rank, name and posts as parts", async () => {
    const id = await world.tag(editor, articleId, "person", "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9");
    expect((await row(id))?.parts.map((part) => `${part.role}:${part.quote}`)).toEqual(["rank:Đại tá", "name:Trần Văn Mẫn", "post:Chính ủy Trung đoàn 9"]);
  });

  test("overlaps, nests and crosses blocks", async () => {
    const { blocks } = await world.desk.collab.readText(articleId);
    const outer = await world.tag(editor, articleId, "claim", "Chính ủy Trung đoàn 9, nói về 27 xã");
    const inner = await world.tag(editor, articleId, "number", "27 xã");
    const across = newId<AnnotationId>();
    const place = await world.placeOf(articleId, "27 xã.");
    const end = { block: blocks[1]?.id ?? "", offset: 8 };
    const done = await world.run(editor, articleId, {
      type: "create-annotation", annotationId: across, kind: "note", place: { ...place, end, quote: "27 xã.\nĐoạn hai", suffix: " nhắc lại" },
    });
    expect(done).toMatchObject({ ok: true });
    expect([await words(outer), await words(inner), await words(across)]).toEqual(["Chính ủy Trung đoàn 9, nói về 27 xã", "27 xã", "27 xã.\nĐoạn hai"]);
  });

  test("on words that moved is made where they are now; on words that are gone it is refused and nothing is kept", async () => {
    const place = await world.placeOf(articleId, "27 xã");
    await world.edit(articleId, "Đại tá Trần", "Hôm qua Đại tá Trần");
    const id = newId<AnnotationId>();
    expect(await world.run(editor, articleId, { type: "create-annotation", annotationId: id, kind: "number", place })).toMatchObject({ ok: true });
    expect(await words(id)).toBe("27 xã");
    const gone = { ...place, quote: "31 thôn", prefix: "", suffix: "" };
    expect(await world.run(editor, articleId, { type: "create-annotation", annotationId: newId(), kind: "number", place: gone })).toEqual({ ok: false, reason: "not_found_in_text" });
    expect(await world.db.annotation.count()).toBe(1);
  });

  test("asked for twice under one command id is made once", async () => {
    const act = { type: "create-annotation" as const, annotationId: newId<AnnotationId>(), kind: "number" as const, place: await world.placeOf(articleId, "27 xã") };
    const commandId = newId<CommandId>();
    const first = await world.run(editor, articleId, act, commandId);
    expect(await world.run(editor, articleId, act, commandId)).toEqual(first);
    expect(await Promise.all([world.run(editor, articleId, act, commandId), world.run(editor, articleId, act, commandId)])).toEqual([first, first]);
    expect([await world.db.annotation.count(), await world.db.anchorEvent.count()]).toEqual([1, 2]);
    expect(await world.run(viewer, articleId, act, commandId)).toEqual({ ok: false, reason: "invalid" });
  });

  test("is deleted and comes back with its checks; a second deletion is refused", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    await world.run(editor, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: "27 xã" }], finding: "confirmed" });
    expect(await world.run(editor, articleId, { type: "delete-annotation", annotationId: id })).toMatchObject({ ok: true });
    expect(await words(id)).toBeUndefined();
    expect(await loadAnnotations(world.db, articleId)).toEqual([]);
    expect(await world.run(editor, articleId, { type: "delete-annotation", annotationId: id })).toEqual({ ok: false, reason: "deleted" });
    expect(await world.run(editor, articleId, { type: "restore-annotation", annotationId: id })).toMatchObject({ ok: true });
    expect(await words(id)).toBe("27 xã");
    expect(await row(id)).toMatchObject({ anchorState: "attached", checks: [{ finding: "confirmed" }] });
  });

  test("restored after its words went is lost, and on no other words", async () => {
    const id = await world.tag(editor, articleId, "place", "Trung đoàn 9");
    await world.run(editor, articleId, { type: "delete-annotation", annotationId: id });
    await world.edit(articleId, "Trung đoàn 9", "đơn vị bạn");
    expect(await world.run(editor, articleId, { type: "restore-annotation", annotationId: id })).toMatchObject({ ok: true });
    expect([(await row(id))?.anchorState, await words(id)]).toEqual(["lost", undefined]);
  });

  test("takes another span; its quote stays what it was made on, and its check lapses with the words", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    await world.run(editor, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: "27 xã" }], finding: "confirmed" });
    expect(await world.run(editor, articleId, { type: "move-annotation", annotationId: id, place: await world.placeOf(articleId, "về 27 xã") })).toMatchObject({ ok: true });
    expect([await words(id), (await row(id))?.quote, (await row(id))?.anchorState]).toEqual(["về 27 xã", "27 xã", "attached"]);
    const gone = { ...(await world.placeOf(articleId, "27 xã")), quote: "31 thôn", prefix: "", suffix: "" };
    expect(await world.run(editor, articleId, { type: "move-annotation", annotationId: id, place: gone })).toEqual({ ok: false, reason: "not_found_in_text" });
    expect(await words(id)).toBe("về 27 xã");
  });

  test("of a person nobody checked gets its parts anew with another span", async () => {
    const id = await world.tag(editor, articleId, "person", "Đại tá Trần Văn Mẫn");
    await world.run(editor, articleId, { type: "move-annotation", annotationId: id, place: await world.placeOf(articleId, "Trần Văn Mẫn, Chính ủy Trung đoàn 9") });
    expect((await row(id))?.parts.map((part) => part.quote)).toEqual(["Trần Văn Mẫn", "Chính ủy Trung đoàn 9"]);
  });

  test("that lost its words is put on others by hand", async () => {
    const id = await world.tag(editor, articleId, "place", "Trung đoàn 9");
    await world.run(editor, articleId, { type: "delete-annotation", annotationId: id });
    await world.edit(articleId, "Trung đoàn 9", "Trung đoàn Chín");
    await world.run(editor, articleId, { type: "restore-annotation", annotationId: id });
    expect((await row(id))?.anchorState).toBe("lost");
    await world.run(editor, articleId, { type: "move-annotation", annotationId: id, place: await world.placeOf(articleId, "Trung đoàn Chín") });
    expect([(await row(id))?.anchorState, await words(id)]).toEqual(["attached", "Trung đoàn Chín"]);
  });

  test("changes its kind and keeps its words", async () => {
    const id = await world.tag(editor, articleId, "claim", "Đại tá Trần Văn Mẫn");
    expect(await world.run(editor, articleId, { type: "change-kind", annotationId: id, kind: "person" })).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ kind: "person", quote: "Đại tá Trần Văn Mẫn", parts: [{ role: "rank" }, { role: "name" }] });
  });
});

describe("who may not", () => {
  test("annotate, delete, restore, change a kind or a block's kind: a viewer, and nothing changes", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    const before = await world.db.auditEvent.count();
    const { blocks } = await world.desk.collab.readText(articleId);
    const acts: Act[] = [
      { type: "create-annotation", annotationId: newId<AnnotationId>(), kind: "number", place: await world.placeOf(articleId, "27 xã") },
      { type: "delete-annotation", annotationId: id }, { type: "restore-annotation", annotationId: id },
      { type: "move-annotation", annotationId: id, place: await world.placeOf(articleId, "Đoạn hai") },
      { type: "change-kind", annotationId: id, kind: "date" }, { type: "set-block-kind", block: blocks[0]?.id ?? "", kind: "lead" },
    ];
    for (const act of acts) expect(await world.run(viewer, articleId, act), act.type).toEqual({ ok: false, reason: "forbidden" });
    expect([await world.db.auditEvent.count(), await world.db.annotation.count()]).toEqual([before, 1]);
  });

  test("an article nobody has is missing", async () => {
    expect(await world.run(editor, newId(), { type: "delete-annotation", annotationId: newId() })).toEqual({ ok: false, reason: "missing" });
  });
});

test("what a crash left pending is placed when the process starts", async () => {
  const { settlePending } = await import("#server/services/settle-pending.ts");
  const id = await world.tag(editor, articleId, "number", "27 xã");
  await world.desk.collab.removeMark(articleId, id);
  await world.db.annotation.update({ where: { id }, data: { anchorState: "pending" } });
  expect(await settlePending(world.desk, editor)).toBe(1);
  expect([await words(id), (await row(id))?.anchorState]).toEqual(["27 xã", "attached"]);
  expect(await settlePending(world.desk, editor)).toBe(0);
});
