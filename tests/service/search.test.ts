// Searching on a real database: what is found, by whom, and that the index is true however it came to be.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type CheckId, type CommandId, type CommentId, type SourceId, type ThreadId } from "#lib/id.ts";
import { searchFilterOf, type SearchFilter } from "#lib/search/filter.ts";
import { searchKinds, type SearchKind } from "#lib/search/kinds.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { indexAnew } from "#server/db/search-due.ts";
import { findLikeItems } from "#server/db/search.ts";
import { pageSize, search, suggest } from "#server/queries/search.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { addConfidentialSource, sealSource } from "#server/services/confidential-source.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { settleSearch } from "#server/services/settle-search.ts";
import { shelveArticle } from "#server/services/shelve-article.ts";
import { openWorld, type Act, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let lan: Context;
let articleId: ArticleId;
beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  lan = await world.person("Lan", "checker");
  articleId = await world.article(chief, "Đoàn công tác của Đảng ủy đã thăm 27 xã.", "Đoàn đang họp tại Huế.");
});
afterEach(() => world.close());

const filterOf = (over: Partial<SearchFilter> | string): SearchFilter => ({ ...searchFilterOf({}), ...(typeof over === "string" ? { words: over } : over) });
/** What is found as "kind: words", in order. */
const found = async (over: Partial<SearchFilter> | string, by = chief) =>
  (await search(by, filterOf(over))).groups.flatMap(({ kind, hits }) => hits.map((hit) => `${kind}: ${hit.text.map(({ text }) => text).join("")}`));
const counts = async (over: Partial<SearchFilter> | string, by = chief) => Object.fromEntries((await search(by, filterOf(over))).groups.map(({ kind, count }) => [kind, count]));
const run = async (by: Context, act: Act) => expect(await world.run(by, articleId, act)).toMatchObject({ ok: true });
const check = (by: Context, annotationId: AnnotationId, words: string, note: string | null = null) =>
  run(by, { type: "record-check", finding: "wrong", note, on: [{ annotationId, partId: null, words }], evidence: null });
async function comment(by: Context, body: string, annotationId: AnnotationId | null = null): Promise<{ threadId: ThreadId; commentId: CommentId }> {
  const [threadId, commentId] = [newId<ThreadId>(), newId<CommentId>()];
  await run(by, { type: "start-thread", threadId, commentId, annotationId, body });
  return { threadId, commentId };
}

