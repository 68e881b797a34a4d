// Archive and trash: what is put away comes back whole.
import { afterEach, beforeEach, expect, test } from "vitest";
import { wholeDesk, type Shelf } from "#lib/article/desk-filter.ts";
import { newId, type ArticleId } from "#lib/id.ts";
import { loadDesk } from "#server/queries/load-desk.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { indexAnew } from "#server/db/search-due.ts";
import { settleSearch } from "#server/services/settle-search.ts";
import { shelveArticle } from "#server/services/shelve-article.ts";
import type { Context } from "#server/context.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

async function shelfOf(by: Context, articleId: ArticleId): Promise<Shelf | null> {
  for (const shelf of ["desk", "archive", "trash"] as const) {
    const { entries } = await loadDesk(world.desk, by.actor, { ...wholeDesk, shelf });
    if (entries.some(({ id }) => id === articleId)) return shelf;
  }
  return null;
}

test("an article goes to the archive and the trash and comes back with everything said about it", async () => {
  const editor = await world.person("Bình", "editor");
  const articleId = await world.article(editor, "Hội nghị có chín tỉnh tham dự.");
  await world.tag(editor, articleId, "number", "chín");
  const move = (to: Shelf) => shelveArticle(editor, { articleId, to });

  expect(await move("archive")).toEqual({ ok: true, from: "desk" });
  expect(await shelfOf(editor, articleId)).toBe("archive");
  expect(await move("trash")).toEqual({ ok: true, from: "archive" });
  expect(await shelfOf(editor, articleId)).toBe("trash");
  expect(await world.run(editor, articleId, { type: "record-reading", block: "b", sentence: "Hội nghị." })).toEqual({ ok: false, reason: "forbidden" });
  expect(await move("desk")).toEqual({ ok: true, from: "trash" });
  expect(await shelfOf(editor, articleId)).toBe("desk");
  expect(await move("desk")).toEqual({ ok: true, from: "desk" });

  expect(await world.db.annotation.count({ where: { articleId, deletedAt: null } })).toBe(1);
  const told = await world.db.auditEvent.findMany({ where: { type: "article.shelved" }, orderBy: { seq: "asc" } });
  expect(told.map(({ text }) => /"from":"(\w+)".*"to":"(\w+)"/.exec(text)?.slice(1).join(" > "))).toEqual(["desk > archive", "archive > trash", "trash > desk"]);
});

test("who may not put an article away is refused, and one that is not there is missing", async () => {
  const editor = await world.person("Bình", "editor");
  const checker = await world.person("An", "checker");
  const outsider = await world.person("Chi");
  const articleId = await world.article(editor, "Hội nghị.");
  expect(await shelveArticle(checker, { articleId, to: "trash" })).toEqual({ ok: false, reason: "forbidden" });
  expect(await shelveArticle(outsider, { articleId, to: "trash" })).toEqual({ ok: false, reason: "missing" });
  expect(await shelveArticle(editor, { articleId: newId<ArticleId>(), to: "trash" })).toEqual({ ok: false, reason: "missing" });
  expect(await shelfOf(editor, articleId)).toBe("desk");
});

test("an edited text is found by its new words, and goes to the top of the desk", async () => {
  const editor = await world.person("Bình", "editor");
  const first = await world.article(editor, "Chín tỉnh tham dự.");
  await world.article({ ...editor, now: () => new Date("2026-01-03T00:00:00Z") }, "Bài mới hơn.");
  const found = async (words: string) => (await loadDesk(world.desk, editor.actor, { ...wholeDesk, words })).entries.map(({ id }) => id);
  expect(await found("chin tinh")).toEqual([first]);
  await world.edit(first, "Chín", "Mười");
  await refreshProgress(world.desk, first, () => new Date("2026-01-04T00:00:00Z"));
  expect(await found("chin tinh")).toEqual([]);
  expect(await found("muoi tinh")).toEqual([first]);
  const { entries } = await loadDesk(world.desk, editor.actor, wholeDesk);
  expect(entries[0]?.id).toBe(first);
  // Counting again is no change.
  await refreshProgress(world.desk, first, () => new Date("2026-01-09T00:00:00Z"));
  expect((await loadDesk(world.desk, editor.actor, wholeDesk)).entries[0]?.changedAt.toISOString()).toBe("2026-01-04T00:00:00.000Z");
});

test("articles from before the index are found after the next start", async () => {
  const editor = await world.person("Bình", "editor");
  await world.article(editor, "Chín tỉnh tham dự.");
  await world.db.$transaction(indexAnew);
  const settle = () => settleSearch(world.desk, { now: editor.now, onFailure: (error) => { throw error; } });
  expect((await loadDesk(world.desk, editor.actor, { ...wholeDesk, words: "chin tinh" })).total).toBe(0);
  // The article's row and its text.
  expect([await settle(), await settle()]).toEqual([2, 0]);
  expect((await loadDesk(world.desk, editor.actor, { ...wholeDesk, words: "chin tinh" })).total).toBe(1);
});
