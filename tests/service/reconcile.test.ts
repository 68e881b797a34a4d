// Marks and rows parted, by edits and by crashes, and brought together again: nothing is lost
// without saying so, nothing moves without a trace, and once is as good as twice.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { reconcile } from "#server/services/reconcile.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let articleId: ArticleId;
/** Milliseconds after the living clock: the reconciler measures against real edits. */
let later = 0;

beforeEach(async () => {
  later = 0;
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  articleId = await world.article(editor, "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9, nói về 27 xã.", "Đoạn hai nhắc lại 27 xã.", "Đoạn ba nói chuyện khác, dài hơn nhiều.");
});
afterEach(() => world.close());

const now = () => new Date(Date.now() + later);
const once = () => reconcile(world.desk, articleId, now);
/** Reconciles until nothing changes, after the undo's time and the typist's rest. */
async function atRest(): Promise<number> {
  const first = await once();
  later += 60_000;
  return first.changed + (await once()).changed;
}
const words = async (id: AnnotationId) => livingAnnotations((await world.desk.collab.readText(articleId)).blocks).get(id)?.words;
const row = (id: AnnotationId) => world.db.annotation.findUniqueOrThrow({ where: { id } });
const state = async (id: AnnotationId) => [(await row(id)).anchorState, await words(id)];
const steps = async (id: AnnotationId) => (await world.db.anchorEvent.findMany({ where: { annotationId: id }, orderBy: { id: "asc" } })).map((event) => event.reason);
const everything = async () => JSON.stringify([
  await world.db.annotation.findMany({ orderBy: { id: "asc" } }), await world.db.anchorEvent.count(), await world.db.placeProposal.count(),
  await world.db.auditEvent.count(), (await world.desk.collab.readText(articleId)).logSeq,
]);

describe("reconciling", () => {
  test("an article at rest changes nothing, however often", async () => {
    await world.tag(editor, articleId, "number", "27 xã");
    await world.tag(editor, articleId, "person", "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9");
    await atRest();
    const before = await everything();
    expect([await once(), await once()]).toEqual([{ changed: 0, again: null }, { changed: 0, again: null }]);
    expect(await everything()).toBe(before);
  });

  test("says that words were edited once they rest, and that they are as they were again", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    await world.edit(articleId, "27 xã", "28 xã");
    expect(await once()).toMatchObject({ changed: 0, again: expect.any(Number) as number });
    expect(await steps(id)).toEqual(["created", "placed"]);
    later = 5_000;
    expect(await once()).toEqual({ changed: 1, again: null });
    expect(await state(id)).toEqual(["edited", "28 xã"]);
    await world.edit(articleId, "28 xã", "27 xã");
    later = 10_000;
    expect((await once()).changed).toBe(1);
    expect([await state(id), await steps(id)]).toEqual([["attached", "27 xã"], ["created", "placed", "edited", "edited"]]);
    expect(await world.db.anchorEvent.findFirst({ where: { annotationId: id, reason: "edited" } })).toMatchObject({ fromState: "attached", toState: "edited", fromWords: "27 xã", toWords: "28 xã" });
  });

  test("remembers the surroundings as they change, without a word", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    await world.edit(articleId, "nói về", "kể về");
    const { version } = await row(id);
    expect((await once()).changed).toBe(0);
    expect(await row(id)).toMatchObject({ version, prefix: expect.stringContaining("kể về") as string });
  });

  test("waits for an undo before anything is called lost; then says so once", async () => {
    const id = await world.tag(editor, articleId, "place", "Trung đoàn 9");
    await world.edit(articleId, "Trung đoàn 9, nói", "nói");
    expect(await once()).toMatchObject({ changed: 0, again: expect.any(Number) as number });
    expect((await row(id)).anchorState).toBe("attached");
    later = 31_000;
    expect(await once()).toEqual({ changed: 1, again: null });
    expect(await state(id)).toEqual(["lost", undefined]);
    expect((await once()).changed).toBe(0);
    expect(await steps(id)).toEqual(["created", "placed", "lost"]);
  });

  test("puts a lost one back when its words return to where they stood, with its checks", async () => {
    const id = await world.tag(editor, articleId, "place", "Trung đoàn 9");
    await world.run(editor, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: "Trung đoàn 9" }], finding: "confirmed" });
    await world.edit(articleId, "Trung đoàn 9, nói", "nói");
    await atRest();
    await world.edit(articleId, "nói về", "Trung đoàn 9, nói về");
    expect((await once()).changed).toBe(1);
    expect([await state(id), await steps(id)]).toEqual([["attached", "Trung đoàn 9"], ["created", "placed", "lost", "re-placed"]]);
    expect((await loadAnnotations(world.db, articleId, { ids: [id] }))[0]?.checks).toHaveLength(1);
  });

  test("calls it lost rather than put it on the same words elsewhere", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã", 1);
    await world.edit(articleId, ", nói về 27 xã.", ".");
    await atRest();
    expect(await state(id)).toEqual(["lost", undefined]);
  });

  test("puts marks back that vanished while their words stand, at once", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã", 2);
    await world.desk.collab.removeMark(articleId, id);
    expect((await once()).changed).toBe(1);
    expect([await state(id), await steps(id)]).toEqual([["attached", "27 xã"], ["created", "placed", "re-placed"]]);
  });

  test("takes marks off that belong to no annotation, and those of deleted ones", async () => {
    const stray = newId<AnnotationId>();
    await world.desk.collab.placeMark(articleId, stray, await world.placeOf(articleId, "Đoạn hai"));
    const gone = await world.tag(editor, articleId, "number", "27 xã");
    const place = await world.placeOf(articleId, "27 xã");
    await world.run(editor, articleId, { type: "delete-annotation", annotationId: gone });
    await world.desk.collab.placeMark(articleId, gone, place);
    await once();
    expect([await words(stray), await words(gone)]).toEqual([undefined, undefined]);
  });

  test("makes a number whole again that another came to touch", async () => {
    articleId = await world.article(editor, "Toàn huyện có 1 27 xã.");
    const id = await world.tag(editor, articleId, "number", "27");
    await once();
    await world.edit(articleId, "có 1 27", "có 127");
    await atRest();
    expect(await state(id)).toEqual(["edited", "127"]);
  });
});

