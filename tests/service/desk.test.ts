// The list of articles, on a real database.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type ArticleId, type UserId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";
import type { Actor } from "#server/context.ts";
import { loadDesk } from "#server/queries/load-desk.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

let store: FreshDatabase;
const owner = newId<UserId>();
const as = (...roles: Role[]): Actor => ({ id: owner, name: "Ẩn", roles });
const day = (n: number) => new Date(Date.UTC(2026, 0, n));

beforeEach(async () => {
  store = await freshDatabase();
  await store.db.user.create({ data: { id: owner, name: "Ẩn", email: "an@toasoan.example", roles: "editor" } });
});
afterEach(() => store.close());

async function article(title: string, at: Date, over: { archivedAt?: Date; progressAt?: Date; isSample?: boolean } = {}): Promise<void> {
  const { progressAt, ...rest } = over;
  await store.db.article.create({
    data: {
      id: newId<ArticleId>(), title, language: "vi", salt: "s", createdById: owner, updatedAt: at, ...rest,
      ...(progressAt && {
        progress: { create: { words: 9, items: 6, unchecked: 1, waiting: 1, passed: 1, problem: 1, recheck: 1, lost: 1, logSeq: 1, at: progressAt } },
      }),
    },
  });
}

test("lists what was changed last first, be it the text or what is said of it", async () => {
  await article("cũ", day(1));
  await article("vừa kiểm", day(2), { progressAt: day(5) });
  await article("mới", day(3), { isSample: true });
  const entries = await loadDesk(store, as("viewer"));
  expect(entries.map(({ title, changedAt, isSample }) => [title, changedAt.toISOString().slice(0, 10), isSample])).toEqual([
    ["vừa kiểm", "2026-01-05", false], ["mới", "2026-01-03", true], ["cũ", "2026-01-01", false],
  ]);
  expect(entries[0]).toMatchObject({
    loadedBy: "Ẩn", stage: "draft",
    progress: { words: 9, items: 6, standings: { unchecked: 1, waiting: 1, passed: 1, problem: 1, recheck: 1, lost: 1 } },
  });
  expect(entries[2]?.progress).toBeNull();
});

test("archived articles are not on the desk, and an account without a role sees an empty one", async () => {
  await article("đã cất", day(1), { archivedAt: day(2) });
  await article("đang kiểm", day(1));
  expect((await loadDesk(store, as("legal"))).map(({ title }) => title)).toEqual(["đang kiểm"]);
  expect(await loadDesk(store, as())).toEqual([]);
});

test("the newsroom's time zone is Vietnam's until another is set, and stays so when that is none", async () => {
  expect(await loadTimeZone(store)).toBe("Asia/Ho_Chi_Minh");
  await store.db.setting.create({ data: { key: "timeZone", value: JSON.stringify("Europe/Paris") } });
  expect(await loadTimeZone(store)).toBe("Europe/Paris");
  await store.db.setting.update({ where: { key: "timeZone" }, data: { value: JSON.stringify("Mars/Olympus") } });
  expect(await loadTimeZone(store)).toBe("Asia/Ho_Chi_Minh");
});
