// What is dismissed stays so, here or everywhere; and how the newsroom has its rules.
import { afterEach, beforeEach, expect, it } from "vitest";
import { newId, type AnnotationId, type CommandId } from "#lib/id.ts";
import { defaultSettings } from "#lib/rules/settings.ts";
import type { Context } from "#server/context.ts";
import { loadDismissedEverywhere } from "#server/queries/load-dismissed-everywhere.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { loadRuleSettings } from "#server/queries/load-rule-settings.ts";
import { restoreEverywhere } from "#server/services/restore-everywhere.ts";
import { setRuleSettings } from "#server/services/set-rule-settings.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let checker: Context;
beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Bình", "editor_in_chief");
  checker = await world.person("An", "checker");
});
afterEach(() => world.close());

const slip = () => ({ id: newId<string>(), rule: "known-slip", words: "để xuất" });

it("keeps what was dismissed in one article to that article", async () => {
  const [first, second] = [await world.article(editor, "Tỉnh để xuất ba việc."), await world.article(editor, "Huyện để xuất hai việc.")];
  const on = slip();
  expect(await world.run(checker, first, { type: "dismiss-hints", everywhere: false, on: [on] })).toEqual({ ok: true, value: { ids: [on.id] } });
  expect((await loadGalley(checker, first))?.dismissed).toEqual([{ ...on, isEverywhere: false }]);
  expect((await loadGalley(checker, second))?.dismissed).toEqual([]);
});

it("keeps what was dismissed everywhere in every article, and takes it back", async () => {
  const [first, second] = [await world.article(editor, "Tỉnh để xuất ba việc."), await world.article(editor, "Huyện để xuất hai việc.")];
  const on = slip();
  await world.run(editor, first, { type: "dismiss-hints", everywhere: true, on: [on] });
  expect((await loadGalley(checker, second))?.dismissed).toEqual([{ ...on, isEverywhere: true }]);
  expect(await world.run(checker, second, { type: "restore-hints", ids: [on.id] })).toEqual({ ok: false, reason: "forbidden" });
  expect(await world.run(editor, second, { type: "restore-hints", ids: [on.id] })).toEqual({ ok: true, value: { ids: [on.id] } });
  expect((await loadGalley(editor, first))?.dismissed).toEqual([]);
  expect(await world.run(editor, first, { type: "restore-hints", ids: [on.id] })).toEqual({ ok: false, reason: "missing" });
});

it("lists what was dismissed everywhere, by whom and when, and takes several back at once", async () => {
  const [first, second] = [await world.article(editor, "Tỉnh để xuất ba việc."), await world.article(editor, "Huyện để xuất hai việc.")];
  const [one, two, three, here] = [{ ...slip(), words: "một" }, { ...slip(), words: "hai" }, { ...slip(), words: "ba" }, slip()];
  await world.run(editor, first, { type: "dismiss-hints", everywhere: true, on: [one, two] });
  await world.run(editor, second, { type: "dismiss-hints", everywhere: true, on: [three] });
  await world.run(checker, first, { type: "dismiss-hints", everywhere: false, on: [here] });
  const listed = { rule: "known-slip", byName: "Bình", at: "2026-01-02T03:04:05.000Z" };
  expect(await loadDismissedEverywhere(editor)).toEqual([{ ...listed, id: three.id, words: "ba" }, { ...listed, id: two.id, words: "hai" }, { ...listed, id: one.id, words: "một" }]);
  expect(await loadDismissedEverywhere(checker)).toBeNull();

  expect(await restoreEverywhere(checker, [one.id])).toEqual({ ok: false, reason: "forbidden" });
  // What holds in one article only stays, and so does what is not asked for.
  const done = await restoreEverywhere(editor, [one.id, two.id, here.id]);
  expect(done.ok && done.ids.toSorted()).toEqual([one.id, two.id].toSorted());
  expect((await loadGalley(checker, first))?.dismissed.map(({ words }) => words).toSorted()).toEqual(["ba", "để xuất"]);
  expect(await restoreEverywhere(editor, [one.id])).toEqual({ ok: true, ids: [] });
  const told = await world.db.auditEvent.findMany({ where: { type: "hint.restored" } });
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain(one.id);
});

