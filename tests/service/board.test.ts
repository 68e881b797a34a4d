// The desk as a board, and what the policy in force would stop each article for.
import { afterEach, beforeEach, expect, test } from "vitest";
import { wholeDesk } from "#lib/article/desk-filter.ts";
import type { ArticleId } from "#lib/id.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { loadBoard, loadDesk } from "#server/queries/load-desk.ts";
import { runJobs } from "#server/jobs/runner.ts";
import { jobHandlers } from "#server/jobs/start-jobs.ts";
import { recountDesk } from "#server/services/recount-desk.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let reporter: Context;

beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  reporter = await world.person("Nam", "reporter");
});
afterEach(() => world.close());

const put = (id: ArticleId, data: { stage?: string; deadlineAt?: Date; title?: string }) => world.db.article.update({ where: { id }, data });
const board = async (over = {}, by = chief) => (await loadBoard(by.desk, by.actor, { ...wholeDesk, view: "board", ...over })).columns
  .map(({ stage, total, entries }) => `${stage} ${total}: ${entries.map(({ title }) => title).join(", ")}`);

test("a column a stage, what is due soonest on top, what has no deadline last", async () => {
  for (const [title, stage, day] of [["A", "draft", null], ["B", "draft", 9], ["C", "draft", 3], ["D", "published", null]] as const) {
    await put(await world.article(reporter, "Đoàn thăm 27 xã."), { title, stage, ...(day && { deadlineAt: new Date(Date.UTC(2026, 0, day)) }) });
  }
  expect(await board()).toEqual(["draft 3: C, B, A", "checking 0: ", "awaiting_sign_off 0: ", "signed_off 0: ", "published 1: D"]);
  expect(await board({ stage: "draft" })).toEqual(["draft 3: C, B, A"]);
});

test("what an actor may not read is in no column and in no count", async () => {
  await put(await world.article(reporter, "Đoàn thăm 27 xã."), { title: "A" });
  const closed = await world.article(chief, "Đoàn thăm 9 xã.");
  await world.db.article.update({ where: { id: closed }, data: { isRestricted: true } });
  expect(await board({}, reporter)).toEqual(["draft 1: A", "checking 0: ", "awaiting_sign_off 0: ", "signed_off 0: "]);
});

test("what stands in the way is told where the policy blocks it, and no more once it is done", async () => {
  const checker = await world.person("Lan", "checker");
  const id = await world.article(reporter, "Đoàn thăm 27 xã.");
  const item = await world.tag(checker, id, "number", "27 xã");
  const blocks = async () => {
    await refreshProgress(chief.desk, id, chief.now);
    const { entries } = await loadDesk(chief.desk, chief.actor, wholeDesk);
    return entries[0]?.progress?.blocks.map(({ gate, count }) => `${gate} ${count}`).join(", ");
  };
  expect(await blocks()).toBe("");
  await setPolicy(chief, { profile: "newsroom", rules: shipped.newsroom });
  expect(await blocks()).toBe("untouched 2, unchecked 1, checklist 1");
  await world.run(checker, id, { type: "record-check", on: [{ annotationId: item, partId: null, words: "27 xã" }], finding: "wrong" });
  expect(await blocks()).toBe("untouched 2, wrong 1, checklist 1");
});

test("counts made under another policy say so until the job has made them anew, some articles at a time", async () => {
  const checker = await world.person("Lan", "checker");
  const now = () => new Date("2026-01-02T03:04:05Z");
  const work = () => runJobs(world.desk, jobHandlers(world.desk, now), { now });
  const ids: ArticleId[] = [];
  for (let i = 0; i < 42; i += 1) ids.push(await world.article(reporter, "Đoàn thăm 27 xã."));
  const [first] = ids;
  if (!first) throw new Error("no article");
  const item = await world.tag(checker, first, "number", "27 xã");
  await world.run(checker, first, { type: "record-check", on: [{ annotationId: item, partId: null, words: "27 xã" }], finding: "confirmed" });
  for (const id of ids) await refreshProgress(world.desk, id, now);
  const read = async () => (await Promise.all([1, 2].map((page) => loadDesk(chief.desk, chief.actor, { ...wholeDesk, page })))).flatMap(({ entries }) => entries).slice(0, 42);
  const old = async () => (await read()).filter(({ progress }) => progress?.isOfOldPolicy).length;
  const evidence = async () => (await read()).find(({ id }) => id === first)?.progress?.blocks.find(({ gate }) => gate === "evidence")?.count ?? 0;
  expect(await old()).toBe(0);

  await setPolicy(chief, { profile: "newsroom", rules: shipped.newsroom });
  expect(await old()).toBe(42);
  expect(await work()).toBe(2);
  expect([await old(), await evidence()]).toEqual([0, 1]);
  expect(await work()).toBe(0);

  await setPolicy(chief, { profile: "small_desk", rules: shipped.small_desk });
  await setPolicy(chief, { profile: "newsroom", rules: shipped.newsroom });
  expect(await world.db.job.count({ where: { kind: "desk.recount" } })).toBe(1);
});

test("one whose text cannot be read keeps no other from being counted", async () => {
  const broken = await world.article(reporter, "Đoàn thăm 27 xã.");
  const whole = await world.article(reporter, "Đoàn thăm 9 xã.");
  for (const id of [broken, whole]) await refreshProgress(world.desk, id, chief.now);
  await setPolicy(chief, { profile: "newsroom", rules: shipped.newsroom });
  const faults: unknown[] = [];
  const desk = { ...world.desk, collab: { ...world.desk.collab, readText: (id: ArticleId) => (id === broken ? Promise.reject(new Error("unreadable")) : world.desk.collab.readText(id)) } };
  expect(await recountDesk(desk, null, { now: chief.now, onFailure: (error) => { faults.push(error); } })).toBeNull();
  const { entries } = await loadDesk(chief.desk, chief.actor, wholeDesk);
  expect(entries.filter(({ progress }) => progress?.isOfOldPolicy).map(({ id }) => id)).toEqual([broken]);
  expect(faults).toHaveLength(1);
});
