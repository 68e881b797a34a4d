// Several acts sent as one: each judged by itself, all done once, all taken back.
import { afterEach, beforeEach, expect, test } from "vitest";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { command, type BatchedAct, type Outcome } from "#lib/commands.ts";
import { longestBatch } from "#lib/longest-batch.ts";
import { newId, type AnnotationId, type ArticleId, type CheckId, type CommandId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let checker: Context;
let reporter: Context;
let articleId: ArticleId;
let ids: AnnotationId[];

beforeEach(async () => {
  world = await openWorld();
  const editor = await world.person("Biên tập", "editor");
  checker = await world.person("Kiểm tin", "checker");
  reporter = await world.person("Phóng viên", "reporter");
  articleId = await world.article(editor, "Có 27 xã, 31 thôn và 9 trạm bơm.");
  ids = [await world.tag(checker, articleId, "number", "27 xã"), await world.tag(checker, articleId, "number", "31 thôn"), await world.tag(checker, articleId, "number", "9 trạm bơm")];
});
afterEach(() => world.close());

const envelope = () => ({ id: newId<CommandId>() });
const confirm = (annotationId: AnnotationId, words: string): BatchedAct =>
  ({ ...envelope(), type: "record-check", on: [{ annotationId, partId: null, words }], finding: "confirmed" });
const confirmAll = () => ["27 xã", "31 thôn", "9 trạm bơm"].map((words, i) => confirm(ids[i] ?? newId(), words));
async function send(acts: BatchedAct[], by = checker, id = newId<CommandId>()): Promise<Outcome[]> {
  const done = await world.run(by, articleId, { type: "batch", acts }, id);
  if (!done.ok) throw new Error(done.reason);
  return (done.value as { outcomes: Outcome[] }).outcomes;
}
const findings = async () => (await loadAnnotations(world.db, articleId)).map((view) => view.checks.map(({ finding }) => finding).join(" "));
const marked = async () => [...livingAnnotations((await world.desk.collab.readText(articleId)).blocks).values()].map(({ words }) => words);

test("what is refused of one act keeps none of the others", async () => {
  await world.edit(articleId, "31 thôn", "32 thôn");
  const [first, second, third] = await send(confirmAll());
  expect([first?.ok, second, third?.ok]).toEqual([true, { ok: false, reason: "changed" }, true]);
  expect(await findings()).toEqual(["confirmed", "", "confirmed"]);
});

test("each check is an entry of its own, and all are taken back by their own ids", async () => {
  const outcomes = await send(confirmAll());
  const checkIds = outcomes.map((outcome) => (outcome.ok ? (outcome.value as { checkId: CheckId }).checkId : newId<CheckId>()));
  expect(new Set(checkIds).size).toBe(3);
  await send(checkIds.map((checkId) => ({ ...envelope(), type: "void-check", checkId })));
  expect(await findings()).toEqual(["confirmed void", "confirmed void", "confirmed void"]);
  expect(await Promise.all(["check.recorded", "check.voided"].map((type) => world.db.auditEvent.count({ where: { type } })))).toEqual([3, 3]);
});

test("sent again after a lost answer, by whole or with a new envelope, it is done once", async () => {
  const acts = confirmAll();
  const id = newId<CommandId>();
  const first = await send(acts, checker, id);
  expect(await send(acts, checker, id)).toEqual(first);
  expect(await send(acts)).toEqual(first);
  expect(await world.db.check.count()).toBe(3);
});

test("marks are deleted and given back, kinds changed and changed back", async () => {
  await send(ids.map((annotationId) => ({ ...envelope(), type: "delete-annotation", annotationId })));
  expect(await marked()).toEqual([]);
  await send(ids.map((annotationId) => ({ ...envelope(), type: "restore-annotation", annotationId })));
  expect(await marked()).toEqual(["27 xã", "31 thôn", "9 trạm bơm"]);
  const change = (kind: "claim" | "number") => send(ids.map((annotationId) => ({ ...envelope(), type: "change-kind", annotationId, kind })));
  await change("claim");
  expect((await loadAnnotations(world.db, articleId)).map(({ kind }) => kind)).toEqual(["claim", "claim", "claim"]);
  await change("number");
  expect((await loadAnnotations(world.db, articleId)).map(({ kind }) => kind)).toEqual(["number", "number", "number"]);
});

test("every act asks its own permission", async () => {
  const acts: BatchedAct[] = [confirm(ids[0] ?? newId(), "27 xã"), { ...envelope(), type: "change-kind", annotationId: ids[1] ?? newId(), kind: "claim" }];
  const [check, kind] = await send(acts, reporter);
  expect([check, kind?.ok]).toEqual([{ ok: false, reason: "forbidden" }, true]);
});

test("a batch is of one article, holds no batch and has its limit", () => {
  const act = { ...envelope(), type: "delete-annotation", annotationId: newId() };
  const batch = (acts: unknown[]) => command.safeParse({ ...envelope(), articleId, type: "batch", acts }).success;
  expect(batch([act])).toBe(true);
  expect(batch([])).toBe(false);
  expect(batch(Array.from({ length: longestBatch + 1 }, () => act))).toBe(false);
  expect(batch([{ ...envelope(), articleId, type: "batch", acts: [act] }])).toBe(false);
});

test("a crowd of marks is deleted and given back at once", async () => {
  const words = Array.from({ length: 30 }, (_, i) => `con số ${i + 100}`);
  const long = await world.article(checker, `${words.join(", ")}.`);
  const many: AnnotationId[] = [];
  for (const one of words) many.push(await world.tag(checker, long, "number", one));
  const run = (type: "delete-annotation" | "restore-annotation") => world.run(checker, long, { type: "batch", acts: many.map((annotationId) => ({ ...envelope(), type, annotationId })) });
  const living = async () => [...livingAnnotations((await world.desk.collab.readText(long)).blocks).values()].map((one) => one.words);
  expect(await run("delete-annotation")).toMatchObject({ ok: true });
  expect(await living()).toEqual([]);
  expect(await run("restore-annotation")).toMatchObject({ ok: true });
  expect(await living()).toEqual(words);
});