describe("what is found", () => {
  test("of every sort, as soon as the act is done, with the place it stands at", async () => {
    const id = await world.tag(chief, articleId, "number", "27 xã");
    await check(lan, id, "27 xã", "Sở ghi 29 xã.");
    const sourceId = newId<SourceId>();
    await run(lan, { type: "add-source", sourceId, kind: "document", isPrimary: true, title: "Báo cáo về các xã", reference: "số 12/BC" });
    const { threadId, commentId } = await comment(lan, "Hỏi lại Sở về số xã.");
    const { groups } = await search(chief, filterOf("xa"));
    const { blocks } = await world.desk.collab.readText(articleId);
    expect(groups.map(({ kind, hits }) => [kind, hits[0]?.href])).toEqual([
      ["article", `/articles/${articleId}`], ["passage", `/articles/${articleId}?words=${blocks[0]?.id}.${blocks[0]?.text.indexOf("xã.")}`], ["item", `/articles/${articleId}?item=${id}`],
      ["check", `/articles/${articleId}?item=${id}`], ["source", `/sources/${sourceId}`], ["comment", `/articles/${articleId}?thread=${threadId}&at=${commentId}`],
    ]);
    expect(groups.find(({ kind }) => kind === "check")?.hits[0]).toMatchObject({ finding: "wrong", itemKind: "number", byName: "Lan", more: [{ text: "Sở ghi 29 ", isHit: false }, { text: "xã", isHit: true }, { text: ".", isHit: false }] });
    expect(await found("12/BC")).toEqual(["source: Báo cáo về các xã"]);
  });

  test("words anywhere in any order, in quotes together, and in quotes with diacritics exactly these", async () => {
    expect(await found({ words: "tham doan", show: "passage" })).toEqual(["passage: Đoàn công tác của Đảng ủy đã thăm 27 xã."]);
    expect(await found({ words: '"doan tham"', show: "passage" })).toEqual([]);
    expect((await found({ words: "dang ", show: "passage" })).length).toBe(2);
    expect(await found({ words: '"đang"', show: "passage" })).toEqual(["passage: Đoàn đang họp tại Huế."]);
    expect(await found({ words: '"ĐANG HỌP"', show: "passage" })).toEqual(["passage: Đoàn đang họp tại Huế."]);
    expect(await found({ words: "đang ho", show: "passage" })).toEqual(["passage: Đoàn đang họp tại Huế."]);
    // Typed with diacritics and without quotes, the same words come first.
    expect((await found({ words: "đang ", show: "passage" }))[0]).toBe("passage: Đoàn đang họp tại Huế.");
    expect((await found({ words: "Đảng ", show: "passage" }))[0]).toBe("passage: Đoàn công tác của Đảng ủy đã thăm 27 xã.");
  });

  test("under filters: kind, finding, person, days of the newsroom", async () => {
    const number = await world.tag(chief, articleId, "number", "27 xã");
    await world.tag(lan, articleId, "place", "Huế");
    await check(lan, number, "27 xã");
    expect(await found({ kind: "place" })).toEqual(["item: Huế"]);
    expect(await found({ kind: "number" })).toEqual(["item: 27 xã", "check: 27 xã"]);
    expect(await found({ finding: "wrong" })).toEqual(["check: 27 xã"]);
    expect(await found({ finding: "confirmed" })).toEqual([]);
    expect(await found({ by: lan.actor.id })).toEqual(["item: Huế", "check: 27 xã"]);
    expect(await found({ words: "hue", by: chief.actor.id })).toEqual(["article: Bài thử"]);
    // The clock stands at 3:04 UTC on January 2, which is 10:04 in Vietnam.
    expect(await counts({ words: "xa", from: "2026-01-02", to: "2026-01-02" })).toMatchObject({ item: 1, check: 1 });
    expect(await counts({ words: "xa", from: "2026-01-03" })).toEqual({});
    expect(await counts({ words: "xa", to: "2026-01-01" })).toEqual({});
    expect(await counts({ from: "2026-01-02", to: "2026-01-02" })).toMatchObject({ article: 1, passage: 2, item: 2, check: 1 });
  });

  test("what was taken away, taken back or merged is not found, and comes back with it", async () => {
    const id = await world.tag(chief, articleId, "number", "27 xã");
    await check(lan, id, "27 xã", "ghi chú riêng");
    const { commentId, threadId } = await comment(lan, "trao đổi riêng", id);
    await run(chief, { type: "delete-annotation", annotationId: id });
    expect(await counts("rieng")).toEqual({});
    await run(chief, { type: "restore-annotation", annotationId: id });
    expect(await counts("rieng")).toEqual({ check: 1, comment: 1 });
    await run(lan, { type: "edit-comment", threadId, commentId, body: "lời khác" });
    expect(await counts("loi khac")).toEqual({ comment: 1 });
    await run(lan, { type: "delete-comment", threadId, commentId });
    const filed = await world.db.check.findFirstOrThrow({ select: { id: true } });
    await run(lan, { type: "void-check", checkId: filed.id as CheckId });
    expect(await counts("rieng")).toEqual({});
    expect(await found({ finding: "wrong" })).toEqual([]);
  });

  test("a name by its other spellings and its posts, until it is put away", async () => {
    const id = newId<string>();
    await inTransaction(world.db, (tx) => tx.entity.create({
      data: {
        id, kind: "person", name: "Lê Huy Vịnh", folded: "le huy vinh", createdById: chief.actor.id,
        aliases: { create: { id: newId(), kind: "spelling", text: "Lê Huy Vĩnh", folded: "le huy vinh" } }, tenures: { create: { id: newId(), role: "post", words: "Tư lệnh", body: "Quân khu 2" } },
      },
    }));
    expect((await search(lan, filterOf("tu lenh quan khu"))).groups).toMatchObject([{ kind: "entity", hits: [{ href: `/names/${id}`, text: [{ text: "Lê Huy Vịnh" }] }] }]);
    expect(await found('"huy vĩnh"')).toEqual(["entity: Lê Huy Vịnh"]);
    await inTransaction(world.db, (tx) => tx.entityAlias.deleteMany({ where: { entityId: id } }));
    expect(await found('"huy vĩnh"')).toEqual([]);
    await inTransaction(world.db, (tx) => tx.entity.update({ where: { id }, data: { archivedAt: chief.now() } }));
    expect(await found("huy vinh")).toEqual([]);
  });

  test("an edited text by its new words and no more by the old ones", async () => {
    await world.edit(articleId, "Huế", "Đà Nẵng");
    expect((await search(chief, filterOf("x"))).lag.texts).toBe(1);
    await refreshProgress(world.desk, articleId, chief.now);
    expect(await counts("da nang")).toEqual({ article: 1, passage: 1 });
    expect(await counts("hue")).toEqual({});
    expect((await search(chief, filterOf("x"))).lag).toEqual({ texts: 0, rows: 0 });
  });

  test("more than fit on a page, page by page, each once", async () => {
    const lines = Array.from({ length: pageSize + 5 }, (_, n) => `Dòng thứ ${n} nói chuyện.`);
    await world.article(chief, ...lines);
    const page = async (n: number) => search(chief, filterOf({ words: "noi chuyen", show: "passage", page: n }));
    const [one, two] = [await page(1), await page(2)];
    expect([one.pages, two.page, (await page(9)).page]).toEqual([2, 2, 2]);
    const refs = [one, two].flatMap(({ groups }) => groups.flatMap(({ hits }) => hits.map(({ ref }) => ref)));
    expect(refs.length).toBe(pageSize + 5);
    expect(new Set(refs).size).toBe(refs.length);
    expect((await search(chief, filterOf("noi chuyen"))).groups.find(({ kind }) => kind === "passage")).toMatchObject({ count: pageSize + 5, hits: { length: 5 } });
  });
});

