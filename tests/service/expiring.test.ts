// How long checks hold: the day one speaks of, and the list of those that end soon.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadExpiring } from "#server/queries/load-expiring.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";
import { tagAndCheck, type Checking } from "#tests/support/checked-words.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const claim = "Tỉnh Nghệ An có 27 xã đạt chuẩn nông thôn mới";
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
  then = await world.article(chief, `${claim}.`);
  now = await world.article(chief, `${claim}.`);
  item = await world.tag(chief, now, "claim", claim);
});
afterEach(() => world.close());

/** The clock stands so many days later. */
const later = (context: Context, days: number): Context => ({ ...context, now: () => new Date(context.now().getTime() + days * 86_400_000) });
const checked = (by: Context, on: ArticleId, words: string, how: Checking = {}) => tagAndCheck(world, by, on, words, how);

test("an as-of day is kept with the check, and one to come is refused", async () => {
  const file = (asOf: string) => world.run(lan, now, { type: "record-check", finding: "confirmed", on: [{ annotationId: item, partId: null, words: claim }], asOf });
  expect(await file("2026-02")).toEqual({ ok: false, reason: "invalid" });
  expect(await file("2025-12")).toMatchObject({ ok: true });
  const [view] = await loadSeenAnnotations(world.db, lan.actor, now, { ids: [item] });
  expect(view?.checks[0]?.asOf).toBe("2025-12");
});

describe("what expires", () => {
  const titles = async (by: Context, within: "7" | "30" | "past", isMine = false) => (await loadExpiring(by, { within, isMine })).map(({ words, expiresAt }) => `${words} ${expiresAt.toISOString().slice(0, 10)}`);

  test("is listed by the time that is left, with the day it speaks of and the setting of the day", async () => {
    await setNewsroom(chief, { lasts: { claim: 30, number: 10 } });
    await checked(lan, then, claim);
    await checked(minh, now, "27 xã", { kind: "number" });
    await world.run(lan, now, { type: "record-check", finding: "wrong", on: [{ annotationId: item, partId: null, words: claim }], asOf: "2025-12-07" });
    expect(await titles(viewerOf(lan), "7")).toEqual([`${claim} 2026-01-07`]);
    expect(await titles(lan, "30")).toEqual([`${claim} 2026-01-07`, "27 xã 2026-01-12", `${claim} 2026-02-01`]);
    expect(await titles(minh, "30", true)).toEqual(["27 xã 2026-01-12"]);
    expect(await titles(later(lan, 12), "past")).toEqual(["27 xã 2026-01-12", `${claim} 2026-01-07`]);
    await setNewsroom(chief, { lasts: {} });
    expect(await titles(lan, "30")).toEqual([]);
  });

  test("is nothing that was taken back, checked again, changed, archived, or that one may not read", async () => {
    await setNewsroom(chief, { lasts: { claim: 5 } });
    const { id, checkId } = await checked(lan, then, claim);
    expect(await titles(minh, "7")).toHaveLength(1);
    await world.db.annotation.update({ where: { id }, data: { lastWords: "khác" } });
    expect(await titles(minh, "7")).toEqual([]);
    await world.db.annotation.update({ where: { id }, data: { lastWords: null } });
    await restrictArticle(chief, then, true);
    expect([await titles(minh, "7"), await titles(chief, "7")]).toMatchObject([[], [`${claim} 2026-01-07`]]);
    await restrictArticle(chief, then, false);
    await world.run(later(lan, 3), then, { type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: claim }] });
    expect(await titles(minh, "7")).toEqual([]);
    expect(await titles(later(minh, 3), "7")).toEqual([`${claim} 2026-01-10`]);
    await world.run(lan, then, { type: "void-check", checkId });
    await world.db.article.update({ where: { id: then }, data: { archivedAt: new Date() } });
    expect(await titles(later(minh, 3), "7")).toEqual([]);
  });

  const viewerOf = (context: Context): Context => ({ ...context, actor: { ...context.actor, roles: ["viewer"] } });
});
