// The history of an article with many versions, and what comparing two versions costs, each once with a tenth of it, in one run.
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import type { Block } from "#lib/article/block.ts";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { newId, type ArticleId } from "#lib/id.ts";
import { diffRows } from "#lib/revision/diff-rows.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionBlocks, versionContent, versionHash } from "#lib/text/version.ts";
import { openDatabase } from "#server/db/client.ts";
import { makeArticle } from "#tests/bench/article.ts";
import { median, printGrowth, type Figures } from "#tests/bench/figures.ts";
import { fillDesk } from "#tests/bench/fill-desk.ts";
import { timePage } from "#tests/bench/time-page.ts";
import type { Desk } from "#tests/support/desk.ts";
import { founder } from "#tests/support/people.ts";

const histories = [20, 200] as const;
const sizes = [1_000, 10_000] as const;
/** One block in so many is edited from one version to the last. */
const editedEvery = 5;
const rounds = 5;

/** Measures and prints. The desk is filled, stopped and started; `signIn` opens a browser that is signed in to it. */
export async function benchVersions(desk: Desk, signIn: () => Promise<BrowserContext>): Promise<void> {
  console.log(`Writing articles with ${histories.join(" and ")} versions, and of ${sizes.join(" and ")} words.`);
  await desk.kill9();
  const articles = [...histories.map(() => makeArticle(sizes[0])), ...sizes.map((size) => makeArticle(size))];
  const ids = await fillDesk(desk.folder, founder, articles);
  for (const [i, { blocks }] of articles.entries()) await fillVersions(desk.folder, ids[i], blocks, histories[i] ?? 2);
  await desk.restart();
  const context = await signIn();
  const page = (at: number, query = "") => timePage(context, `${desk.url}/articles/${ids[at]}/history${query}`);
  printGrowth("History", histories.map((count) => `${count} versions`), await page(0), await page(1));
  // The first version against the text as it stands, which has no edits: the last version is what differs.
  const [few, many] = [await page(2), await page(3)];
  const rest = sizes.map((_, at) => compareAlone(articles[at + histories.length]?.blocks ?? []));
  printGrowth("Comparing two versions", sizes.map((size) => `${size} words`), { ...few, ...rest[0] }, { ...many, ...rest[1] });
}

/** Versions beside the one that the loading made; the newest has one block in five edited. */
async function fillVersions(folder: string, articleId: ArticleId | undefined, blocks: readonly Block[], count: number): Promise<void> {
  if (!articleId) return;
  const db = await openDatabase(`file:${join(folder, "soat.db")}`);
  try {
    const by = await db.user.findFirstOrThrow({ select: { id: true } });
    const rows = Array.from({ length: count - 1 }, (_, i) => {
      const kept = edited(blocks, i + 2);
      return { id: newId<string>(), articleId, number: i + 2, reason: "name", label: `Bản ${i + 2}`, hash: versionHash(kept, schemaVersion), content: versionContent(kept), logSeq: 1, createdById: by.id };
    });
    await db.version.createMany({ data: rows });
  } finally {
    await db.$disconnect();
  }
}

function edited(blocks: readonly Block[], version: number): Block[] {
  return blocks.map((block, i) => (i % editedEvery === version % editedEvery ? { ...block, text: block.text.replace(/\d+/, (digits) => String(Number(digits) + version)).replace(" và ", " cùng ") } : block));
}

/** Milliseconds of the comparison alone, in this process: of two versions, and with a text from elsewhere. */
function compareAlone(blocks: readonly Block[]): Figures {
  const then = edited(blocks, 2);
  const time = (work: () => unknown) => median(Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).slice(1));
  return {
    "difference of two versions alone, ms": time(() => diffRows(versionBlocks(then), versionBlocks(blocks))),
    "with another text alone, ms": time(() => compareTexts(blocks, then.map(({ text }) => text), "vi")),
  };
}
