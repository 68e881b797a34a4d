// The library of sources: what it lists, for whom, and with how many queries.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type CommandId, type SourceId } from "#lib/id.ts";
import type { SourceFilter } from "#lib/source/source-filter.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadMergedInto, loadSource } from "#server/queries/load-source.ts";
import { loadOfferedSources, searchOfferedSources } from "#server/queries/load-offered-sources.ts";
import { loadSources } from "#server/queries/load-sources.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { addConfidentialSource } from "#server/services/confidential-source.ts";
import { editSource, mergeSources } from "#server/services/edit-source.ts";
import { attachFile } from "#server/services/keep-snapshot.ts";
import { putFile } from "#server/files/store.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { settleSearch } from "#server/services/settle-search.ts";
import { inChunks } from "#tests/support/in-chunks.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let lan: Context;
let viewer: Context;
let articleId: ArticleId;
beforeEach(async () => {
  world = await openWorld();
  lan = await world.person("Lan", "checker");
  viewer = await world.person("Vân", "viewer");
  articleId = await world.article(lan, "Đoàn đã thăm 27 xã ở 3 huyện.");
});
afterEach(() => world.close());

async function source(title: string, on: ArticleId = articleId, kind: "document" | "page" = "document"): Promise<SourceId> {
  const sourceId = newId<SourceId>();
  await world.run(lan, on, { type: "add-source", sourceId, kind, isPrimary: false, title });
  return sourceId;
}
const every: SourceFilter = { kind: null, words: "", page: 1 };

describe("the library", () => {
  test("lists the newest first, with where each is used, and finds without diacritics", async () => {
    const report = await source("Báo cáo của Ủy ban");
    await source("Cổng thông tin", articleId, "page");
    for (const quote of ["27 xã", "3 huyện"]) await world.run(lan, articleId, { type: "add-evidence", annotationId: await world.tag(lan, articleId, "number", quote), sourceId: report, stance: "supports" });
    const all = await loadSources(viewer, every);
    expect(all).toMatchObject({ total: 2, pages: 1, kinds: { document: 1, page: 1, person: 0 } });
    expect(all.entries.map(({ title, items, articles }) => [title, items, articles])).toEqual([["Cổng thông tin", 0, 0], ["Báo cáo của Ủy ban", 2, 1]]);
    expect((await loadSources(viewer, { ...every, words: "uy ban bao" })).entries.map(({ id }) => id)).toEqual([report]);
    expect((await loadSources(viewer, { ...every, kind: "page" })).total).toBe(1);
    expect((await loadSource(viewer, report))?.used).toMatchObject([{ id: articleId, title: "Bài thử", items: 2, at: [{ words: "3 huyện", kind: "number", isInCopy: null }, { words: "27 xã" }] }]);
  });

  test("neither lists nor counts what is hidden from a reader, nor its articles", async () => {
    const shared = await source("Công văn");
    const secret = await world.article(lan, "Bài kín về 5 xã.");
    await source("Nguồn của bài kín", secret);
    await world.run(lan, secret, { type: "add-evidence", annotationId: await world.tag(lan, secret, "number", "5 xã"), sourceId: shared, stance: "supports" });
    await restrictArticle(lan, secret, true);
    expect((await loadSources(viewer, every)).entries).toMatchObject([{ title: "Công văn", items: 0, articles: 0 }]);
    expect((await loadSource(viewer, shared))?.used).toEqual([]);
    expect((await loadSources(lan, every)).total).toBe(2);
    expect((await loadSources(await world.person("Ngoài"), every)).total).toBe(0);
  });

  test("is found by parts of a number or address, in what was added, edited, sealed, or there before there was a search", async () => {
    const added = await source("Công văn 12/BC-UBND");
    const ids = async (words: string) => (await loadSources(viewer, { ...every, words })).entries.map(({ id }) => id);
    expect(await ids("12/bc")).toEqual([added]);
    expect(await ids("100%_")).toEqual([]);
    const edited = await source("Nháp");
    await editSource(lan, { id: newId<CommandId>(), sourceId: edited, version: 1, kind: "page", isPrimary: false, title: "Cổng tỉnh", reference: "https://hagiang.example/tin", note: null, group: null });
    expect([await ids("hagiang.example"), await ids("nhap")]).toEqual([[edited], []]);
    const sealed = newId<SourceId>();
    await addConfidentialSource(lan, { id: newId<CommandId>(), sourceId: sealed, code: "N-07", identity: "Trần Văn Kín", kind: "person", isPrimary: true });
    expect([await ids("n-07"), await ids("kin")]).toEqual([[sealed], []]);
    await world.db.source.update({ where: { id: added }, data: { searched: null } });
    expect(await ids("12/bc")).toEqual([]);
    await settleSearch(world.desk, { now: lan.now, onFailure: (error) => { throw error; } });
    expect(await ids("12/bc")).toEqual([added]);
  });

  test("offers an article the ones used in it and in use however old, and finds the others by their words", async () => {
    const used = await source("Biên bản cũ");
    await world.run(lan, articleId, { type: "add-evidence", annotationId: await world.tag(lan, articleId, "number", "27 xã"), sourceId: used, stance: "supports" });
    const forgotten = await source("Hồ sơ cũ");
    const inUse = await source("Sổ tay cũ");
    await world.db.source.createMany({ data: Array.from({ length: 80 }, (_, i) => ({ id: newId<SourceId>(), kind: "document", isPrimary: false, title: `Nguồn ${i}`, searched: `nguon ${i}`, createdById: lan.actor.id })) });
    const offered = (await loadOfferedSources(lan, articleId)).map(({ id }) => id);
    expect(offered.slice(0, 2)).toEqual([inUse, used]);
    expect(offered).not.toContain(forgotten);
    expect(offered).toHaveLength(62);
    expect((await loadOfferedSources(viewer, articleId)).map(({ id }) => id)).not.toContain(inUse);
    expect(await searchOfferedSources(lan, "ho so")).toMatchObject([{ id: forgotten, title: "Hồ sơ cũ" }]);
    await restrictArticle(lan, articleId, true);
    expect(await searchOfferedSources(viewer, "ho so")).toEqual([]);
  });

  test("asks as often for many as for few", async () => {
    const queries: string[] = [];
    const counted = world.db.$extends({ query: { $allModels: { $allOperations: ({ model, operation, args, query }) => { queries.push(`${model}.${operation}`); return query(args); } } } });
    const context = { ...lan, desk: { ...lan.desk, db: counted as unknown as typeof world.db } };
    const count = async () => {
      queries.length = 0;
      await loadSources(context, every);
      return queries.length;
    };
    await source("Một");
    const few = await count();
    for (let i = 0; i < 60; i += 1) await source(`Nguồn ${i}`);
    expect(await count()).toBe(few);
    expect(await loadSources(context, { ...every, page: 2 })).toMatchObject({ page: 2, pages: 2, total: 61 });
  });
});

