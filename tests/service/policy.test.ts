// The newsroom's policy through the services: who sets it, what it refuses, what a check then rests on.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type SourceId } from "#lib/id.ts";
import { defaultPolicy, shipped, type Policy } from "#lib/workflow/policy.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let lan: Context;
let minh: Context;
let articleId: ArticleId;
let id: AnnotationId;
const newsroom: Policy = { profile: "newsroom", rules: shipped.newsroom };

beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  lan = await world.person("Lan", "checker", "reporter");
  minh = await world.person("Minh", "checker");
  articleId = await world.article(chief, "Đoàn đã thăm 27 xã.");
  id = await world.tag(lan, articleId, "number", "27 xã");
});
afterEach(() => world.close());

async function source(isPrimary: boolean): Promise<SourceId> {
  const sourceId = newId<SourceId>();
  await world.run(lan, articleId, { type: "add-source", sourceId, kind: "document", isPrimary, title: "Báo cáo" });
  return sourceId;
}
const file = (by: Context, finding: Finding, sourceId?: SourceId, locator = "tr. 3") => world.run(by, articleId, {
  type: "record-check", finding, on: [{ annotationId: id, partId: null, words: "27 xã" }], evidence: sourceId ? { sourceId, stance: "supports", locator } : null,
});
const item = async () => (await loadAnnotations(world.db, articleId, { ids: [id] }))[0];

describe("the policy in force", () => {
  test("is the small desk's until a lead chooses; the newest counts and the older ones stay", async () => {
    expect(await loadPolicy(world.db)).toEqual({ ...defaultPolicy, id: null });
    expect(await setPolicy(lan, newsroom)).toEqual({ ok: false, reason: "forbidden" });
    expect(await setPolicy(chief, newsroom)).toEqual({ ok: true });
    expect(await loadPolicy(world.db)).toMatchObject(newsroom);
    const later: Policy = { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, secondary: 3 } } };
    await setPolicy({ ...chief, now: () => new Date("2026-02-01T00:00:00Z") }, later);
    expect(await loadPolicy(world.db)).toMatchObject(later);
    expect(await world.db.policy.count()).toBe(2);
    expect((await loadGalley(lan, articleId))?.policy).toEqual(later);
    expect(await world.db.auditEvent.count({ where: { type: "newsroom.policy" } })).toBe(2);
  });

  test("that cannot be read is the small desk's", async () => {
    await world.db.policy.create({ data: { id: "x", profile: "newsroom", rules: "{}", byId: chief.actor.id } });
    expect(await loadPolicy(world.db)).toEqual({ ...defaultPolicy, id: null });
  });
});

test("a small desk files what lacks evidence", async () => {
  expect(await file(lan, "confirmed")).toMatchObject({ ok: true });
});

describe("in a newsroom", () => {
  beforeEach(() => setPolicy(chief, newsroom));

  test("right is not filed without a primary source with its place, other findings are", async () => {
    expect(await file(minh, "confirmed")).toEqual({ ok: false, reason: "evidence_missing" });
    expect(await file(minh, "confirmed", await source(true), "")).toEqual({ ok: false, reason: "evidence_missing" });
    expect(await world.db.check.count()).toBe(0);
    expect(await file(minh, "unsupported")).toMatchObject({ ok: true });
    expect(await file(minh, "confirmed", await source(true))).toMatchObject({ ok: true });
  });

  test("two secondary sources of different origin stand for a primary one, and the check rests on both", async () => {
    const [first, second, copy] = [await source(false), await source(false), await source(false)];
    await world.db.source.updateMany({ where: { id: { in: [first, copy] } }, data: { independenceGroup: "TTXVN" } });
    const put = (sourceId: SourceId) => world.run(minh, articleId, { type: "add-evidence", annotationId: id, sourceId, stance: "supports", locator: "tr. 1" });
    expect(await put(first)).toMatchObject({ ok: true });
    expect((await item())?.evidence).toMatchObject([{ sourceId: first, locator: "tr. 1", group: "TTXVN" }]);
    expect(await file(minh, "confirmed", copy)).toEqual({ ok: false, reason: "evidence_missing" });
    expect(await file(minh, "confirmed", second)).toMatchObject({ ok: true });
    const after = await item();
    expect(after?.evidence).toBeUndefined();
    expect(after?.checks[0]?.evidence.map((one) => one.sourceId).toSorted()).toEqual([first, second].toSorted());
  });

  test("evidence is taken away while no check rests on it", async () => {
    const done = await world.run(minh, articleId, { type: "add-evidence", annotationId: id, sourceId: await source(true), stance: "supports", locator: "tr. 1" });
    const evidenceId = done.ok ? (done.value as { evidenceId: string }).evidenceId : "";
    const viewer = await world.person("Xem", "viewer");
    expect(await world.run(viewer, articleId, { type: "drop-evidence", evidenceId })).toEqual({ ok: false, reason: "forbidden" });
    await file(minh, "confirmed");
    expect(await world.run(minh, articleId, { type: "drop-evidence", evidenceId })).toEqual({ ok: false, reason: "stale" });
    const more = await world.run(minh, articleId, { type: "add-evidence", annotationId: id, sourceId: await source(true), stance: "supports" });
    expect(await world.run(minh, articleId, { type: "drop-evidence", evidenceId: more.ok ? (more.value as { evidenceId: string }).evidenceId : "" })).toMatchObject({ ok: true });
  });

  test("the author does not clear their own text", async () => {
    await world.db.article.update({ where: { id: articleId }, data: { author: "Lan" } });
    expect(await file(lan, "confirmed", await source(true))).toEqual({ ok: false, reason: "evidence_missing" });
    expect(await file(lan, "wrong")).toMatchObject({ ok: true });
    expect((await loadGalley(lan, articleId))?.me.isAuthor).toBe(true);
  });

  test("a grave item goes on to a second person, who is not the first", async () => {
    await world.run(minh, articleId, { type: "rate-item", annotationId: id, risk: 3 });
    const primary = await source(true);
    await file(minh, "confirmed", primary);
    expect((await item())?.workState).toBe("second_check");
    expect(await file(minh, "confirmed", primary)).toEqual({ ok: false, reason: "evidence_missing" });
    expect(await file(lan, "confirmed", primary)).toMatchObject({ ok: true });
    expect((await item())?.workState).toBe("closed");
  });
});
