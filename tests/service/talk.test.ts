// Talk through the services: who may say what, who is told, and what of it is seen by whom.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type ArticleId, type CommandId, type CommentId, type ThreadId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadNotifications } from "#server/queries/load-notifications.ts";
import { loadTalkers } from "#server/queries/load-talkers.ts";
import { loadThreads } from "#server/queries/load-threads.ts";
import { addReader, removeReader, restrictArticle } from "#server/services/choose-readers.ts";
import { readNotifications } from "#server/services/read-notifications.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let checker: Context;
let reporter: Context;
let viewer: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Hoàng Thu Trang", "editor");
  checker = await world.person("Vàng Thị Mai", "checker");
  reporter = await world.person("Hà Văn Dũng", "reporter");
  viewer = await world.person("Lò Văn Xem", "viewer");
  articleId = await world.article(editor, "Bản Lác đón 3.200 lượt khách.");
});
afterEach(() => world.close());

const threadId = newId<ThreadId>();
const first = newId<CommentId>();
const start = (by: Context, body: string, more: { threadId?: ThreadId; commentId?: CommentId; annotationId?: Awaited<ReturnType<World["tag"]>> } = {}) =>
  world.run(by, articleId, { type: "start-thread", threadId, commentId: first, annotationId: null, body, ...more });
const reply = (by: Context, body: string, commentId = newId<CommentId>()) => world.run(by, articleId, { type: "add-comment", threadId, commentId, body });
const settle = (by: Context, isResolved: boolean) => world.run(by, articleId, { type: "settle-thread", threadId, isResolved });
const told = async (who: Context) => {
  const { unread, entries } = await loadNotifications(who);
  return [unread, ...entries.map((entry) => `${entry.type} ${entry.byName}${entry.excerpt === null ? "" : `: ${entry.excerpt}`}`)];
};
const at = (who: Context) => `@${who.actor.id}`;

describe("a thread", () => {
  test("hangs on an annotation, is answered, resolved, and open again once something more is said", async () => {
    const annotationId = await world.tag(checker, articleId, "number", "3.200 lượt khách");
    expect(await start(checker, "Nguồn nào?", { annotationId })).toEqual({ ok: true, value: { threadId } });
    expect(await reply(reporter, "Sổ của bản")).toMatchObject({ ok: true });
    expect(await settle(checker, true)).toMatchObject({ ok: true });
    expect(await settle(editor, true)).toEqual({ ok: false, reason: "stale" });
    expect(await loadThreads(world.db, articleId)).toMatchObject([{
      id: threadId, annotationId, resolved: { byName: "Vàng Thị Mai" },
      comments: [{ byName: "Vàng Thị Mai", body: "Nguồn nào?" }, { byName: "Hà Văn Dũng", body: "Sổ của bản" }],
    }]);
    expect(await reply(editor, "Chưa đủ")).toMatchObject({ ok: true });
    expect(await loadThreads(world.db, articleId, { ids: [threadId] })).toMatchObject([{ resolved: null }]);
    expect((await world.db.auditEvent.findMany({ orderBy: { seq: "desc" }, take: 4 })).map((row) => row.type)).toEqual([
      "comment.added", "thread.resolved", "comment.added", "thread.started",
    ]);
  });

  test("is done once, however often it is sent", async () => {
    const act = { type: "start-thread", threadId, commentId: first, annotationId: null, body: `Hỏi ${at(checker)}` } as const;
    const id = newId<CommandId>();
    const outcomes = [await world.run(editor, articleId, act, id), await world.run(editor, articleId, act, id)];
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect([await world.db.comment.count(), await world.db.notification.count()]).toEqual([1, 1]);
    expect(await world.run(editor, articleId, act)).toEqual({ ok: false, reason: "invalid" });
  });

  test("does not begin on an annotation that was taken away, or in another article", async () => {
    const annotationId = await world.tag(checker, articleId, "number", "3.200 lượt khách");
    await world.run(checker, articleId, { type: "delete-annotation", annotationId });
    expect(await start(checker, "Sao?", { annotationId })).toEqual({ ok: false, reason: "deleted" });
    const other = await world.article(editor, "Bài khác.");
    const elsewhere = await world.tag(editor, other, "claim", "Bài khác");
    expect(await start(checker, "Sao?", { annotationId: elsewhere })).toEqual({ ok: false, reason: "missing" });
    await start(checker, "Sao?");
    expect(await world.run(editor, other, { type: "add-comment", threadId, commentId: newId(), body: "lạc" })).toEqual({ ok: false, reason: "missing" });
    expect(await loadThreads(world.db, other, { ids: [threadId] })).toEqual([]);
  });

  test("keeps no words in the audit chain", async () => {
    await start(checker, "Chuyện riêng của bản Lác");
    await world.run(checker, articleId, { type: "edit-comment", threadId, commentId: first, body: "Chuyện khác của bản Lác" });
    const texts = (await world.db.auditEvent.findMany()).map((row) => row.text).join("\n");
    expect(texts).toContain("comment.edited");
    expect(texts).not.toMatch(/Lác|riêng|khác/);
  });
});