describe("a source that is changed", () => {
  const edit = (by: Context, sourceId: SourceId, version: number, title: string) => editSource(by, { id: newId<CommandId>(), sourceId, version, kind: "official", isPrimary: true, title, reference: "Số 12", note: null, group: "ttx" });

  test("says so everywhere, and is refused to whoever saw an older one", async () => {
    const id = await source("Báo cáo");
    expect(await edit(viewer, id, 1, "x")).toEqual({ ok: false, reason: "forbidden" });
    expect(await edit(lan, id, 1, "Báo cáo số 12")).toEqual({ ok: true, value: { version: 2 } });
    expect(await edit(lan, id, 1, "khác")).toEqual({ ok: false, reason: "stale" });
    expect(await loadSource(viewer, id)).toMatchObject({ title: "Báo cáo số 12", kind: "official", isPrimary: true, group: "ttx", version: 2 });
  });
});

describe("where a source is used", () => {
  const put = (by: Context, annotationId: AnnotationId, sourceId: SourceId, passage: string | null) => world.run(by, articleId, { type: "add-evidence", annotationId, sourceId, stance: "supports", locator: "tr. 2", passage });

  test("what was quoted of it is looked for in what was kept", async () => {
    const page = await source("Cổng thông tin", articleId, "page");
    const item = await world.tag(lan, articleId, "number", "27 xã");
    await put(lan, item, page, "“Đoàn thăm 27 xã”");
    await put(lan, item, page, "28 xã");
    expect((await loadSource(lan, page))?.used[0]?.at.map(({ isInCopy }) => isInCopy)).toEqual([null, null]);
    const { hash, size } = await putFile(world.desk.dataFolder, new TextEncoder().encode("Hôm qua,\nđoàn  thăm 27 xã."));
    await world.db.file.create({ data: { hash, size, mediaType: "text/plain" } });
    await world.db.sourceSnapshot.create({ data: { id: newId(), sourceId: page, fileHash: hash, textHash: hash, address: "https://a.vn", byId: lan.actor.id } });
    expect((await loadSource(viewer, page))?.used[0]?.at.map(({ passage, isInCopy }) => [passage, isInCopy])).toEqual([["28 xã", false], ["“Đoàn thăm 27 xã”", true]]);
  });

  test("does not tell a second checker by which source the first one found it", async () => {
    const chief = await world.person("Bình", "editor_in_chief");
    const minh = await world.person("Minh", "checker");
    await setPolicy(chief, { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, missing: "warn" } } });
    const report = await source("Báo cáo");
    const item = await world.tag(lan, articleId, "number", "27 xã");
    await world.run(chief, articleId, { type: "rate-item", annotationId: item, risk: 3 });
    await world.run(lan, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: item, partId: null, words: "27 xã" }], evidence: { sourceId: report, stance: "supports", locator: "tr. 1" } });
    expect((await loadSource(minh, report))?.used).toEqual([]);
    expect((await loadSource(lan, report))?.used).toMatchObject([{ items: 1 }]);
    expect((await loadSource(chief, report))?.used).toMatchObject([{ items: 1 }]);
  });

  test("its group is one witness, however the name is typed, and what looks like it is named", async () => {
    const ids = [await source("Báo A"), await source("Báo B"), await source("bao a")];
    for (const [at, group] of ["TTXVN", "Ttxvn"].entries()) await editSource(lan, { id: newId<CommandId>(), sourceId: ids[at] as SourceId, version: 1, kind: "page", isPrimary: false, title: ["Báo A", "Báo B"][at] ?? "", reference: null, note: null, group });
    expect(await loadSource(lan, ids[0] as SourceId)).toMatchObject({ inGroup: [{ title: "Báo B" }], likelyOne: [{ title: "bao a" }], others: [{ title: "bao a" }, { title: "Báo B" }], groups: ["Ttxvn"] });
    expect(await loadSource(lan, ids[2] as SourceId)).toMatchObject({ inGroup: [], groups: ["TTXVN"] });
    const chief = await world.person("Bình", "editor_in_chief");
    await setPolicy(chief, { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, secondCheck: false } } });
    const item = await world.tag(lan, articleId, "number", "27 xã");
    for (const id of ids.slice(0, 2)) await put(lan, item, id, null);
    const confirm = () => world.run(lan, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: item, partId: null, words: "27 xã" }] });
    expect(await confirm()).toEqual({ ok: false, reason: "evidence_missing" });
    await put(lan, item, ids[2] as SourceId, null);
    expect(await confirm()).toMatchObject({ ok: true });
  });
});

