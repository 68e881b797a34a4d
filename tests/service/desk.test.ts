// The list of articles, on a real database.
import { afterEach, beforeEach, expect, test } from "vitest";
import { wholeDesk, type DeskFilter } from "#lib/article/desk-filter.ts";
import { newId, type AnnotationId, type ArticleId, type CheckId, type UserId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";
import type { Actor } from "#server/context.ts";
import { textDocuments } from "#server/db/search-documents.ts";
import { indexText } from "#server/db/search-due.ts";
import { searchRow } from "#server/db/search.ts";
import { SqliteAdapter } from "#server/db/sqlite-adapter.ts";
import { loadDesk, pageSize } from "#server/queries/load-desk.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { PrismaClient } from "../../prisma/generated/client.ts";

let store: FreshDatabase;
const owner = newId<UserId>();
const other = newId<UserId>();
const as = (...roles: Role[]): Actor => ({ id: owner, name: "Ẩn", roles });
const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const list = async (over: Partial<DeskFilter> = {}, actor = as("viewer")) =>
  (await loadDesk(store, actor, { ...wholeDesk, ...over })).entries.map(({ title }) => title);

beforeEach(async () => {
  store = await freshDatabase();
  await store.db.user.create({ data: { id: owner, name: "Ẩn", email: "an@toasoan.example", roles: "editor" } });
  await store.db.user.create({ data: { id: other, name: "Bình", email: "binh@toasoan.example", roles: "checker" } });
});
afterEach(() => store.close());

async function indexed(ids: readonly ArticleId[], text: string): Promise<void> {
  await store.db.$transaction(async (tx) => {
    for (const id of ids) {
      const documents = await textDocuments(tx, id, [{ id: "b", text }]);
      await indexText(tx, id, { rows: (documents ?? []).map(searchRow), logSeq: 1 });
    }
  });
}

interface Given {
  stage?: string;
  by?: UserId;
  archivedAt?: Date;
  trashedAt?: Date;
  isSample?: boolean;
  text?: string;
}

async function article(title: string, at: Date, { by = owner, text, ...rest }: Given = {}): Promise<ArticleId> {
  const id = newId<ArticleId>();
  await store.db.article.create({
    data: {
      id, title, language: "vi", salt: "s", createdById: by, changedAt: at, ...rest,
      progress: { create: { words: 9, items: 6, unchecked: 1, waiting: 1, passed: 1, problem: 1, recheck: 1, lost: 1, logSeq: 1 } },
    },
  });
  await indexed([id], text ?? "");
  return id;
}

async function annotate(articleId: ArticleId, by: UserId): Promise<void> {
  await store.db.annotation.create({
    data: {
      id: newId<AnnotationId>(), articleId, kind: "claim", quote: "x", prefix: "", suffix: "", startBlock: "b", startOffset: 0, endBlock: "b", endOffset: 1, createdById: by,
    },
  });
}

test("lists what was changed last first, with how it stands and who works on it", async () => {
  await article("cũ", day(1));
  const busy = await article("nhiều người", day(5), { isSample: true });
  await annotate(busy, owner);
  await annotate(busy, other);
  await store.db.check.create({ data: { id: newId<CheckId>(), articleId: busy, byId: other, finding: "confirmed", logSeq: 1 } });
  const { entries, total, stages } = await loadDesk(store, as("viewer"), wholeDesk);
  expect(entries).toMatchObject([
    {
      title: "nhiều người", changedAt: day(5), isSample: true, loadedBy: "Ẩn", people: ["Bình"], canShelve: false,
      progress: { words: 9, items: 6, standings: { unchecked: 1, waiting: 1, passed: 1, problem: 1, recheck: 1, lost: 1 } },
    },
    { title: "cũ", people: [] },
  ]);
  expect([total, stages.draft]).toEqual([2, 2]);
});

test("filters by shelf, stage and one's own work", async () => {
  await article("đã cất", day(1), { archivedAt: day(2) });
  await article("đã bỏ", day(1), { archivedAt: day(2), trashedAt: day(2) });
  await article("của tôi", day(4), { stage: "checking" });
  const marked = await article("tôi đánh dấu", day(3), { by: other });
  await annotate(marked, owner);
  await article("của người khác", day(2), { by: other });
  expect(await list()).toEqual(["của tôi", "tôi đánh dấu", "của người khác"]);
  expect(await list({ shelf: "archive" })).toEqual(["đã cất"]);
  expect(await list({ shelf: "trash" })).toEqual(["đã bỏ"]);
  expect(await list({ stage: "checking" })).toEqual(["của tôi"]);
  expect(await list({ isMine: true })).toEqual(["của tôi", "tôi đánh dấu"]);
});

test("finds by title and text without minding diacritics", async () => {
  await article("Hội nghị Đảng ủy", day(2), { text: "Đồng chí Lê Huy Vịnh dự." });
  await article("Đường sắt", day(1), { text: "Hội thảo, rồi nghị quyết." });
  const found = (words: string) => list({ words });
  expect(await found("hoi nghi")).toEqual(["Hội nghị Đảng ủy", "Đường sắt"]);
  expect(await found('"hoi nghi"')).toEqual(["Hội nghị Đảng ủy"]);
  expect(await found("DANG UY")).toEqual(["Hội nghị Đảng ủy"]);
  expect(await found("đường")).toEqual(["Đường sắt"]);
  expect(await found("duong s")).toEqual(["Đường sắt"]);
  expect(await found("le huy vinh")).toEqual(["Hội nghị Đảng ủy"]);
  expect(await found("không có")).toEqual([]);
  expect(await found('" OR * NOT ( NEAR')).toEqual([]);
  expect(await found("…")).toHaveLength(2);
});

test("an account without a role sees an empty desk, and an empty view is not an empty desk", async () => {
  expect((await loadDesk(store, as("viewer"), wholeDesk)).isEmpty).toBe(true);
  await article("bài", day(1));
  expect(await list({}, as())).toEqual([]);
  expect(await loadDesk(store, as("viewer"), { ...wholeDesk, shelf: "trash" })).toMatchObject({ total: 0, isEmpty: false });
});

test("asks as many queries for a thousand articles as for ten, and shows them page by page", async () => {
  const seed = async (count: number) => {
    const ids = Array.from({ length: count }, () => newId<ArticleId>());
    await store.db.article.createMany({ data: ids.map((id, n) => ({ id, title: `bài ${n}`, language: "vi", salt: "s", createdById: n % 2 ? owner : other, changedAt: day(1) })) });
    await store.db.articleProgress.createMany({ data: ids.map((articleId) => ({ articleId, words: 1, items: 0, unchecked: 0, waiting: 0, passed: 0, problem: 0, recheck: 0, lost: 0, logSeq: 1 })) });
    await store.db.check.createMany({ data: ids.map((articleId) => ({ id: newId<CheckId>(), articleId, byId: other, finding: "confirmed", logSeq: 1 })) });
    await indexed(ids, "chung");
  };
  let asked = 0;
  const db = new PrismaClient({ adapter: new SqliteAdapter(`file:${store.file}`), log: [{ emit: "event", level: "query" }] });
  db.$on("query", () => { asked += 1; });
  const cost = async (over: Partial<DeskFilter>) => {
    asked = 0;
    const page = await loadDesk({ db }, as("editor"), { ...wholeDesk, ...over });
    return { asked, page };
  };
  const views: Partial<DeskFilter>[] = [{}, { isMine: true }, { words: "chung" }, { stage: "draft", page: 2 }];
  const costs = async () => {
    const all: number[] = [];
    for (const view of views) all.push((await cost(view)).asked);
    return all;
  };
  await seed(60);
  const few = await costs();
  await seed(1_000);
  expect(await costs()).toEqual(few);
  expect(Math.max(...few)).toBeLessThan(15);
  const { page } = await cost({ page: 99 });
  expect(page).toMatchObject({ total: 1_060, pages: Math.ceil(1_060 / pageSize), page: Math.ceil(1_060 / pageSize) });
  expect(page.entries).toHaveLength(1_060 % pageSize);
  await db.$disconnect();
});

test("the newsroom's time zone is Vietnam's until another is set, and stays so when that is none", async () => {
  expect(await loadTimeZone(store)).toBe("Asia/Ho_Chi_Minh");
  await store.db.setting.create({ data: { key: "newsroom.timeZone", value: JSON.stringify("Europe/Paris") } });
  expect(await loadTimeZone(store)).toBe("Europe/Paris");
  await store.db.setting.update({ where: { key: "newsroom.timeZone" }, data: { value: JSON.stringify("Mars/Olympus") } });
  expect(await loadTimeZone(store)).toBe("Asia/Ho_Chi_Minh");
});