describe("a place that is offered", () => {
  async function offered() {
    const id = await world.tag(editor, articleId, "person", "Đại tá Trần Văn Mẫn");
    await world.desk.collab.removeMark(articleId, id);
    await world.edit(articleId, "Trần Văn Mẫn", "Trần Văn Mận");
    await atRest();
    return id;
  }

  test("is shown, taken, and then the annotation stands there as a person put it", async () => {
    const id = await offered();
    const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
    expect(view).toMatchObject({ anchorState: "lost", offer: { place: { quote: "Đại tá Trần Văn Mận" } } });
    expect(view?.loss).toMatchObject({ byName: null, suffix: expect.stringContaining("Chính ủy") as string });
    const place = view?.offer?.place;
    if (!place) throw new Error("nothing offered");
    expect(await world.run(editor, articleId, { type: "move-annotation", annotationId: id, place })).toMatchObject({ ok: true });
    await atRest();
    expect(await state(id)).toEqual(["attached", "Đại tá Trần Văn Mận"]);
    expect((await loadAnnotations(world.db, articleId, { ids: [id] }))[0]?.offer).toBeNull();
    expect(await world.db.placeProposal.findMany({ select: { state: true } })).toEqual([{ state: "accepted" }]);
  });

  test("and refused is not offered again, by a viewer not refused at all", async () => {
    const id = await offered();
    const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
    const offerId = view?.offer?.id ?? "";
    const viewer = await world.person("Người xem", "viewer");
    expect(await world.run(viewer, articleId, { type: "refuse-place", annotationId: id, offerId })).toEqual({ ok: false, reason: "forbidden" });
    expect(await world.run(editor, articleId, { type: "refuse-place", annotationId: id, offerId })).toMatchObject({ ok: true });
    expect(await world.run(editor, articleId, { type: "refuse-place", annotationId: id, offerId })).toEqual({ ok: false, reason: "stale" });
    expect((await once()).changed).toBe(0);
    expect((await loadAnnotations(world.db, articleId, { ids: [id] }))[0]).toMatchObject({ anchorState: "lost", offer: null });
    expect(await steps(id)).toEqual(["created", "placed", "lost", "proposed", "refused"]);
  });

  test("goes when the words are there again", async () => {
    const id = await offered();
    await world.edit(articleId, "Trần Văn Mận", "Trần Văn Mẫn");
    await once();
    expect([await state(id), await world.db.placeProposal.findMany({ select: { state: true } })]).toEqual([["attached", "Đại tá Trần Văn Mẫn"], [{ state: "withdrawn" }]]);
  });
});

describe("what a crash leaves", () => {
  test("a mark whose row does not know of it yet", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    await world.db.annotation.update({ where: { id }, data: { anchorState: "lost", missingSince: new Date() } });
    expect((await once()).changed).toBe(1);
    expect([await state(id), await steps(id)]).toEqual([["attached", "27 xã"], ["created", "placed", "returned"]]);
  });

  test("a pending row without a mark, once it is nobody's any more", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    await world.desk.collab.removeMark(articleId, id);
    await world.db.annotation.update({ where: { id }, data: { anchorState: "pending" } });
    later = new Date("2026-01-02T03:04:10Z").getTime() - Date.now();
    expect(await once()).toMatchObject({ changed: 0, again: expect.any(Number) as number });
    later = 0;
    expect((await once()).changed).toBe(1);
    expect(await state(id)).toEqual(["attached", "27 xã"]);
  });

  test("a move whose mark was not written: the words a person chose, not those it was made on", async () => {
    const { settlePending } = await import("#server/services/settle-pending.ts");
    const id = await world.tag(editor, articleId, "number", "27 xã");
    await world.run(editor, articleId, { type: "move-annotation", annotationId: id, place: await world.placeOf(articleId, "về 27 xã") });
    await world.desk.collab.removeMark(articleId, id);
    await world.db.annotation.update({ where: { id }, data: { anchorState: "pending", lastWords: null } });
    expect(await settlePending(world.desk, editor)).toBe(1);
    expect(await state(id)).toEqual(["attached", "về 27 xã"]);
  });
});