it("refuses viewers, and words of a restricted article for every article", async () => {
  const articleId = await world.article(editor, "Tỉnh để xuất ba việc.");
  const viewer = await world.person("Em", "viewer");
  expect(await world.run(viewer, articleId, { type: "dismiss-hints", everywhere: false, on: [slip()] })).toEqual({ ok: false, reason: "forbidden" });
  expect(await world.run(checker, articleId, { type: "dismiss-hints", everywhere: true, on: [slip()] })).toEqual({ ok: false, reason: "forbidden" });
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await world.run(editor, articleId, { type: "dismiss-hints", everywhere: true, on: [slip()] })).toEqual({ ok: false, reason: "forbidden" });
  expect(await world.run(editor, articleId, { type: "dismiss-hints", everywhere: false, on: [slip()] })).toMatchObject({ ok: true });
});

it("does a command once, and says nothing of the words in the audit chain", async () => {
  const articleId = await world.article(editor, "Tỉnh để xuất ba việc.");
  const on = slip();
  const id = newId<CommandId>();
  const act = { type: "dismiss-hints" as const, everywhere: false, on: [on] };
  expect(await world.run(checker, articleId, act, id)).toEqual(await world.run(checker, articleId, act, id));
  expect(await world.db.dismissedHint.count()).toBe(1);
  expect(await world.run(checker, articleId, act)).toEqual({ ok: false, reason: "invalid" });
  const told = await world.db.auditEvent.findMany({ where: { type: "hint.dismissed" } });
  expect(told).toHaveLength(1);
  expect(told[0]?.text).not.toContain("xuất");
});

it("accepts hints in one batch, which is taken back in one", async () => {
  const articleId = await world.article(editor, "Ngày 27.12 và ngày 28.12 họp.");
  const places = [await world.placeOf(articleId, "27.12"), await world.placeOf(articleId, "28.12")];
  const acts = places.map((place) => ({ id: newId<CommandId>(), type: "create-annotation" as const, annotationId: newId<AnnotationId>(), kind: "date" as const, place }));
  expect(await world.run(checker, articleId, { type: "batch", acts })).toMatchObject({ ok: true, value: { outcomes: [{ ok: true }, { ok: true }] } });
  expect(await world.db.annotation.count({ where: { articleId, deletedAt: null, anchorState: "attached" } })).toBe(2);
  await world.run(checker, articleId, { type: "batch", acts: acts.map(({ annotationId }) => ({ id: newId<CommandId>(), type: "delete-annotation" as const, annotationId })) });
  expect(await world.db.annotation.count({ where: { articleId, deletedAt: null } })).toBe(0);
});

it("keeps the newsroom's rules, for those who lead", async () => {
  expect(await loadRuleSettings(world.db)).toEqual(defaultSettings);
  const settings = { ...defaultSettings, levels: { "known-slip": "off" as const }, terms: [{ write: "nghi phạm", not: "nghi can" }], toneMarks: "old" as const };
  expect(await setRuleSettings(checker, settings)).toEqual({ ok: false, reason: "forbidden" });
  expect(await setRuleSettings(editor, settings)).toEqual({ ok: true });
  expect(await loadRuleSettings(world.db)).toEqual(settings);
  const articleId = await world.article(editor, "Một dòng.");
  expect((await loadGalley(checker, articleId))?.rules).toEqual(settings);
  await world.db.setting.update({ where: { key: "newsroom.rules" }, data: { value: '{"levels":"x"}' } });
  expect(await loadRuleSettings(world.db)).toEqual(defaultSettings);
});
