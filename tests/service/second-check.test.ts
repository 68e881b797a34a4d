// The second check, blind: what the second checker sees before filing, at every door, and what comes of two findings.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type SourceId } from "#lib/id.ts";
import { reportForms } from "#lib/report/forms.ts";
import { shipped, type Policy } from "#lib/workflow/policy.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import { disagreementOf } from "#lib/workflow/blind.ts";
import type { Context } from "#server/context.ts";
import { loadAgreement } from "#server/queries/load-agreement.ts";
import { loadAudit } from "#server/queries/load-audit.ts";
import { loadCallSheet } from "#server/queries/load-call-sheet.ts";
import { loadDesk } from "#server/queries/load-desk.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { exportReport } from "#server/services/export-report.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { wholeDesk } from "#lib/article/desk-filter.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const marker = "dấu-vết-lượt-đầu";
const blind: Policy = { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, missing: "warn" } } };
let world: World;
let chief: Context;
let editor: Context;
let lan: Context;
let minh: Context;
let articleId: ArticleId;
let id: AnnotationId;
beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  editor = await world.person("Hoa", "editor");
  lan = await world.person("Lan", "checker");
  minh = await world.person("Minh", "checker");
  articleId = await world.article(chief, "Đoàn đã thăm 27 xã.");
  id = await world.tag(chief, articleId, "number", "27 xã");
  await setPolicy(chief, blind);
  await world.run(chief, articleId, { type: "rate-item", annotationId: id, risk: 3 });
});
afterEach(() => world.close());

async function source(by: Context, title: string): Promise<SourceId> {
  const sourceId = newId<SourceId>();
  await world.run(by, articleId, { type: "add-source", sourceId, kind: "document", isPrimary: true, title });
  return sourceId;
}
const file = (by: Context, finding: Finding, sourceId: SourceId | null = null, note: string | null = null, on = { annotationId: id, partId: null, words: "27 xã" }) => world.run(by, articleId, {
  type: "record-check", finding, note, on: [on], evidence: sourceId ? { sourceId, stance: "supports", locator: `trang ${note ?? ""}`, passage: note } : null,
});
const seen = async (by: Context) => (await loadSeenAnnotations(world.db, by.actor, articleId, { ids: [id] }))[0];
const decide = (by: Context, side: "first" | "second") => world.run(by, articleId, { type: "decide-check", annotationId: id, side });
const first = async (finding: Finding = "wrong") => {
  expect(await file(lan, finding, await source(lan, "Công văn"), marker)).toMatchObject({ ok: true });
};

