// Moving the work on items through the services: who may, from where to where, and what stays behind.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type CommandId, type UserId } from "#lib/id.ts";
import type { WorkAct } from "#lib/workflow/work.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let lan: Context;
let minh: Context;
let articleId: ArticleId;
let id: AnnotationId;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  lan = await world.person("Lan", "checker");
  minh = await world.person("Minh", "checker");
  articleId = await world.article(editor, "Đoàn đã thăm 27 xã.");
  id = await world.tag(lan, articleId, "number", "27 xã");
});
afterEach(() => world.close());

const move = (by: Context, act: WorkAct, more: { assigneeId?: UserId; reason?: string } = {}) =>
  world.run(by, articleId, { type: "move-work", annotationId: id, act, assigneeId: null, reason: null, ...more });
const confirm = (by: Context) => world.run(by, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: "27 xã" }], finding: "confirmed" });
async function item() {
  const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
  return view && { state: view.workState, whose: view.assignee?.name ?? null, steps: view.workSteps?.map((step) => step.act).join(" ") ?? "" };
}

describe("the work on an item", () => {
  test("is given, taken, checked, sent on and closed, each step kept", async () => {
    expect(await move(editor, "assign", { assigneeId: lan.actor.id })).toMatchObject({ ok: true });
    expect(await item()).toEqual({ state: "assigned", whose: "Lan", steps: "assign" });
    expect(await move(lan, "take")).toMatchObject({ ok: true });
    expect(await move(lan, "close")).toEqual({ ok: false, reason: "not_now" });
    await confirm(lan);
    expect(await move(lan, "second")).toMatchObject({ ok: true });
    expect(await item()).toEqual({ state: "second_check", whose: null, steps: "assign take second" });
    expect(await move(minh, "take")).toMatchObject({ ok: true });
    await confirm(minh);
    expect(await item()).toEqual({ state: "closed", whose: "Minh", steps: "assign take second take" });
    const told = await world.db.auditEvent.findMany({ where: { type: "work.moved" } });
    expect(told).toHaveLength(4);
  });

  test("is opened again with a reason only, whose words are not in the audit", async () => {
    await confirm(lan);
    expect(await move(minh, "reopen")).toEqual({ ok: false, reason: "no_reason" });
    expect(await move(minh, "reopen", { reason: "  " })).toEqual({ ok: false, reason: "no_reason" });
    expect(await move(minh, "reopen", { reason: "Bản gốc ghi 29 xã" })).toMatchObject({ ok: true });
    expect(await item()).toMatchObject({ state: "checking" });
    const [told] = await world.db.auditEvent.findMany({ where: { type: "work.moved" } });
    expect(told?.text).not.toContain("xã");
    expect(told?.text).toContain('"digest":');
  });

  test("is given by editors, to those who may check the article", async () => {
    expect(await move(lan, "assign", { assigneeId: minh.actor.id })).toEqual({ ok: false, reason: "forbidden" });
    const reporter = await world.person("Phóng viên", "reporter");
    expect(await move(editor, "assign", { assigneeId: reporter.actor.id })).toEqual({ ok: false, reason: "not_a_checker" });
    expect(await move(editor, "assign")).toEqual({ ok: false, reason: "invalid" });
    expect(await move(reporter, "take")).toEqual({ ok: false, reason: "forbidden" });
    expect(await move(await world.person("Xem", "viewer"), "take")).toEqual({ ok: false, reason: "forbidden" });
    await move(lan, "take");
    expect(await move(minh, "take")).toEqual({ ok: false, reason: "forbidden" });
    expect(await move(minh, "release")).toEqual({ ok: false, reason: "forbidden" });
    expect(await move(editor, "release")).toMatchObject({ ok: true });
    expect(await item()).toMatchObject({ state: "new", whose: null });
    await world.db.article.update({ where: { id: articleId }, data: { archivedAt: new Date() } });
    expect(await move(lan, "take")).toEqual({ ok: false, reason: "forbidden" });
  });

  test("goes back by whoever moved it, while nothing moved it since", async () => {
    const done = await move(editor, "assign", { assigneeId: lan.actor.id });
    const stepId = done.ok ? (done.value as { stepId: string }).stepId : "";
    const back = (by: Context) => world.run(by, articleId, { type: "take-back-work", stepId });
    expect(await back(lan)).toEqual({ ok: false, reason: "forbidden" });
    await move(lan, "take");
    expect(await back(editor)).toEqual({ ok: false, reason: "stale" });
    await world.run(lan, articleId, { type: "take-back-work", stepId: "none" });
    await world.db.annotation.update({ where: { id }, data: { workState: "assigned" } });
    expect(await back(editor)).toMatchObject({ ok: true });
    expect(await back(editor)).toEqual({ ok: false, reason: "stale" });
    expect(await item()).toEqual({ state: "new", whose: null, steps: "assign take take_back" });
  });

  test("moves for several at once, each judged by itself", async () => {
    const other = await world.tag(lan, articleId, "organisation", "Đoàn");
    await confirm(lan);
    const acts = [id, other].map((annotationId) => ({ id: newId<CommandId>(), type: "move-work" as const, annotationId, act: "assign" as const, assigneeId: minh.actor.id }));
    const done = await world.run(editor, articleId, { type: "batch", acts });
    expect(done).toMatchObject({ ok: true, value: { outcomes: [{ ok: false, reason: "not_now" }, { ok: true }] } });
  });
});

test("risk and voice are said one by one, and taken away", async () => {
  const rate = (more: { risk?: 1 | 2 | 3 | null; voice?: "ours" | null }) => world.run(lan, articleId, { type: "rate-item", annotationId: id, ...more });
  await rate({ risk: 3 });
  await rate({ voice: "ours" });
  expect(await loadAnnotations(world.db, articleId)).toMatchObject([{ risk: 3, voice: "ours" }]);
  await rate({ risk: null });
  const [view] = await loadAnnotations(world.db, articleId);
  expect([view?.risk, view?.voice]).toEqual([undefined, "ours"]);
  expect(await world.run(await world.person("Xem", "viewer"), articleId, { type: "rate-item", annotationId: id, risk: 1 })).toEqual({ ok: false, reason: "forbidden" });
});
