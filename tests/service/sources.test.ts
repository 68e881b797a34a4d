// The library of sources: what it lists, for whom, and with how many queries.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type ArticleId, type SourceId } from "#lib/id.ts";
import type { SourceFilter } from "#lib/source/source-filter.ts";
import type { Context } from "#server/context.ts";
import { loadSource } from "#server/queries/load-source.ts";
import { loadSources } from "#server/queries/load-sources.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let lan: Context;
let viewer: Context;
let articleId: ArticleId;
beforeEach(async () => {
  world = await openWorld();
  lan = await world.person("Lan", "checker");
  viewer = await world.person("Vân", "viewer");
  articleId = await world.article(lan, "Đoàn đã thăm 27 xã ở 3 huyện.");
});
afterEach(() => world.close());

async function source(title: string, on: ArticleId = articleId, kind: "document" | "page" = "document"): Promise<SourceId> {
  const sourceId = newId<SourceId>();
  await world.run(lan, on, { type: "add-source", sourceId, kind, isPrimary: false, title });
  return sourceId;
}
const every: SourceFilter = { kind: null, words: "", page: 1 };

describe("the library", () => {
  test("lists the newest first, with where each is used, and finds without diacritics", async () => {
    const report = await source("Báo cáo của Ủy ban");
    await source("Cổng thông tin", articleId, "page");
    for (const quote of ["27 xã", "3 huyện"]) await world.run(lan, articleId, { type: "add-evidence", annotationId: await world.tag(lan, articleId, "number", quote), sourceId: report, stance: "supports" });
    const all = await loadSources(viewer, every);
    expect(all).toMatchObject({ total: 2, pages: 1, kinds: { document: 1, page: 1, person: 0 } });
    expect(all.entries.map(({ title, items, articles }) => [title, items, articles])).toEqual([["Cổng thông tin", 0, 0], ["Báo cáo của Ủy ban", 2, 1]]);
    expect((await loadSources(viewer, { ...every, words: "uy ban bao" })).entries.map(({ id }) => id)).toEqual([report]);
    expect((await loadSources(viewer, { ...every, kind: "page" })).total).toBe(1);
    expect((await loadSource(viewer, report))?.used).toEqual([{ id: articleId, title: "Bài thử", items: 2 }]);
  });

  test("neither lists nor counts what is hidden from a reader, nor its articles", async () => {
    const shared = await source("Công văn");
    const secret = await world.article(lan, "Bài kín về 5 xã.");
    await source("Nguồn của bài kín", secret);
    await world.run(lan, secret, { type: "add-evidence", annotationId: await world.tag(lan, secret, "number", "5 xã"), sourceId: shared, stance: "supports" });
    await restrictArticle(lan, secret, true);
    expect((await loadSources(viewer, every)).entries).toMatchObject([{ title: "Công văn", items: 0, articles: 0 }]);
    expect((await loadSource(viewer, shared))?.used).toEqual([]);
    expect((await loadSources(lan, every)).total).toBe(2);
    expect((await loadSources(await world.person("Ngoài"), every)).total).toBe(0);
  });

  test("asks as often for many as for few", async () => {
    const queries: string[] = [];
    const counted = world.db.$extends({ query: { $allModels: { $allOperations: ({ model, operation, args, query }) => { queries.push(`${model}.${operation}`); return query(args); } } } });
    const context = { ...lan, desk: { ...lan.desk, db: counted as unknown as typeof world.db } };
    const count = async () => {
      queries.length = 0;
      await loadSources(context, every);
      return queries.length;
    };
    await source("Một");
    const few = await count();
    for (let i = 0; i < 60; i += 1) await source(`Nguồn ${i}`);
    expect(await count()).toBe(few);
    expect(await loadSources(context, { ...every, page: 2 })).toMatchObject({ page: 2, pages: 2, total: 61 });
  });
});