describe("two sources that are one", () => {
  const merge = (by: Context, sourceId: SourceId, intoId: SourceId, isBack = false) => mergeSources(by, { id: newId<CommandId>(), sourceId, intoId, isBack });

  test("are one in the library and under every item, until that is undone", async () => {
    const [one, two] = [await source("Báo cáo"), await source("Báo cáo (bản PDF)")];
    const itemId = await world.tag(lan, articleId, "number", "27 xã");
    await world.run(lan, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: itemId, partId: null, words: "27 xã" }], evidence: { sourceId: one, stance: "supports", locator: "tr. 3" } });
    const kept = await attachFile(lan, { id: newId<CommandId>(), sourceId: one, name: "a.pdf", chunks: inChunks(new TextEncoder().encode("%PDF-1.7")) });
    expect(await merge(viewer, one, two)).toEqual({ ok: false, reason: "forbidden" });
    expect(await merge(lan, one, one)).toEqual({ ok: false, reason: "invalid" });
    expect(await merge(lan, one, two)).toEqual({ ok: true, value: { count: 1 } });
    expect((await loadSources(lan, every)).entries).toMatchObject([{ id: two, items: 1, articles: 1 }]);
    expect(await loadMergedInto(lan, one)).toBe(two);
    expect((await loadSource(lan, two))?.snapshots).toMatchObject([{ id: kept.ok && kept.snapshotId }]);
    expect((await loadAnnotations(world.db, articleId))[0]?.checks[0]?.evidence).toMatchObject([{ sourceId: two, sourceTitle: "Báo cáo (bản PDF)", locator: "tr. 3" }]);
    expect(await world.run(lan, articleId, { type: "use-source", sourceId: one })).toEqual({ ok: false, reason: "missing" });
    expect(await merge(lan, one, two)).toEqual({ ok: false, reason: "stale" });

    expect(await merge(lan, one, two, true)).toEqual({ ok: true, value: { count: 1 } });
    expect((await loadSources(lan, every)).total).toBe(2);
    expect((await loadAnnotations(world.db, articleId))[0]?.checks[0]?.evidence).toMatchObject([{ sourceId: one }]);
    expect(await merge(lan, one, two, true)).toEqual({ ok: false, reason: "stale" });
  });

  test("are never made of a confidential one", async () => {
    const open = await source("Báo cáo");
    const sealed = newId<SourceId>();
    await addConfidentialSource(lan, { id: newId<CommandId>(), sourceId: sealed, code: "N-01", identity: "ai", kind: "person", isPrimary: true });
    expect(await merge(lan, sealed, open)).toEqual({ ok: false, reason: "invalid" });
    expect(await merge(lan, open, sealed)).toEqual({ ok: false, reason: "invalid" });
  });
});

test("one source is put to several items in one batch, and taken away in one", async () => {
  const id = await source("Báo cáo");
  const items = [await world.tag(lan, articleId, "number", "27 xã"), await world.tag(lan, articleId, "number", "3 huyện")];
  const put = await world.run(lan, articleId, { type: "batch", acts: items.map((annotationId) => ({ id: newId<CommandId>(), type: "add-evidence" as const, annotationId, sourceId: id, stance: "supports" as const })) });
  const outcomes = put.ok ? (put.value as { outcomes: { ok: boolean; value: { evidenceId: string } }[] }).outcomes : [];
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await loadAnnotations(world.db, articleId)).map((view) => view.evidence?.length)).toEqual([1, 1]);
  await world.run(lan, articleId, { type: "batch", acts: outcomes.map(({ value }) => ({ id: newId<CommandId>(), type: "drop-evidence" as const, evidenceId: value.evidenceId })) });
  expect(await world.db.evidence.count()).toBe(0);
});
