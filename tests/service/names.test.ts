// The names file: who may write in it, what a check puts there, and that a merge taken back leaves everything as it was.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EntityKind } from "#lib/entity/entity.ts";
import type { EntityContent } from "#lib/entity/entity-schema.ts";
import { everyName } from "#lib/entity/names-filter.ts";
import { newId, type AliasId, type AnnotationId, type ArticleId, type CommandId, type EntityId, type SourceId, type TenureId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadKnownNames } from "#server/queries/load-known-names.ts";
import { loadNames } from "#server/queries/load-names.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { addConfidentialSource } from "#server/services/confidential-source.ts";
import { archiveEntity, mergeEntities, saveEntity } from "#server/services/save-entity.ts";
import { readEntity } from "#server/services/write-entity.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let checker: Context;
let viewer: Context;
beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Hà", "editor");
  checker = await world.person("Lan", "checker");
  viewer = await world.person("Vân", "viewer");
});
afterEach(() => world.close());

const blank = (kind: EntityKind, name: string): EntityContent => ({ kind, name, note: null, from: null, to: null, aliases: [], tenures: [] });
const spelling = (text: string) => ({ id: newId<AliasId>(), kind: "spelling" as const, text, from: null, to: null });
const held = (role: "rank" | "post", words: string, from: string | null = null, sourceId: SourceId | null = null) => ({ id: newId<TenureId>(), role, words, body: null, from, to: null, asOf: null, sourceId, sourceText: null });
const save = (by: Context, entityId: EntityId, version: number | null, content: EntityContent) => saveEntity(by, { id: newId<CommandId>(), entityId, version, content });
const merge = (by: Context, entityId: EntityId, intoId: EntityId, isBack = false) => mergeEntities(by, { id: newId<CommandId>(), entityId, intoId, isBack });
const put = (by: Context, entityId: EntityId, isBack = false) => archiveEntity(by, { id: newId<CommandId>(), entityId, isBack });
const names = async (by: Context = viewer) => (await loadNames(by, everyName)).entries.map(({ name }) => name);

async function kept(content: EntityContent, by: Context = editor): Promise<EntityId> {
  const id = newId<EntityId>();
  expect(await save(by, id, null, content)).toEqual({ ok: true, value: { version: 1 } });
  return id;
}

