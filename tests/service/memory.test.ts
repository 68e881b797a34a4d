// Memory of checks: what is recalled of other articles, for whom, and what it takes to use it again.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditFilterOf } from "#lib/audit/filter.ts";
import { newId, type AnnotationId, type ArticleId, type CheckId, type SourceId } from "#lib/id.ts";
import { shipped, type Policy } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { loadAudit } from "#server/queries/load-audit.ts";
import { loadMemory } from "#server/queries/load-memory.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { addReader, restrictArticle } from "#server/services/choose-readers.ts";
import { addConfidentialSource } from "#server/services/confidential-source.ts";
import { mergeSources } from "#server/services/edit-source.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { addDocument, tagAndCheck, type Checking } from "#tests/support/checked-words.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const claim = "Tỉnh Nghệ An có 27 xã đạt chuẩn nông thôn mới";
const strict: Policy = { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, secondCheck: false } } };
let world: World;
let chief: Context;
let lan: Context;
let minh: Context;
let then: ArticleId;
let now: ArticleId;
let item: AnnotationId;
beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  lan = await world.person("Lan", "checker");
  minh = await world.person("Minh", "checker");
  then = await world.article(chief, `${claim}.`, "Thượng tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng, dự.");
  now = await world.article(chief, `${claim}.`, "Thượng tướng Lê Huy Vịnh phát biểu.");
  item = await world.tag(chief, now, "claim", claim);
});
afterEach(() => world.close());

/** The clock stands so many days later. */
const later = (context: Context, days: number): Context => ({ ...context, now: () => new Date(context.now().getTime() + days * 86_400_000) });

const source = (by: Context, on: ArticleId, title: string, isPrimary = true) => addDocument(world, by, on, { title, isPrimary });
const checked = (by: Context, on: ArticleId, words: string, how: Checking = {}) => tagAndCheck(world, by, on, words, how);
const recalled = (by: Context, of = item, on = now) => loadMemory(by, on, of);
const reuse = (by: Context, checkId: CheckId, words = claim, of = item) => world.run(by, now, { type: "reuse-check", annotationId: of, checkId, words });
const seen = async (by: Context, of = item) => (await loadSeenAnnotations(world.db, by.actor, now, { ids: [of] }))[0];

describe("what was checked before", () => {
  test("is told with its finding, day, source and place, and whether it still stands", async () => {
    const { id, checkId } = await checked(lan, then, claim);
    expect(await recalled(minh)).toMatchObject([{
      checkId, annotationId: id, relation: "same", differs: [], finding: "confirmed", byName: "Lan", at: "2026-01-02T03:04:05.000Z", asOf: null, isExpired: false, stands: true, article: { id: then, title: "Bài thử" }, said: claim,
      evidence: [{ sourceTitle: "Báo cáo số 12", locator: "tr. 3", stance: "supports" }],
    }]);
    // What the reconciler leaves when the words were edited there.
    await world.db.annotation.update({ where: { id }, data: { lastWords: claim.replace("27", "28") } });
    expect(await recalled(minh)).toMatchObject([{ relation: "same", stands: false }]);
    expect(await reuse(minh, checkId)).toEqual({ ok: false, reason: "stale" });
  });

  test("is found in other words, with another number, and without diacritics, and says what differs", async () => {
    const other = await world.article(chief, "27 xã của tỉnh Nghệ An đạt chuẩn nông thôn mới.", "Tỉnh Nghệ An có 25 xã đạt chuẩn nông thôn mới.", "tinh Nghe An co 27 xa dat chuan nong thon moi", "Đội tuyển thắng Lào 5-0 ở Viêng Chăn.");
    for (const words of ["27 xã của tỉnh Nghệ An đạt chuẩn nông thôn mới", "Tỉnh Nghệ An có 25 xã đạt chuẩn nông thôn mới", "tinh Nghe An co 27 xa dat chuan nong thon moi", "Đội tuyển thắng Lào 5-0 ở Viêng Chăn"]) await checked(lan, other, words);
    const found = await recalled(minh);
    expect(found?.map(({ relation, said }) => [relation, said])).toEqual([
      ["near", "tinh Nghe An co 27 xa dat chuan nong thon moi"], ["near", "27 xã của tỉnh Nghệ An đạt chuẩn nông thôn mới"], ["other", "Tỉnh Nghệ An có 25 xã đạt chuẩn nông thôn mới"],
    ]);
    expect(found?.[2]?.differs).toEqual([{ what: "number", from: "25 xã", to: "27 xã" }]);
  });

  test("is not an item that nobody checked, a check that was taken back, a deleted item, or the item itself", async () => {
    await world.tag(chief, then, "claim", claim);
    expect(await recalled(minh)).toEqual([]);
    const { id, checkId } = await checked(lan, then, claim);
    await world.run(lan, now, { type: "record-check", finding: "confirmed", on: [{ annotationId: item, partId: null, words: claim }] });
    expect(await recalled(minh)).toHaveLength(1);
    await world.run(lan, then, { type: "void-check", checkId });
    expect(await recalled(minh)).toEqual([]);
    await world.run(lan, then, { type: "record-check", finding: "wrong", on: [{ annotationId: id, partId: null, words: claim }] });
    expect(await recalled(minh)).toMatchObject([{ finding: "wrong" }]);
    await world.run(chief, then, { type: "delete-annotation", annotationId: id });
    expect(await recalled(minh)).toEqual([]);
  });

  test("of a number is that of its sentence", async () => {
    const number = await world.tag(chief, now, "number", "27 xã");
    const other = await world.article(chief, "Bão làm 27 xã mất điện.");
    await checked(lan, other, "27 xã", { kind: "number" });
    expect(await recalled(minh, number)).toEqual([]);
    await checked(lan, then, "27 xã", { kind: "number" });
    expect(await recalled(minh, number)).toMatchObject([{ relation: "same", said: `${claim}.` }]);
  });
});

