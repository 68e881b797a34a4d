// What waits for one person, across articles.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { loadMyWork } from "#server/queries/load-my-work.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let editor: Context;
let reporter: Context;
let checker: Context;
let other: Context;
let articleId: ArticleId;
let item: AnnotationId;

beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  editor = await world.person("Hà", "editor");
  reporter = await world.person("Nam", "reporter");
  checker = await world.person("Lan", "checker");
  other = await world.person("Mai", "checker");
  articleId = await world.article(reporter, "Đoàn thăm 27 xã.");
  item = await world.tag(checker, articleId, "number", "27 xã");
});
afterEach(() => world.close());

const move = (by: Context, id: AnnotationId, work: "assign" | "second", assigneeId: Context["actor"]["id"] | null = null) =>
  world.run(by, articleId, { type: "move-work", annotationId: id, act: work, assigneeId });
const check = (by: Context, id: AnnotationId) => world.run(by, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: "27 xã" }], finding: "confirmed" });
const of = async (by: Context) => {
  const { items, seconds, queries, signatures } = await loadMyWork(by);
  return { items: items.map(({ words }) => words), seconds: seconds.map(({ words }) => words), queries: queries.map(({ question }) => question), signatures: signatures.map(({ role }) => role) };
};
const nothing = { items: [], seconds: [], queries: [], signatures: [] };

test("what is given to somebody is theirs until it is closed, with the words as they stand", async () => {
  expect(await of(other)).toEqual(nothing);
  expect(await move(editor, item, "assign", other.actor.id)).toMatchObject({ ok: true });
  expect(await of(other)).toEqual({ ...nothing, items: ["27 xã"] });
  expect(await of(checker)).toEqual(nothing);
  await check(other, item);
  expect(await of(other)).toEqual(nothing);
});

test("a second check waits for everybody who checks but whoever checked first", async () => {
  await check(checker, item);
  expect(await move(checker, item, "second")).toMatchObject({ ok: true });
  expect((await of(other)).seconds).toEqual(["27 xã"]);
  expect((await of(checker)).seconds).toEqual([]);
  expect((await of(reporter)).seconds).toEqual([]);
});

test("a question is whoever asked it, until it is answered", async () => {
  const queryId = newId<string>();
  await world.run(checker, articleId, { type: "ask-query", queryId, annotationId: item, to: "author", contact: null, question: "Bao nhiêu xã?", dueAt: null });
  expect((await of(checker)).queries).toEqual(["Bao nhiêu xã?"]);
  await world.run(reporter, articleId, { type: "answer-query", queryId, text: "27", givenBy: "Nam", channel: "call" });
  expect(await of(checker)).toEqual(nothing);
});

test("an article that is handed in waits for whose turn it is, and for them again when its words change", async () => {
  const gates = Object.fromEntries(Object.keys(shipped.newsroom.gates).map((name) => [name, "off"])) as typeof shipped.newsroom.gates;
  await setPolicy(chief, { profile: "newsroom", rules: { ...shipped.newsroom, gates, order: [{ role: "reporter", ifHeld: false }, { role: "editor", ifHeld: false }] } });
  expect(await world.run(editor, articleId, { type: "move-stage", move: "hand_in" })).toMatchObject({ ok: true });
  expect([(await of(reporter)).signatures, (await of(editor)).signatures, (await of(chief)).signatures]).toEqual([["reporter"], [], []]);
  const hash = (await loadSignOff(reporter, articleId))?.hash ?? "";
  expect(await world.run(reporter, articleId, { type: "sign-off", role: "reporter", decision: "approved", hash, note: null })).toMatchObject({ ok: true });
  expect([(await of(reporter)).signatures, (await of(editor)).signatures]).toEqual([[], ["editor"]]);
  await world.edit(articleId, "27 xã", "28 xã");
  expect([(await of(reporter)).signatures, (await of(editor)).signatures]).toEqual([["reporter"], []]);
});

test("what one may not read is nobody's work", async () => {
  await move(editor, item, "assign", other.actor.id);
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await of(other)).toEqual(nothing);
});
