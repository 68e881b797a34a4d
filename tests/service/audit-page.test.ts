// The audit log as a page shows it: who may, filters, pages.
import { afterEach, beforeEach, expect, test } from "vitest";
import { auditFilterOf } from "#lib/audit/filter.ts";
import type { Context } from "#server/context.ts";
import { loadAudit } from "#server/queries/load-audit.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
});
afterEach(() => world.close());

test("those who see every article read it, filtered by what, whom and which article", async () => {
  const lan = await world.person("Lan", "checker");
  const first = await world.article(chief, "Đoàn thăm 27 xã.");
  await world.article(chief, "Bài khác có 9 xã.");
  await world.tag(lan, first, "number", "27 xã");
  const types = async (params: Record<string, string>) => (await loadAudit(chief, auditFilterOf(params)))?.entries.map(({ type }) => type);
  expect(await types({ group: "annotation" })).toEqual(["annotation.created"]);
  expect(await types({ by: lan.actor.id })).toEqual(["annotation.created"]);
  expect((await types({ article: first }))?.at(0)).toBe("annotation.created");
  expect(await types({ article: first, group: "article" })).toEqual(["article.loaded"]);
  const [entry] = (await loadAudit(chief, auditFilterOf({ group: "annotation" })))?.entries ?? [];
  expect(entry).toMatchObject({ byName: "Lan", article: { id: first, title: "Bài thử" } });
  expect(entry?.said.map(([name]) => name)).toEqual(["annotationId", "digest", "kind"]);
  expect(await types({ before: String(entry?.seq) })).not.toContain("annotation.created");
  for (const role of ["editor", "checker", "legal", "viewer"] as const) expect(await loadAudit(await world.person("An", role), auditFilterOf({}))).toBeNull();
});

test("goes page by page", async () => {
  const articleId = await world.article(chief, "Đoàn thăm 27 xã.");
  for (let i = 0; i < 60; i += 1) {
    await world.run(chief, articleId, { type: "set-details", details: { section: `Mục ${i}` } });
    await world.run(chief, articleId, { type: "set-details", details: { section: `Trang ${i}` } });
  }
  const page = await loadAudit(chief, auditFilterOf({}));
  expect([page?.entries.length, page?.hasMore]).toEqual([100, true]);
  const next = await loadAudit(chief, auditFilterOf({ before: String(page?.entries.at(-1)?.seq) }));
  expect(next?.entries[0]?.seq).toBe((page?.entries.at(-1)?.seq ?? 0) - 1);
  expect(next?.hasMore).toBe(false);
});