describe("for whoever may not read the other article", () => {
  test("nothing of it is recalled, nor can it be used, nor is it told where it came from", async () => {
    const { checkId } = await checked(lan, then, claim);
    await restrictArticle(chief, then, true);
    await addReader(chief, then, lan.actor.id);
    expect(await recalled(minh)).toEqual([]);
    expect(await reuse(minh, checkId)).toEqual({ ok: false, reason: "missing" });
    expect(await recalled(lan)).toHaveLength(1);
    expect(await reuse(lan, checkId)).toMatchObject({ ok: true });
    expect((await seen(lan))?.checks[0]).toMatchObject({ citesId: checkId, cites: { articleId: then, byName: "Lan" } });
    expect((await seen(minh))?.checks[0]?.cites).toBeUndefined();
    expect(JSON.stringify(await seen(minh))).not.toContain(then);
  });

  test("an article in the trash is not recalled", async () => {
    await checked(lan, then, claim);
    await world.db.article.update({ where: { id: then }, data: { trashedAt: new Date(), archivedAt: new Date() } });
    expect(await recalled(chief)).toEqual([]);
  });

  test("a source of a hidden article is not shown, and a confidential one by its code alone", async () => {
    const secret = await world.article(lan, "Bài kín.");
    const hidden = await source(lan, secret, "Nguồn của bài kín");
    await restrictArticle(lan, secret, true);
    const sealed = newId<SourceId>();
    await addConfidentialSource(lan, { id: newId(), sourceId: sealed, code: "N-01", identity: "Trần Văn Kín", kind: "person", isPrimary: true });
    const { id } = await checked(lan, then, claim, { from: sealed });
    await world.db.evidence.updateMany({ where: { annotationId: id }, data: { sourceId: hidden, articleId: secret } });
    expect((await recalled(minh))?.[0]?.evidence).toEqual([]);
    await world.db.evidence.updateMany({ where: { annotationId: id }, data: { sourceId: sealed, articleId: then } });
    const told = JSON.stringify(await recalled(minh));
    expect(told).toContain("N-01");
    expect(told).not.toContain("Trần Văn Kín");
  });

  test("viewers are shown what was checked and file nothing", async () => {
    const viewer = await world.person("Vân", "viewer");
    const { checkId } = await checked(lan, then, claim);
    expect(await recalled(viewer)).toHaveLength(1);
    expect(await reuse(viewer, checkId)).toEqual({ ok: false, reason: "forbidden" });
  });
});

