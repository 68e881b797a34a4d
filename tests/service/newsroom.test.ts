// The newsroom's own words: who sets them, and what they do to annotations and reports.
import { afterEach, beforeEach, expect, it } from "vitest";
import { newId, type AnnotationId } from "#lib/id.ts";
import type { OwnKind } from "#lib/newsroom/house-schema.ts";
import type { Context } from "#server/context.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { defaultHouse, loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
});
afterEach(() => world.close());

const law: OwnKind = { id: "law", label: "Điều luật", base: "claim", colour: "quote", line: "dashed", key: "đ", isRetired: false };

it("keeps what was set, and nothing that was not", async () => {
  expect(await loadNewsroom(world.db)).toEqual(defaultHouse);
  expect(await setNewsroom(chief, { name: "Báo Hà Giang", timeZone: "Europe/Paris" })).toEqual({ ok: true });
  expect(await setNewsroom(chief, { keys: { c: "ô" } })).toEqual({ ok: true });
  expect(await loadNewsroom(world.db)).toEqual({ ...defaultHouse, name: "Báo Hà Giang", timeZone: "Europe/Paris", keys: { c: "ô" } });
  const told = await world.db.auditEvent.findMany({ where: { type: "newsroom.settings" }, orderBy: { seq: "asc" } });
  expect(told.map(({ text }) => /"fields":\[([^\]]*)\]/.exec(text)?.[1])).toEqual(['"name","time-zone"', '"keys"']);
});

it("reads a setting that cannot be read as not set", async () => {
  await world.db.setting.create({ data: { key: "newsroom.keys", value: '{"c":"' } });
  await world.db.setting.create({ data: { key: "newsroom.ownKinds", value: '[{"id":"x"}]' } });
  expect(await loadNewsroom(world.db)).toEqual(defaultHouse);
});

it("refuses those who do not lead, and keys that two things would share", async () => {
  for (const role of ["editor", "copy_editor", "checker", "viewer"] as const) {
    expect(await setNewsroom(await world.person("An", role), { name: "x" })).toEqual({ ok: false, reason: "forbidden" });
  }
  expect(await setNewsroom(chief, { keys: { c: "p" } })).toEqual({ ok: false, reason: "keys_clash" });
  await setNewsroom(chief, { ownKinds: [law] });
  expect(await setNewsroom(chief, { keys: { c: "đ" } })).toEqual({ ok: false, reason: "keys_clash" });
  expect((await loadNewsroom(world.db)).keys).toEqual({});
});

it("an own kind is given, shown, and printed by its name", async () => {
  await setNewsroom(chief, { ownKinds: [law] });
  const articleId = await world.article(chief, "Theo Điều 36 Luật Báo chí, tin phải được kiểm.");
  const place = await world.placeOf(articleId, "Điều 36 Luật Báo chí");
  const annotationId = newId<AnnotationId>();
  expect((await world.run(chief, articleId, { type: "create-annotation", annotationId, kind: "claim", ownKind: "law", place })).ok).toBe(true);
  expect((await loadGalley(chief, articleId))?.annotations).toMatchObject([{ kind: "claim", ownKind: "law" }]);
  const report = await loadReport(chief, articleId);
  expect(report?.items).toMatchObject([{ kind: "claim", kindLabel: "Điều luật", section: "claims", standing: "unchecked" }]);
  if (report) for (const form of ["html", "md", "json"] as const) expect(reportFile(report, { language: "vi", timeZone: "UTC" }, form)).toContain("Điều luật");

  expect((await world.run(chief, articleId, { type: "change-kind", annotationId, kind: "number" })).ok).toBe(true);
  expect((await loadGalley(chief, articleId))?.annotations).toMatchObject([{ kind: "number", ownKind: null }]);
});

it("an own kind that is not there, retired or of another base is not given", async () => {
  await setNewsroom(chief, { ownKinds: [law, { ...law, id: "old", key: null, isRetired: true }] });
  const articleId = await world.article(chief, "Theo Điều 36.");
  const place = await world.placeOf(articleId, "Điều 36");
  const give = (kind: "claim" | "number", ownKind: string) =>
    world.run(chief, articleId, { type: "create-annotation", annotationId: newId<AnnotationId>(), kind, ownKind, place });
  for (const [kind, id] of [["claim", "none"], ["claim", "old"], ["number", "law"]] as const) expect(await give(kind, id)).toEqual({ ok: false, reason: "invalid" });
  expect(await world.db.annotation.count()).toBe(0);
});

it("an own kind in use is retired, not taken away nor based on another", async () => {
  await setNewsroom(chief, { ownKinds: [law] });
  const articleId = await world.article(chief, "Theo Điều 36.");
  await world.run(chief, articleId, { type: "create-annotation", annotationId: newId<AnnotationId>(), kind: "claim", ownKind: "law", place: await world.placeOf(articleId, "Điều 36") });
  expect(await setNewsroom(chief, { ownKinds: [] })).toEqual({ ok: false, reason: "kind_in_use" });
  expect(await setNewsroom(chief, { ownKinds: [{ ...law, base: "style" }] })).toEqual({ ok: false, reason: "kind_in_use" });
  expect(await setNewsroom(chief, { ownKinds: [{ ...law, label: "Luật", isRetired: true }] })).toEqual({ ok: true });
});
