// Mail through a real line to a real receiver: what is gathered, what is left out, and what happens when the server refuses.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type ArticleId, type CommentId, type ThreadId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { jobHandlers } from "#server/jobs/start-jobs.ts";
import { runJobs } from "#server/jobs/runner.ts";
import { createMailer } from "#server/mail/mailer.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { chooseMail } from "#server/services/own-account.ts";
import { readNotifications } from "#server/services/read-notifications.ts";
import { openMailReceiver, type MailReceiver } from "#tests/support/mail-receiver.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const minute = 60_000;
const said = "Con số này lấy ở đâu ra?";

let world: World;
let receiver: MailReceiver;
let editor: Context;
let checker: Context;
let articleId: ArticleId;
let threadId: ThreadId;
let clock: number;

beforeEach(async () => {
  [world, receiver] = await Promise.all([openWorld(), openMailReceiver()]);
  editor = await world.person("Hoàng Thu Trang", "editor");
  checker = await world.person("Vàng Thị Mai", "checker");
  articleId = await world.article(editor, "Bản Lác đón 3.200 lượt khách.");
  clock = editor.now().getTime();
  threadId = newId<ThreadId>();
});
afterEach(async () => {
  await receiver.close();
  await world.close();
});

const ask = () => world.run(editor, articleId, { type: "start-thread", threadId, commentId: newId<CommentId>(), annotationId: null, body: `@${checker.actor.id} ${said}` });
async function work(url = receiver.url): Promise<void> {
  const now = () => new Date(clock);
  const mailer = createMailer({ server: url, from: "Soát <soat@toasoan.example>" });
  await runJobs(world, jobHandlers(world.desk, now, { mailer, address: "https://soat.example.org" }), { now });
  mailer.close();
}

test("a person gets one mail for all they were told within minutes: who, where, and the way there, but not what was said", async () => {
  await ask();
  await world.run(editor, articleId, { type: "add-comment", threadId, commentId: newId(), body: "Còn nữa" });
  await world.run(editor, articleId, { type: "settle-thread", threadId, isResolved: true });
  await work();
  expect(receiver.mails).toEqual([]);
  clock += 3 * minute;
  await work();
  expect(receiver.mails).toHaveLength(1);
  const [mail] = receiver.mails;
  const { email } = await world.db.user.findUniqueOrThrow({ where: { id: checker.actor.id } });
  expect(mail).toMatchObject({ from: "soat@toasoan.example", to: [email], subject: "Soát: 3 thông báo mới" });
  expect(mail?.text).toContain("Chào Vàng Thị Mai,");
  expect(mail?.text).toContain("• Hoàng Thu Trang nhắc đến bạn, ở bài “Bài thử”\n  https://soat.example.org/articles/");
  expect(mail?.text).toContain(`?thread=${threadId}`);
  expect(mail?.text).not.toMatch(/Con số|Còn nữa/);
  expect((await world.db.job.findMany()).map(({ payload }) => payload).join()).not.toMatch(/Con số|Bài thử/);
  clock += 10 * minute;
  await work();
  expect(receiver.mails).toHaveLength(1);
});

test("nothing is mailed that was read, or that its reader may not see any more, and never to a closed account", async () => {
  await ask();
  await readNotifications(checker, { all: true });
  clock += 3 * minute;
  await work();
  await world.run(editor, articleId, { type: "add-comment", threadId, commentId: newId(), body: "Nữa" });
  await restrictArticle(editor, articleId, true);
  clock += 3 * minute;
  await work();
  await restrictArticle(editor, articleId, false);
  await world.run(editor, articleId, { type: "add-comment", threadId, commentId: newId(), body: "Và nữa" });
  await world.db.user.update({ where: { id: checker.actor.id }, data: { disabledAt: new Date() } });
  clock += 3 * minute;
  await work();
  expect(receiver.mails).toEqual([]);
  expect(await world.db.job.count()).toBe(0);
});

test("a restricted article does not tell its title", async () => {
  await restrictArticle(editor, articleId, true);
  await world.db.articleMember.create({ data: { articleId, userId: checker.actor.id, addedById: editor.actor.id } });
  await ask();
  clock += 3 * minute;
  await work();
  expect(receiver.mails[0]?.text).toContain("ở một bài chỉ người được chọn mới xem");
  expect(receiver.mails[0]?.text).not.toContain("Bài thử");
});

test("a server that refuses is asked again later, with a name and password where it wants them", async () => {
  await ask();
  receiver.isRefusing = true;
  clock += 3 * minute;
  await work();
  expect(receiver.mails).toEqual([]);
  expect(await world.db.job.findFirst()).toMatchObject({ attempts: 1, kind: "mail.digest" });
  receiver.isRefusing = false;
  clock += minute;
  const url = new URL(receiver.url);
  Object.assign(url, { username: "soat", password: "p:ä" });
  await work(url);
  expect(receiver.mails).toHaveLength(1);
  expect(receiver.signedIn).toBe("soat:p:ä");
});

test("a person is mailed what they wish: all, only mentions, or nothing, and the page tells everything", async () => {
  const wishes = ["nothing", "mentions", "all"] as const;
  for (const wish of wishes) {
    await chooseMail(checker, wish);
    await ask();
    await world.run(editor, articleId, { type: "add-comment", threadId, commentId: newId(), body: "Còn nữa" });
    clock += 3 * minute;
    await work();
    await world.db.notification.updateMany({ data: { mailedAt: new Date(clock) } });
    threadId = newId<ThreadId>();
  }
  expect(receiver.mails.map(({ subject }) => subject)).toEqual(["Soát: 1 thông báo mới", "Soát: 2 thông báo mới"]);
  expect(receiver.mails[0]?.text).toContain("nhắc đến bạn");
  expect(await world.db.notification.count({ where: { userId: checker.actor.id } })).toBe(6);
  const chosen = (await world.db.auditEvent.findMany()).map(({ text }) => text).filter((text) => text.includes("person.mail-chosen"));
  expect(chosen).toHaveLength(3);
});