describe("a second, blind check", () => {
  test("is not helped by what the first found, nor by what cites it", async () => {
    const blind = { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, missing: "warn" as const } };
    await setPolicy(chief, { profile: "newsroom", rules: blind });
    const { id: risky, checkId } = await checkedRisky();
    expect(await recalled(lan)).toMatchObject([{ checkId }]);
    expect(await recalled(minh)).toEqual([]);
    expect(await reuse(minh, checkId)).toEqual({ ok: false, reason: "missing" });
    expect(await reuse(lan, checkId)).toMatchObject({ ok: true });
    // The check that cites it is the other article's own; whose it cites is told to no second checker.
    expect((await seen(lan))?.checks[0]?.cites).toMatchObject({ annotationId: risky });
    expect((await seen(minh))?.checks).toMatchObject([{ finding: "confirmed", citesId: checkId }]);
    expect((await seen(minh))?.checks[0]).not.toHaveProperty("cites");
    // At the item that is checked blind it says nothing to the second checker.
    expect(await recalled(minh, risky, then)).toEqual([]);
    const third = await world.article(chief, `${claim}.`);
    expect(await recalled(minh, await world.tag(chief, third, "claim", claim), third)).toEqual([]);
  });

  test("is told nothing of it by the log either", async () => {
    const { checkId } = await checked(lan, then, claim);
    await setPolicy(chief, { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, missing: "warn" } } });
    await world.run(chief, now, { type: "rate-item", annotationId: item, risk: 3 });
    expect(await reuse(lan, checkId)).toMatchObject({ ok: true });
    const said = async () => JSON.stringify((await loadAudit(chief, auditFilterOf({ group: "check" })))?.entries.filter(({ type }) => type === "check.reused").map((entry) => entry.said));
    expect(await said()).toContain(checkId);
    expect(await world.run(chief, now, { type: "move-work", annotationId: item, act: "assign", assigneeId: chief.actor.id })).toMatchObject({ ok: true });
    expect(await said()).not.toContain(checkId);
    expect(await said()).not.toContain("confirmed");
  });

  test("is not filed by citing an earlier one", async () => {
    const { checkId } = await checked(lan, then, claim);
    await setPolicy(chief, { profile: "newsroom", rules: { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, missing: "warn", blind: false } } });
    await world.run(chief, now, { type: "rate-item", annotationId: item, risk: 3 });
    await world.run(lan, now, { type: "record-check", finding: "confirmed", on: [{ annotationId: item, partId: null, words: claim }] });
    expect(await reuse(minh, checkId)).toEqual({ ok: false, reason: "not_now" });
  });

  async function checkedRisky() {
    const id = await world.tag(chief, then, "claim", claim);
    await world.run(chief, then, { type: "rate-item", annotationId: id, risk: 3 });
    const done = await world.run(lan, then, { type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: claim }], evidence: { sourceId: await source(lan, then, "Báo cáo"), stance: "supports", locator: "tr. 1" } });
    return { id, checkId: (done as { value: { checkId: CheckId } }).value.checkId };
  }
});