describe("a comment", () => {
  test("is edited and taken back by whoever wrote it, and by nobody else; its place stays", async () => {
    await start(checker, "Sai rồi");
    const edit = (by: Context) => world.run(by, articleId, { type: "edit-comment", threadId, commentId: first, body: "Chưa rõ" });
    const remove = (by: Context) => world.run(by, articleId, { type: "delete-comment", threadId, commentId: first });
    expect([await edit(editor), await remove(editor)]).toEqual([{ ok: false, reason: "forbidden" }, { ok: false, reason: "forbidden" }]);
    expect(await edit(checker)).toMatchObject({ ok: true });
    expect((await loadThreads(world.db, articleId))[0]?.comments).toMatchObject([{ body: "Chưa rõ", deletedAt: null }]);
    expect((await loadThreads(world.db, articleId))[0]?.comments[0]?.editedAt).not.toBeNull();
    expect(await remove(checker)).toMatchObject({ ok: true });
    expect([await remove(checker), await edit(checker)]).toEqual([{ ok: false, reason: "deleted" }, { ok: false, reason: "deleted" }]);
    expect((await loadThreads(world.db, articleId))[0]?.comments).toMatchObject([{ body: "", byName: "Vàng Thị Mai" }]);
  });

  test("is not for viewers, nor in an archived article, nor for whoever may not see it", async () => {
    expect(await start(viewer, "Tôi thấy…")).toEqual({ ok: false, reason: "forbidden" });
    await start(editor, "Mở đầu");
    expect([await reply(viewer, "Thêm"), await settle(viewer, true)]).toEqual([{ ok: false, reason: "forbidden" }, { ok: false, reason: "forbidden" }]);
    await restrictArticle(editor, articleId, true);
    expect(await reply(checker, "Thêm")).toEqual({ ok: false, reason: "missing" });
    await world.db.article.update({ where: { id: articleId }, data: { archivedAt: new Date() } });
    expect(await reply(editor, "Thêm")).toEqual({ ok: false, reason: "forbidden" });
    expect(await world.run(editor, articleId, { type: "delete-comment", threadId, commentId: first })).toEqual({ ok: false, reason: "forbidden" });
  });
});

describe("people are told", () => {
  test("of mentions, of replies where they take part, and of what is settled; never of their own", async () => {
    await start(editor, `${at(checker)} xem giúp`);
    expect([await told(editor), await told(checker), await told(reporter)]).toEqual([[0], [1, "mention Hoàng Thu Trang: @Vàng Thị Mai xem giúp"], [0]]);
    await reply(reporter, `Của tôi, ${at(editor)}`);
    expect(await told(editor)).toEqual([1, "mention Hà Văn Dũng: Của tôi, @Hoàng Thu Trang"]);
    expect((await told(checker)).slice(0, 2)).toEqual([2, "reply Hà Văn Dũng: Của tôi, @Hoàng Thu Trang"]);
    await settle(checker, true);
    await settle(reporter, false);
    expect((await told(editor)).slice(0, 3)).toEqual([3, "reopened Hà Văn Dũng", "resolved Vàng Thị Mai"]);
  });

  test("once when a comment is edited to mention them", async () => {
    await start(editor, `${at(checker)} xem`);
    await world.run(editor, articleId, { type: "edit-comment", threadId, commentId: first, body: `${at(checker)} và ${at(reporter)} xem` });
    expect([(await told(checker))[0], (await told(reporter))[0]]).toEqual([1, 1]);
  });

  test("nothing of a comment that was taken back", async () => {
    await start(editor, `${at(checker)} xem`);
    await world.run(editor, articleId, { type: "delete-comment", threadId, commentId: first });
    expect(await told(checker)).toEqual([0]);
  });

  test("nothing of an article that was closed to them since, and all of it when they may see it again", async () => {
    await start(editor, `${at(checker)} xem`);
    await restrictArticle(editor, articleId, true);
    expect(await told(checker)).toEqual([0]);
    await addReader(editor, articleId, checker.actor.id);
    expect((await told(checker))[0]).toBe(1);
    await removeReader(editor, articleId, checker.actor.id);
    expect(await told(checker)).toEqual([0]);
  });

  test("until they have read it, one by one, a thread, or all at once; nobody reads for another", async () => {
    await start(editor, `${at(checker)} một`);
    await reply(editor, `${at(checker)} hai`);
    const { entries } = await loadNotifications(checker);
    await readNotifications(reporter, { all: true });
    await readNotifications(reporter, { ids: entries.map(({ id }) => id) });
    expect((await told(checker))[0]).toBe(2);
    await readNotifications(checker, { ids: entries.slice(0, 1).map(({ id }) => id) });
    expect((await told(checker))[0]).toBe(1);
    await readNotifications(checker, { threadId });
    expect((await told(checker))[0]).toBe(0);
    expect((await loadNotifications(checker)).entries.map(({ isRead }) => isRead)).toEqual([true, true]);
  });
});

describe("whom a comment may mention", () => {
  test("is everyone who may read the article", async () => {
    await world.db.user.update({ where: { id: reporter.actor.id }, data: { disabledAt: new Date() } });
    expect((await loadTalkers(world.db, articleId)).map(({ name }) => name)).toEqual(["Hoàng Thu Trang", "Lò Văn Xem", "Vàng Thị Mai"]);
    const lead = await world.person("Tổng", "editor_in_chief");
    await restrictArticle(editor, articleId, true);
    expect((await loadTalkers(world.db, articleId)).map(({ id }) => id)).toEqual([editor.actor.id, lead.actor.id]);
  });

  test("and a comment that mentions another is refused, unless it did before", async () => {
    expect(await start(editor, `@${newId<string>()} xem`)).toEqual({ ok: false, reason: "not_a_reader" });
    await start(editor, `${at(checker)} xem`);
    await restrictArticle(editor, articleId, true);
    expect(await reply(editor, `${at(checker)} ơi`)).toEqual({ ok: false, reason: "not_a_reader" });
    expect(await world.run(editor, articleId, { type: "edit-comment", threadId, commentId: first, body: `${at(checker)} xem nhé` })).toMatchObject({ ok: true });
    expect(await world.db.comment.count()).toBe(1);
  });
});