test.each([
  '"', '""', '"""a', "*", "a*", "(", "a AND", "NEAR(a b, 2)", "NOT a", "a OR", "folded:a", "{exact}:a", "-a", "^a", "a\u0000b", "\u0000", "';--", '" OR 1=1', "%_", "\\", "a'b", "\ud800", "👍", "٣", "a".repeat(10_000), "a ".repeat(5_000),
  '"'.repeat(10_000), "é́́".repeat(1_000), "...!?", "+ - = < >", "]]>", "${x}", "xã\u200bxã",
])("a hostile query finds or finds nothing, and never fails: %j", async (query) => {
  const page = await search(chief, filterOf(query));
  expect(page.groups.every(({ count }) => count >= 0)).toBe(true);
  expect(Array.isArray(await suggest(chief, query, searchKinds, 5))).toBe(true);
  await expect(findLikeItems(world.db, { text: query, hidden: { articles: [], refs: [] }, limit: 5 })).resolves.toEqual([]);
});

describe("who does not find it", () => {
  /** Something of every sort that hangs on the article, all with the word "tuyetmat". */
  async function secrets(): Promise<void> {
    articleId = await world.article(chief, "Vụ tuyetmat ở Huế.");
    const id = await world.tag(chief, articleId, "claim", "Vụ tuyetmat");
    await check(lan, id, "Vụ tuyetmat", "tuyetmat");
    await run(lan, { type: "add-source", sourceId: newId<SourceId>(), kind: "document", isPrimary: true, title: "Văn bản tuyetmat" });
    await comment(lan, "Nói về tuyetmat.", id);
  }
  const all = { article: 1, passage: 1, item: 1, check: 1, source: 1, comment: 1 };

  test("whoever may not see the article, in results, counts, suggestions or what is like it", async () => {
    await secrets();
    expect(await counts("tuyetmat", lan)).toEqual(all);
    expect(await restrictArticle(chief, articleId, true)).toEqual({ ok: true });
    expect(await counts("tuyetmat", chief)).toEqual(all);
    expect(await counts("tuyetmat", lan)).toEqual({});
    expect(await counts({ from: "2026-01-01" }, lan)).not.toHaveProperty("comment");
    expect(await suggest(lan, "tuyetm", searchKinds, 5)).toEqual([]);
    expect(await suggest(chief, "tuyetm", searchKinds, 5)).toHaveLength(6);
    expect(await counts("tuyetmat", { ...chief, actor: { ...chief.actor, roles: [] } })).toEqual({});
    // A source of it that is used for another article too is known there.
    const other = await world.article(chief, "Chín tỉnh tham dự.");
    const tagged = await world.tag(chief, other, "number", "Chín");
    const { id: sourceId } = await world.db.source.findFirstOrThrow({ where: { title: { contains: "tuyetmat" } }, select: { id: true } });
    expect(await world.run(chief, other, { type: "record-check", finding: "confirmed", note: null, on: [{ annotationId: tagged, partId: null, words: "Chín" }], evidence: { sourceId: sourceId as SourceId, stance: "supports", locator: "1", passage: null } })).toMatchObject({ ok: true });
    expect(await counts("tuyetmat", lan)).toEqual({ source: 1 });
  });

  test("anybody, while it lies in the trash", async () => {
    await secrets();
    await shelveArticle(chief, { articleId, to: "archive" });
    expect(await counts("tuyetmat", lan)).toEqual(all);
    await shelveArticle(chief, { articleId, to: "trash" });
    expect(await counts("tuyetmat", chief)).toEqual({ source: 1 });
    await shelveArticle(chief, { articleId, to: "desk" });
    expect(await counts("tuyetmat", chief)).toEqual(all);
  });

  test("anybody, who stands behind a confidential source", async () => {
    const sealed = { id: newId<CommandId>(), sourceId: newId<SourceId>(), code: "N-01", identity: "Trần Văn Kín", kind: "person", isPrimary: true } as const;
    expect(await addConfidentialSource(lan, sealed)).toEqual({ ok: true });
    const sourceId = newId<SourceId>();
    await run(lan, { type: "add-source", sourceId, kind: "person", isPrimary: true, title: "Lê Thị Kín" });
    expect(await counts("kin", lan)).toEqual({ source: 1 });
    expect(await sealSource(lan, { id: newId<CommandId>(), sourceId, code: "N-02", identity: "Lê Thị Kín" })).toEqual({ ok: true });
    for (const by of [lan, chief]) expect(await counts("kin", by)).toEqual({});
    expect(await found("n-0", lan)).toEqual(["source: N-02", "source: N-01"]);
  });

  test("a second checker what the first one found, until they have filed", async () => {
    const minh = await world.person("Minh", "checker");
    const id = await world.tag(chief, articleId, "number", "27 xã");
    expect(await setPolicy(chief, { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, missing: "warn" } } })).toMatchObject({ ok: true });
    await run(chief, { type: "rate-item", annotationId: id, risk: 3 });
    await check(lan, id, "27 xã", "lý do riêng");
    expect(await counts("rieng", lan)).toEqual({ check: 1 });
    expect(await counts("rieng", minh)).toEqual({});
    expect(await counts({ finding: "wrong" }, minh)).toEqual({});
    expect(await suggest(minh, "rieng", searchKinds, 5)).toEqual([]);
    expect(await counts("rieng", chief)).toEqual({ check: 1 });
    await check(minh, id, "27 xã");
    expect(await counts("rieng", minh)).toEqual({ check: 1 });
  });
});