describe("writing", () => {
  test("is for whoever checks, merging and putting away for editors, reading for every role", async () => {
    const reporter = await world.person("Phi", "reporter");
    for (const by of [viewer, reporter]) expect(await save(by, newId(), null, blank("person", "Lê Huy Vịnh"))).toEqual({ ok: false, reason: "forbidden" });
    const [one, two] = [await kept(blank("person", "Lê Huy Vịnh"), checker), await kept(blank("person", "Lê Huy Vinh"), checker)];
    expect(await merge(checker, two, one)).toEqual({ ok: false, reason: "forbidden" });
    expect(await put(checker, two)).toEqual({ ok: false, reason: "forbidden" });
    expect(await names()).toEqual(["Lê Huy Vinh", "Lê Huy Vịnh"]);
    expect(await names(await world.person("Ngoài"))).toEqual([]);
  });

  test("keeps every difference as history, and refuses whoever saw an older one", async () => {
    const content = { ...blank("person", "Lê Huy Vịnh"), aliases: [spelling("Lê Huy Vinh")], tenures: [held("rank", "Trung tướng", "2016")] };
    const id = await kept(content);
    const next = { ...content, note: "Quê Hà Nội", aliases: [], tenures: [...content.tenures.map((one) => ({ ...one, to: "2021-07" })), held("rank", "Thượng tướng", "2021-07")] };
    expect(await save(checker, id, 1, next)).toEqual({ ok: true, value: { version: 2 } });
    expect(await save(editor, id, 1, content)).toEqual({ ok: false, reason: "stale" });
    expect(await save(editor, id, 2, next)).toEqual({ ok: true, value: { version: 2 } });
    expect((await readEntity(world.db, id))?.content).toEqual(next);
    const changes = await world.db.entityChange.findMany({ orderBy: { seq: "asc" } });
    expect(changes.map(({ what }) => what)).toEqual(["made", "alias-added", "tenure-added", "edited", "alias-removed", "tenure-changed", "tenure-added"]);
    expect(changes[3]).toMatchObject({ before: '{"note":null}', after: '{"note":"Quê Hà Nội"}', byId: checker.actor.id });
  });

  test("takes no source one does not know, and no confidential one", async () => {
    const secret = await world.article(editor, "Bài kín về ông Lê Huy Vịnh.");
    const sourceId = newId<SourceId>();
    await world.run(editor, secret, { type: "add-source", sourceId, kind: "document", isPrimary: true, title: "Hồ sơ kín" });
    await restrictArticle(editor, secret, true);
    const of = (source: SourceId) => ({ ...blank("person", "Lê Huy Vịnh"), tenures: [held("rank", "Đại tá", null, source)] });
    expect(await save(checker, newId(), null, of(sourceId))).toEqual({ ok: false, reason: "invalid" });
    const sealed = newId<SourceId>();
    expect(await addConfidentialSource(editor, { id: newId<CommandId>(), sourceId: sealed, code: "N-1", kind: "person", isPrimary: true, identity: "Trần Văn B" })).toEqual({ ok: true });
    expect(await save(editor, newId(), null, of(sealed))).toEqual({ ok: false, reason: "invalid" });
    // One who may know the source writes it down; who may not is told of it by no word.
    const id = await kept(of(sourceId));
    const told = await loadKnownNames(checker, secret, [{ kind: "person", words: "Lê Huy Vịnh" }]);
    expect(told.entities[0]?.tenures[0]).toMatchObject({ words: "Đại tá", sourceTitle: null });
    expect((await loadKnownNames(editor, secret, [{ kind: "person", words: "Lê Huy Vịnh" }])).entities[0]?.tenures[0]).toMatchObject({ sourceTitle: "Hồ sơ kín" });
    expect(await save(checker, id, 1, { ...of(sourceId), note: "x", tenures: (await readEntity(world.db, id))?.content.tenures ?? [] })).toMatchObject({ ok: true });
  });

  test("is in the audit chain by ids and counts alone", async () => {
    const id = await kept({ ...blank("person", "Lê Huy Vịnh"), tenures: [held("post", "Thứ trưởng")] });
    const [event] = await world.db.auditEvent.findMany({ where: { type: "entity.saved" } });
    expect(JSON.parse(event?.text ?? "{}")).toMatchObject({ event: { type: "entity.saved", entityId: id, isNew: true, count: 2 } });
    expect(event?.text).not.toMatch(/Vịnh|Thứ trưởng/);
  });
});

describe("two that are one", () => {
  test("are found and shown as one, and are exactly what they were when that is taken back", async () => {
    const one = await kept({ ...blank("person", "Lê Huy Vịnh"), tenures: [held("rank", "Thượng tướng", "2021-07")] });
    const two = await kept({ ...blank("person", "Lê Huy Vinh"), aliases: [spelling("Vinh, Lê Huy")], tenures: [held("rank", "Trung tướng", "2016")], note: "x" });
    const three = await kept({ ...blank("person", "L. H. Vịnh") });
    const articleId = await world.article(editor, "Ông Lê Huy Vinh dự.");
    await world.run(checker, articleId, { type: "say-who", annotationId: null, words: "Lê Huy Vinh", entityId: two });
    const before = await Promise.all([one, two, three].map((id) => world.db.entity.findUniqueOrThrow({ where: { id }, include: { aliases: true, tenures: true }, omit: { version: true } })));
    expect(await names()).toEqual(["L. H. Vịnh", "Lê Huy Vinh", "Lê Huy Vịnh"]);

    expect(await merge(editor, three, two)).toEqual({ ok: true, value: null });
    expect(await merge(editor, two, one)).toEqual({ ok: true, value: null });
    expect(await names()).toEqual(["Lê Huy Vịnh"]);
    const known = await loadKnownNames(viewer, articleId, [{ kind: "person", words: "Lê Huy Vinh" }, { kind: "person", words: "L.H. Vịnh" }]);
    expect(known).toMatchObject({ entities: [{ id: one, name: "Lê Huy Vịnh", tenures: [{ words: "Thượng tướng" }, { words: "Trung tướng" }] }], said: [{ key: "le huy vinh", entityId: one }] });
    expect(known.entities[0]?.aliases.map(({ text }) => text)).toEqual(["Lê Huy Vinh", "Vinh, Lê Huy", "L. H. Vịnh"]);
    // What is merged away is not written, merged or put away by itself.
    expect(await merge(editor, two, three)).toEqual({ ok: false, reason: "stale" });
    expect(await merge(editor, one, two)).toEqual({ ok: false, reason: "stale" });
    expect(await put(editor, two)).toEqual({ ok: false, reason: "stale" });
    expect(await save(editor, two, 3, blank("person", "x"))).toEqual({ ok: false, reason: "stale" });

    expect(await merge(editor, two, three, true)).toEqual({ ok: false, reason: "stale" });
    expect(await merge(editor, two, one, true)).toEqual({ ok: true, value: null });
    expect(await names()).toEqual(["Lê Huy Vinh", "Lê Huy Vịnh"]);
    expect(await merge(editor, three, two, true)).toEqual({ ok: true, value: null });
    const after = await Promise.all([one, two, three].map((id) => world.db.entity.findUniqueOrThrow({ where: { id }, include: { aliases: true, tenures: true }, omit: { version: true } })));
    expect(after).toEqual(before);
    expect((await loadKnownNames(viewer, articleId, [{ kind: "person", words: "Lê Huy Vinh" }])).said).toEqual([{ key: "le huy vinh", entityId: two }]);
  });

  test("are of one kind, and not the same one", async () => {
    const [person, place] = [await kept(blank("person", "Hà Giang")), await kept(blank("place", "Hà Giang"))];
    expect(await merge(editor, person, place)).toEqual({ ok: false, reason: "invalid" });
    expect(await merge(editor, person, person)).toEqual({ ok: false, reason: "invalid" });
    expect(await merge(editor, newId(), person)).toEqual({ ok: false, reason: "missing" });
  });
});