describe("before the second check is filed", () => {
  test("nothing that its checker is given says what the first one found, by which source, or why", async () => {
    await first();
    await refreshProgress(world.desk, articleId, lan.now);
    expect(await seen(minh)).toMatchObject({ isBlind: true, checks: [], workState: "second_check" });
    expect((await seen(minh))?.evidence).toBeUndefined();
    const doors: unknown[] = [await loadGalley(minh, articleId), await seen(minh), await loadSignOff(minh, articleId), await loadCallSheet(minh, articleId)];
    for (const form of reportForms) doors.push(await exportReport(minh, { articleId, language: "vi", timeZone: "UTC", form }));
    const text = JSON.stringify(doors);
    expect(text).not.toContain(marker);
    expect(JSON.stringify([(await loadGalley(minh, articleId))?.annotations])).not.toContain("wrong");
    expect((await loadSignOff(minh, articleId))?.gates.find(({ name }) => name === "wrong")?.count).toBe(0);
    // The desk's counts are everybody's.
    expect((await loadDesk(world.desk, minh.actor, wholeDesk)).entries[0]?.progress?.standings).toMatchObject({ unchecked: 1, problem: 0 });
    expect((await loadGalley(editor, articleId))?.annotations[0]?.checks).toHaveLength(1);
    expect((await seen(lan))?.isBlind).toBeUndefined();
    expect((await loadSignOff(editor, articleId))?.gates.find(({ name }) => name === "wrong")?.count).toBe(1);
  });

  test("an editor who checks second sees no more, in the log neither", async () => {
    await first();
    await world.run(editor, articleId, { type: "move-work", annotationId: id, act: "assign", assigneeId: chief.actor.id });
    expect(await seen(chief)).toMatchObject({ isBlind: true, checks: [] });
    const log = await loadAudit(chief, { group: "check", by: null, articleId: null, before: null });
    expect(log?.entries[0]?.said.map(([name]) => name)).not.toContain("finding");
    await file(chief, "wrong");
    expect((await loadAudit(chief, { group: "check", by: null, articleId: null, before: null }))?.entries.at(-1)?.said).toContainEqual(["finding", "wrong"]);
  });

  test("no act of the second checker's uncovers it", async () => {
    await first();
    await world.run(minh, articleId, { type: "move-work", annotationId: id, act: "take" });
    await world.run(minh, articleId, { type: "set-waiting", annotationId: id, waitingFor: "author" });
    expect(await seen(minh)).toMatchObject({ isBlind: true, workState: "waiting" });
    await world.run(minh, articleId, { type: "rate-item", annotationId: id, risk: 1 });
    expect(await world.run(minh, articleId, { type: "move-work", annotationId: id, act: "close" })).toEqual({ ok: false, reason: "not_now" });
    expect(await seen(minh)).toMatchObject({ isBlind: true, checks: [] });
  });

  test("nor is what is hidden carried over to other words", async () => {
    const other = await world.article(chief, "Ba huyện đã thăm nhau.");
    const claim = await world.tag(chief, other, "claim", "Ba huyện đã thăm nhau");
    await world.run(chief, other, { type: "rate-item", annotationId: claim, risk: 3 });
    await world.run(lan, other, { type: "record-check", finding: "confirmed", on: [{ annotationId: claim, partId: null, words: "Ba huyện đã thăm nhau" }] });
    await world.edit(other, "thăm", "gặp");
    expect(await world.run(minh, other, { type: "reconfirm", on: [{ annotationId: claim, words: "Ba huyện đã gặp nhau" }] })).toEqual({ ok: false, reason: "not_now" });
  });

  test("of a person it stays hidden until all parts are filed", async () => {
    const other = await world.article(chief, "Thượng tướng Lê Huy Vịnh dự.");
    const person = await world.tag(chief, other, "person", "Thượng tướng Lê Huy Vịnh");
    await world.run(chief, other, { type: "rate-item", annotationId: person, risk: 3 });
    const parts = (await loadSeenAnnotations(world.db, chief.actor, other))[0]?.parts ?? [];
    expect(parts.length).toBe(2);
    const on = (partId: (typeof parts)[number]["id"] | null) => [{ annotationId: person, partId, words: "Thượng tướng Lê Huy Vịnh" }];
    await world.run(lan, other, { type: "record-check", finding: "confirmed", on: on(null) });
    const look = async () => (await loadSeenAnnotations(world.db, minh.actor, other))[0];
    await world.run(minh, other, { type: "record-check", finding: "confirmed", on: on(parts[0]?.id ?? null) });
    expect(await look()).toMatchObject({ isBlind: true, workState: "second_check", checks: [{ byName: "Minh" }] });
    await world.run(minh, other, { type: "record-check", finding: "confirmed", on: on(parts[1]?.id ?? null) });
    expect((await look())?.checks).toHaveLength(3);
    expect(await look()).toMatchObject({ workState: "closed" });
  });

  test("where the policy does not hide it, or in a small desk, everything is shown", async () => {
    await first();
    await setPolicy(chief, { ...blind, rules: { ...blind.rules, evidence: { ...blind.rules.evidence, blind: false } } });
    expect((await seen(minh))?.checks).toHaveLength(1);
    await setPolicy(chief, { profile: "small_desk", rules: shipped.small_desk });
    expect((await seen(minh))?.checks).toHaveLength(1);
  });

  test("it rests on its own sources alone", async () => {
    await setPolicy(chief, { profile: "newsroom", rules: shipped.newsroom });
    await first("confirmed");
    expect(await file(minh, "confirmed")).toEqual({ ok: false, reason: "evidence_missing" });
    expect(await file(minh, "confirmed", await source(minh, "Báo cáo"), "hai")).toMatchObject({ ok: true });
  });
});

