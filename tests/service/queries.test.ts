// Questions through the services: asking makes an item wait, the last answer lets it go on, and answers are filed for others.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadCallSheet } from "#server/queries/load-call-sheet.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let checker: Context;
let reporter: Context;
let viewer: Context;
let articleId: ArticleId;
let id: AnnotationId;

beforeEach(async () => {
  world = await openWorld();
  reporter = await world.person("Nam", "reporter");
  checker = await world.person("Lan", "checker");
  viewer = await world.person("Xem", "viewer");
  articleId = await world.article(reporter, "Đoàn đã thăm 27 xã.");
  id = await world.tag(checker, articleId, "number", "27 xã");
});
afterEach(() => world.close());

async function ask(by: Context, to: "author" | "source" = "author", contact: string | null = null) {
  const queryId = newId<string>();
  const done = await world.run(by, articleId, { type: "ask-query", queryId, annotationId: id, to, contact, question: "Số này lấy ở đâu?", dueAt: "2026-01-03T03:00:00.000Z" });
  return done.ok ? queryId : done.reason;
}
const answer = (by: Context, queryId: string) => world.run(by, articleId, { type: "answer-query", queryId, text: "Báo cáo số 9", givenBy: "Ông Nam", channel: "in_person" });
const item = async () => {
  const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
  return { state: view?.workState, for: view?.waitingFor, open: view?.queries?.filter((one) => !one.closedAt).length };
};

test("an item waits until the last of its questions is answered", async () => {
  const first = await ask(checker);
  const second = await ask(checker, "source", "Sở NN");
  expect(await item()).toEqual({ state: "waiting", for: "source", open: 2 });
  expect(await answer(checker, second)).toMatchObject({ ok: true });
  expect(await item()).toEqual({ state: "waiting", for: "author", open: 1 });
  expect(await answer(reporter, first)).toMatchObject({ ok: true });
  expect(await item()).toEqual({ state: "checking", for: null, open: 0 });
  expect(await answer(reporter, first)).toEqual({ ok: false, reason: "stale" });
  const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
  expect(view?.queries?.[0]?.answers).toMatchObject([{ text: "Báo cáo số 9", givenBy: "Ông Nam", channel: "in_person", filedByName: "Nam" }]);
  const told = await world.db.auditEvent.findMany({ where: { type: { startsWith: "query." } } });
  expect(told.map((row) => row.type)).toEqual(["query.asked", "query.asked", "query.answered", "query.answered"]);
  expect(told.map((row) => row.text).join("")).not.toMatch(/Báo cáo|Số này/u);
});

test("a question that is dropped leaves a checked item as it is", async () => {
  const queryId = await ask(checker);
  await world.run(checker, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: "27 xã" }], finding: "confirmed" });
  expect(await world.run(reporter, articleId, { type: "close-query", queryId })).toEqual({ ok: false, reason: "forbidden" });
  expect(await world.run(checker, articleId, { type: "close-query", queryId })).toMatchObject({ ok: true });
  expect(await item()).toEqual({ state: "closed", for: null, open: 0 });
});

test("a question that is dropped brings back how far the work was; what was answered is looked at again", async () => {
  await world.run(checker, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: "27 xã" }], finding: "confirmed" });
  const drop = (queryId: string) => world.run(checker, articleId, { type: "close-query", queryId });
  const first = await ask(checker);
  const second = await ask(checker, "source");
  expect(await drop(first)).toMatchObject({ ok: true });
  expect(await item()).toEqual({ state: "waiting", for: "source", open: 1 });
  expect(await drop(second)).toMatchObject({ ok: true });
  expect(await item()).toEqual({ state: "closed", for: null, open: 0 });
  const [third, fourth] = [await ask(checker), await ask(checker, "source")];
  await answer(reporter, third);
  await drop(fourth);
  expect(await item()).toEqual({ state: "checking", for: null, open: 0 });
});

test("whoever checks asks, whoever talks answers, others neither", async () => {
  expect(await ask(reporter)).toBe("forbidden");
  expect(await ask(viewer)).toBe("forbidden");
  expect(await answer(viewer, await ask(checker))).toEqual({ ok: false, reason: "forbidden" });
  expect(await answer(checker, newId<string>())).toEqual({ ok: false, reason: "missing" });
});

test("the call sheet has what is open, with the words that stand now, for readers", async () => {
  await ask(checker, "source", "Sở NN");
  await answer(checker, await ask(checker));
  await world.edit(articleId, "27 xã", "28 xã");
  expect(await loadCallSheet(viewer, articleId)).toMatchObject({ contacts: [{ to: "source", contact: "Sở NN", queries: [{ dueAt: "2026-01-03T03:00:00.000Z" }] }], words: { [id]: "28 xã" } });
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await loadCallSheet(checker, articleId)).toBeNull();
});
