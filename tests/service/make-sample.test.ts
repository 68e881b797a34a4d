// The sample article on a real newsroom: a desk in the middle of its work.
import { afterEach, beforeEach, expect, test } from "vitest";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { verifyChain } from "#lib/audit/chain.ts";
import { standingOf } from "#lib/workflow/standing.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { findSample, findTourArticle } from "#server/queries/find-tour-article.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { sampleItems } from "#server/sample/items.ts";
import { makeSample } from "#server/services/make-sample.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

test("a newcomer sees items that pass, fail, wait, are open and went stale", async () => {
  const founder = await world.person("Người mở bàn", "editor_in_chief", "checker");
  const articleId = await makeSample(founder);
  const { db, collab } = founder.desk;

  const { blocks } = await collab.readText(articleId);
  expect(blocks.map(({ kind }) => kind)).toEqual([
    "title", "lead", "paragraph", "caption", "paragraph", "paragraph", "crosshead", "paragraph", "paragraph", "caption", "paragraph", "paragraph", "credit",
  ]);

  const living = livingAnnotations(blocks);
  const views = await loadAnnotations(db, articleId);
  expect(views).toHaveLength(sampleItems.length);
  expect(views.every((view) => living.has(view.id))).toBe(true);
  expect(views.filter(({ parts }) => parts.length > 1).length).toBeGreaterThanOrEqual(4);
  const standings = Object.fromEntries(views.map((view) => {
    const at = living.get(view.id);
    const words = at ? { words: at.words, sentence: sentenceOf(blocks, at, "vi") } : null;
    return [view.quote, standingOf(view, words).standing];
  }));
  expect(standings).toMatchObject({
    "517 hộ dân": "recheck", "25%": "problem", "Nguyễn Hữu Khoái, Phó Chủ tịch UBND tỉnh": "problem",
    "100% số hộ mất nhà đã được bố trí chỗ ở tạm": "problem", "312 tỷ đồng": "passed", "LLVT": "unchecked",
    "“Có nơi người dân chỉ biết tin lũ khi nước đã vào nhà”": "waiting",
  });

  expect(await db.article.findUnique({ where: { id: articleId } })).toMatchObject({
    isSample: true, title: "Tân Giang tổng kết công tác phòng, chống thiên tai năm 2025", eventDate: "2025-10-18",
  });
  const progress = await db.articleProgress.findUnique({ where: { articleId } });
  expect(progress).toMatchObject({ recheck: 1, problem: 3, waiting: 1, lost: 0 });
  expect(progress?.words).toBeGreaterThan(450);
  expect(await db.source.count()).toBe(2);
  expect(await db.sourceInUse.count()).toBe(1);
  expect(readAudit(world.file, (rows, head) => head && verifyChain(rows, head))).toMatchObject({ ok: true });
});

test("newcomers are shown round it while it is on the desk, then round what they may read, then round nothing", async () => {
  const founder = await world.person("Người mở bàn", "editor_in_chief", "checker");
  const reader = await world.person("Người xem", "viewer");
  const { desk } = founder;
  expect(await findTourArticle(desk, reader.actor)).toBeNull();
  const sample = await makeSample(founder);
  const other = await makeSample(founder);
  await world.db.article.update({ where: { id: other }, data: { isSample: false } });
  expect(await findTourArticle(desk, reader.actor)).toBe(sample);
  await world.db.article.update({ where: { id: sample }, data: { trashedAt: new Date(), archivedAt: new Date() } });
  expect(await findSample(desk, reader.actor)).toBeNull();
  expect(await findTourArticle(desk, reader.actor)).toBe(other);
  await world.db.article.update({ where: { id: other }, data: { isRestricted: true } });
  expect(await findTourArticle(desk, reader.actor)).toBeNull();
  expect(await findTourArticle(desk, founder.actor)).toBe(other);
});

test("refused to who may not load", async () => {
  await expect(makeSample(await world.person("Người xem", "viewer"))).rejects.toThrow("forbidden");
});