describe("once it is filed", () => {
  test("both agree, and the item is closed", async () => {
    await first();
    await file(minh, "wrong");
    expect(await seen(minh)).toMatchObject({ workState: "closed", checks: [{ finding: "wrong", method: null }, { finding: "wrong", method: "blind" }] });
    expect((await world.db.workStep.findMany({ where: { act: "second" } })).map(({ byId }) => byId)).toEqual([lan.actor.id]);
  });

  test("they differ: an editor sees both sides and decides, and may take that back", async () => {
    await first("wrong");
    await file(minh, "confirmed", await source(minh, "Báo cáo"), "hai");
    const view = await seen(editor);
    expect(view).toMatchObject({ workState: "waiting", waitingFor: "editor" });
    expect(view && disagreementOf(view, "27 xã")).toMatchObject({ first: [{ byName: "Lan", finding: "wrong" }], second: [{ byName: "Minh", finding: "confirmed" }] });
    expect(await decide(minh, "second")).toEqual({ ok: false, reason: "forbidden" });
    const done = await decide(editor, "second");
    expect(done).toMatchObject({ ok: true });
    const after = await seen(editor);
    expect(after).toMatchObject({ workState: "closed", checks: [{}, {}, { finding: "confirmed", byName: "Hoa", method: "decided", evidence: [{ sourceTitle: "Báo cáo" }] }] });
    expect(after && disagreementOf(after, "27 xã")).toBeNull();
    expect(await decide(editor, "first")).toEqual({ ok: false, reason: "stale" });
    const { checkIds } = (done as { value: { checkIds: NonNullable<typeof view>["checks"][number]["id"][] } }).value;
    for (const checkId of checkIds) expect(await world.run(editor, articleId, { type: "void-check", checkId })).toMatchObject({ ok: true });
    const again = await seen(editor);
    expect(again && disagreementOf(again, "27 xã")).not.toBeNull();
    expect(await world.db.auditEvent.count({ where: { type: "check.decided" } })).toBe(1);
  });

  test("two who marked the same words are in them as well, in the paragraphs where they met", async () => {
    const shared = await world.article(chief, "Đoàn thăm 27 xã ở 3 huyện.", "Có 9 tỉnh.", "Cả 5 đội.");
    for (const [by, quote] of [[lan, "27 xã"], [minh, "27 xã ở 3 huyện"], [lan, "9 tỉnh"], [minh, "5 đội"]] as const) await world.tag(by, shared, "number", quote);
    await world.tag(minh, shared, "note", "Đoàn");
    const found = await loadAgreement(editor);
    // 5 of 5 letters against 5 of 15.
    expect(found?.marked).toEqual({ pairs: 1, exact: 0, overlap: 0.5 });
    expect(found?.articles).toMatchObject([{ article: { id: shared }, count: 0, share: null, marked: { overlap: 0.5 } }]);
    await world.db.article.update({ where: { id: shared }, data: { isRestricted: true } });
    expect(await loadAgreement(editor)).toMatchObject({ marked: null, articles: [] });
  });

  test("it is in the figures of agreement, of the articles that one may read", async () => {
    await first("wrong");
    await file(minh, "confirmed");
    const other = await world.article(chief, "Có 9 tỉnh và 3 huyện.");
    for (const [quote, finding] of [["9 tỉnh", "confirmed"], ["3 huyện", "wrong"]] as const) {
      const on = { annotationId: await world.tag(chief, other, "number", quote), partId: null, words: quote };
      await world.run(chief, other, { type: "rate-item", annotationId: on.annotationId, risk: 3 });
      for (const by of [lan, minh]) await world.run(by, other, { type: "record-check", finding, on: [on] });
    }
    const found = await loadAgreement(editor);
    expect(found?.desk).toMatchObject({ count: 3, agreed: 2 });
    expect(found?.articles.map(({ article, count, agreed }) => [article.id, count, agreed])).toEqual([[other, 2, 2], [articleId, 1, 0]]);
    expect(found?.marked).toBeNull();
    expect(await loadAgreement(minh)).toBeNull();
    await world.db.article.update({ where: { id: other }, data: { isRestricted: true } });
    expect((await loadAgreement(editor))?.desk.count).toBe(1);
  });
});