describe("who is put away", () => {
  test("is neither listed nor found, until taken back", async () => {
    const id = await kept(blank("person", "Lê Huy Vịnh"));
    const articleId = await world.article(editor, "Ông Lê Huy Vịnh dự.");
    const find = () => loadKnownNames(viewer, articleId, [{ kind: "person", words: "Lê Huy Vịnh" }]);
    expect(await put(editor, id)).toEqual({ ok: true, value: null });
    expect([await names(), (await find()).entities]).toEqual([[], []]);
    expect((await loadNames(viewer, { ...everyName, isArchived: true })).total).toBe(1);
    expect(await save(editor, id, 2, blank("person", "x"))).toEqual({ ok: false, reason: "stale" });
    expect(await put(editor, id)).toEqual({ ok: false, reason: "stale" });
    expect(await put(editor, id, true)).toEqual({ ok: true, value: null });
    expect((await find()).entities).toHaveLength(1);
  });
});

describe("what a check keeps", () => {
  let articleId: ArticleId;
  let annotationId: AnnotationId;
  const words = "Thượng tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng";
  beforeEach(async () => {
    articleId = await world.article(editor, `${words}, dự hội nghị.`, "Ông Lê Huy Vịnh kết luận.");
    annotationId = await world.tag(checker, articleId, "person", words);
    await world.run(editor, articleId, { type: "set-details", details: { eventDate: "2021-12-27" } });
  });
  const keep = (by: Context, entityId: EntityId, isNew: boolean, name = "Lê Huy Vịnh", tenures: { id: TenureId; role: "rank" | "post"; words: string }[] = [{ id: newId(), role: "rank", words: "Thượng tướng" }, { id: newId(), role: "post", words: "Thứ trưởng Bộ Quốc phòng" }]) =>
    world.run(by, articleId, { type: "keep-name", annotationId, entityId, isNew, kind: "person", name, tenures });
  async function confirm(finding: "confirmed" | "wrong" = "confirmed"): Promise<SourceId> {
    const sourceId = newId<SourceId>();
    await world.run(checker, articleId, { type: "add-source", sourceId, kind: "official", isPrimary: true, title: "Quyết định 12" });
    const done = await world.run(checker, articleId, { type: "record-check", finding, note: null, on: [{ annotationId, partId: null, words }], evidence: { sourceId, stance: "supports", locator: "tr. 1", passage: null } });
    expect(done.ok).toBe(true);
    return sourceId;
  }

  test("is dated by the event and has the check's source; undone, nothing of it is found", async () => {
    const id = newId<EntityId>();
    expect(await keep(checker, id, true)).toEqual({ ok: false, reason: "not_now" });
    const sourceId = await confirm();
    expect(await keep(viewer, id, true)).toEqual({ ok: false, reason: "forbidden" });
    const done = await keep(checker, id, true);
    expect(done).toMatchObject({ ok: true, value: { since: 1 } });
    expect((await readEntity(world.db, id))?.content).toMatchObject({ name: "Lê Huy Vịnh", tenures: [{ role: "rank", words: "Thượng tướng", from: null, to: null, asOf: "2021-12-27", sourceId }, { role: "post", words: "Thứ trưởng Bộ Quốc phòng", asOf: "2021-12-27", sourceId }] });
    const find = () => loadKnownNames(viewer, articleId, [{ kind: "person", words: "Lê Huy Vịnh" }]);
    expect(await find()).toMatchObject({ entities: [{ id }], said: [{ key: "le huy vinh", entityId: id }] });
    expect(await world.run(editor, articleId, { type: "drop-name", annotationId, entityId: id, since: 1 })).toEqual({ ok: false, reason: "stale" });
    expect(await world.run(checker, articleId, { type: "drop-name", annotationId, entityId: id, since: 1 })).toEqual({ ok: true, value: { count: 3 } });
    expect(await find()).toEqual({ entities: [], said: [{ key: "le huy vinh", entityId: null }] });
  });

  test("of a known one is what the file does not have, and goes again with the undo", async () => {
    await confirm();
    const old = { ...blank("person", "Lê Huy Vịnh"), tenures: [{ ...held("rank", "Thượng tướng"), asOf: "2021-08" }, held("rank", "Trung tướng", "2016")] };
    const id = await kept(old);
    const done = await keep(checker, id, false, "Lê Huy Vịnh ");
    expect(done.ok).toBe(true);
    expect((await readEntity(world.db, id))?.content).toMatchObject({ aliases: [], tenures: [{ words: "Thượng tướng", asOf: "2021-12-27" }, { words: "Trung tướng" }, { words: "Thứ trưởng Bộ Quốc phòng", asOf: "2021-12-27" }] });
    expect(await world.run(checker, articleId, { type: "drop-name", annotationId, entityId: id, since: (done as { value: { since: number } }).value.since })).toMatchObject({ ok: true });
    expect((await readEntity(world.db, id))?.content).toEqual(old);
  });

  test("is nothing that was found wrong, that was taken back, or that stands in a restricted article", async () => {
    await confirm("wrong");
    expect(await keep(checker, newId(), true)).toEqual({ ok: false, reason: "not_now" });
    await confirm();
    await restrictArticle(editor, articleId, true);
    expect(await keep(editor, newId(), true)).toEqual({ ok: false, reason: "forbidden" });
    expect(await keep(checker, newId(), true)).toEqual({ ok: false, reason: "missing" });
    expect(await world.run(editor, articleId, { type: "say-who", annotationId, words: "Lê Huy Vịnh", entityId: null })).toMatchObject({ ok: true });
  });

  test("of two of one name goes to neither by itself: a person says which, in this article", async () => {
    const [one, two] = [await kept(blank("person", "Lê Huy Vịnh")), await kept(blank("person", "Lê Huy Vịnh"))];
    const find = (article: ArticleId) => loadKnownNames(viewer, article, [{ kind: "person", words: "Lê Huy Vịnh" }]);
    expect((await find(articleId)).entities.map(({ id }) => id).sort()).toEqual([one, two].sort());
    expect((await find(articleId)).said).toEqual([]);
    expect(await world.run(viewer, articleId, { type: "say-who", annotationId, words: "Lê Huy Vịnh", entityId: two })).toEqual({ ok: false, reason: "forbidden" });
    expect(await world.run(checker, articleId, { type: "say-who", annotationId, words: "Lê Huy Vịnh", entityId: newId() })).toEqual({ ok: false, reason: "missing" });
    expect(await world.run(checker, articleId, { type: "say-who", annotationId, words: "Lê Huy Vịnh", entityId: two })).toMatchObject({ ok: true });
    expect((await find(articleId)).said).toEqual([{ key: "le huy vinh", entityId: two }]);
    expect((await find(await world.article(editor, "Ông Lê Huy Vịnh đến."))).said).toEqual([]);
    expect((await loadNames(viewer, { ...everyName, isShared: true })).total).toBe(2);
  });
});