test("an index made anew is the one that was kept", async () => {
  const id = await world.tag(chief, articleId, "number", "27 xã");
  await world.tag(lan, articleId, "organisation", "Đảng ủy");
  await check(lan, id, "27 xã", "Sở ghi 29.");
  await run(lan, { type: "add-source", sourceId: newId<SourceId>(), kind: "document", isPrimary: true, title: "Báo cáo" });
  await comment(lan, "Hỏi lại.", id);
  await world.edit(articleId, "27 xã", "28 xã");
  await refreshProgress(world.desk, articleId, chief.now);
  const kept = () => world.db.searchDocument.findMany({ orderBy: [{ kind: "asc" }, { ref: "asc" }], omit: { id: true } });
  const words = async () => Object.fromEntries(await Promise.all(["xa", "dang uy", "so ghi", "bao cao", "hoi lai", '"28 xã"'].map(async (query) => [query, await counts(query)])));
  const before = { rows: await kept(), words: await words() };
  await world.db.$transaction(indexAnew);
  expect(await words()).toMatchObject({ xa: {} });
  await settleSearch(world.desk, { now: chief.now, onFailure: (error) => { throw error; } });
  expect({ rows: await kept(), words: await words() }).toEqual(before);
  expect(new Set(before.rows.map(({ kind }) => kind))).toEqual(new Set<SearchKind>(["article", "passage", "item", "check", "source", "comment"]));
});

test("items like a text share neighbouring words, whatever stands in their numbers", async () => {
  const other = await world.article(lan, "Cả nước có 63 tỉnh, thành phố.", "Trao 300 suất quà.", "Thành phố Huế có 27 phường.");
  const tag = async (...tags: [Parameters<World["tag"]>[2], string][]) => { for (const [kind, quote] of tags) await world.tag(lan, other, kind, quote); };
  await tag(["number", "63 tỉnh, thành phố"], ["number", "300 suất quà"], ["place", "Thành phố Huế"]);
  const like = async (text: string, hidden: string[] = []) => (await findLikeItems(world.db, { text, hidden: { articles: hidden, refs: [] }, limit: 10 })).map((one) => one.text);
  expect((await like("34 tinh thanh pho"))[0]).toBe("63 tỉnh, thành phố");
  expect(await like("500 suất quà")).toEqual(["300 suất quà"]);
  expect(await like("500 suất quà", [other])).toEqual([]);
  expect(await like("không có gì")).toEqual([]);
});