describe("used again", () => {
  test("it is a new check, in the name of who does it, that cites the earlier one and its source, and is taken back by itself", async () => {
    const { checkId } = await checked(lan, then, claim);
    const done = await reuse(later(minh, 10), checkId);
    expect(done).toMatchObject({ ok: true });
    expect((await seen(minh))?.checks).toMatchObject([{
      finding: "confirmed", byName: "Minh", at: "2026-01-12T03:04:05.000Z", method: "reused", asOf: "2026-01-02", citesId: checkId, cites: { articleId: then, title: "Bài thử", byName: "Lan", at: "2026-01-02T03:04:05.000Z" },
      on: [{ words: claim }], evidence: [{ sourceTitle: "Báo cáo số 12", locator: "tr. 3", passage: "27 xã", stance: "supports" }],
    }]);
    const event = await world.db.auditEvent.findFirstOrThrow({ where: { type: "check.reused" } });
    expect(JSON.parse(event.text)).toMatchObject({ event: { cites: checkId, articleId: now } });
    expect(event.text).not.toContain("xã");
    await world.run(later(minh, 10), now, { type: "void-check", checkId: (done as { value: { checkId: CheckId } }).value.checkId });
    expect((await seen(minh))?.checks.map(({ finding }) => finding)).toEqual(["confirmed", "void"]);
    expect(await world.db.check.count({ where: { articleId: then } })).toBe(1);
  });

  test("what cites an earlier check is no new witness: the first is shown, and cited", async () => {
    const { checkId } = await checked(lan, then, claim);
    await reuse(minh, checkId);
    const third = await world.article(chief, `${claim}.`);
    const again = await world.tag(chief, third, "claim", claim);
    expect((await recalled(minh, again, third))?.map((entry) => entry.checkId)).toEqual([checkId]);
    const citing = (await seen(minh))?.checks[0]?.id as CheckId;
    await world.run(minh, third, { type: "reuse-check", annotationId: again, checkId: citing, words: claim });
    expect((await world.db.check.findFirstOrThrow({ where: { articleId: third } })).citesId).toBe(checkId);
  });

  test("is refused on other words, another number, where it has expired or does not hold any more, and without a source", async () => {
    const { id, checkId } = await checked(lan, then, claim);
    expect(await reuse(minh, checkId, "khác")).toEqual({ ok: false, reason: "changed" });
    expect(await reuse(minh, newId<CheckId>())).toEqual({ ok: false, reason: "missing" });
    await setNewsroom(chief, { lasts: { claim: 30 } });
    expect(await reuse(later(minh, 31), checkId)).toEqual({ ok: false, reason: "stale" });
    await world.edit(now, "27 xã", "28 xã");
    expect(await reuse(minh, checkId, "Tỉnh Nghệ An có 28 xã đạt chuẩn nông thôn mới")).toEqual({ ok: false, reason: "stale" });
    await world.edit(now, "28 xã", "27 xã");
    await world.run(lan, then, { type: "record-check", finding: "unsupported", on: [{ annotationId: id, partId: null, words: claim }] });
    expect(await reuse(minh, checkId)).toEqual({ ok: false, reason: "missing" });
    const bare = await world.article(chief, `${claim}.`);
    const { checkId: unsourced } = await checked(lan, bare, claim, { from: null });
    expect(await reuse(minh, unsourced)).toEqual({ ok: false, reason: "stale" });
  });

  test("is held to the policy as any evidence of that source", async () => {
    const weak = await source(lan, then, "Báo khác", false);
    const { checkId } = await checked(lan, then, claim, { from: weak });
    await setPolicy(chief, strict);
    expect(await reuse(minh, checkId)).toEqual({ ok: false, reason: "evidence_missing" });
    const own = await source(minh, now, "Sở", false);
    await world.run(minh, now, { type: "add-evidence", annotationId: item, sourceId: own, stance: "supports", locator: "tr. 1" });
    expect(await reuse(minh, checkId)).toMatchObject({ ok: true });
  });

  test("goes by the source that a merged one became", async () => {
    const [one, two] = [await source(lan, then, "Báo cáo"), await source(lan, then, "Báo cáo (bản PDF)")];
    const { checkId } = await checked(lan, then, claim, { from: one });
    await mergeSources(lan, { id: newId(), sourceId: one, intoId: two, isBack: false });
    await reuse(minh, checkId);
    expect((await seen(minh))?.checks[0]?.evidence).toMatchObject([{ sourceId: two }]);
  });

  test("of a person covers the name and the rank that are the same, and no more", async () => {
    const { checkId } = await checked(lan, then, "Thượng tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng", { kind: "person" });
    const person = await world.tag(chief, now, "person", "Thượng tướng Lê Huy Vịnh");
    expect(await recalled(minh, person)).toMatchObject([{ relation: "near", finding: "confirmed" }]);
    expect(await reuse(minh, checkId, "Thượng tướng Lê Huy Vịnh", person)).toMatchObject({ ok: true });
    const view = await seen(minh, person);
    expect(view?.checks[0]?.on.map(({ words }) => words).sort()).toEqual(["Lê Huy Vịnh", "Thượng tướng"]);
  });
});
