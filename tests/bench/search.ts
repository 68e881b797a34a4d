// Searching at a tenth of a newsroom's years and at all of them, and how soon an edit is found.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId, type CommandId, type UserId } from "#lib/id.ts";
import { placeAt } from "#lib/anchor/find.ts";
import { searchFilterOf, type SearchFilter } from "#lib/search/filter.ts";
import { suggestedKinds } from "#lib/search/kinds.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import type { Actor, Context } from "#server/context.ts";
import { openDatabase } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { findLikeItems } from "#server/db/search.ts";
import { search, suggest } from "#server/queries/search.ts";
import { loadArticle } from "#server/services/load-article.ts";
import { reconcile } from "#server/services/reconcile.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { median, printGrowth, type Figures } from "#tests/bench/figures.ts";
import { fillSearch, syllables, writer, type Amount } from "#tests/bench/fill-search.ts";

const sizes: readonly Amount[] = [{ articles: 100, items: 10_000, entities: 1_000 }, { articles: 1_000, items: 100_000, entities: 10_000 }];
const rounds = 8;
const edits = 10;

/** Measures and prints. */
export async function benchSearch(): Promise<void> {
  const figures: Figures[] = [];
  for (const amount of sizes) {
    console.log(`Writing ${amount.articles} articles of 1,000 words, ${amount.items} items, ${amount.items / 2} checks, ${amount.entities} names.`);
    figures.push(await measured(amount));
  }
  printGrowth("Search", sizes.map(({ items }) => `${items} items`), figures[0] ?? {}, figures[1] ?? {});
}

async function measured(amount: Amount): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "soat-bench-"));
  const file = join(folder, "soat.db");
  await migrate(file);
  const db = await openDatabase(`file:${file}`);
  const auth = createAuth({ db, secret: "s".repeat(48) });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  try {
    // An editor, from whom two articles are hidden: whoever sees everything is asked less.
    const actor: Actor = { id: newId<UserId>(), name: "Bình", roles: ["editor"] };
    await db.user.create({ data: { id: actor.id, name: actor.name, email: "binh@toasoan.example", roles: "editor" } });
    await fillSearch(db, amount);
    const hidden = await db.article.findMany({ select: { id: true }, take: 2 });
    await db.article.updateMany({ where: { id: { in: hidden.map(({ id }) => id) } }, data: { isRestricted: true, createdById: actor.id } });
    const desk = { db, auth, collab: server.collab, parse: pool.parse, dataFolder: folder };
    const now = () => new Date();
    server.onTextChanged(async (articleId, hasChanged) => {
      const { changed, again } = await reconcile(desk, articleId, now);
      if (hasChanged || changed > 0) await refreshProgress(desk, articleId, now);
      return again;
    });
    const found = await timed(queries().map((filter) => () => search({ desk, actor }, filter)));
    const typed = await timed(beginnings().map((words) => () => suggest({ desk, actor }, words, suggestedKinds, 5)));
    const like = await timed(alike().map((text) => () => findLikeItems(db, { text, hidden: { articles: [], refs: [] }, limit: 50 })));
    const kept = await untilFound({ desk, actor, now, newId });
    return {
      "a search, ms (median)": median(found), "a search, ms (p95)": p95(found), "slowest search, ms": Math.max(...found),
      "as one types, ms (p95)": p95(typed), "items like one, ms (p95)": p95(like), "an edit is found after, ms (slowest of ten)": Math.max(...kept),
    };
  } finally {
    await pool.close();
    await server.close();
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

const word = (rank: number): string => syllables[rank] ?? "";

/** What people ask: common and rare words, several, in quotes, without diacritics, narrowed; of each a few. */
function queries(): SearchFilter[] {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  const words = [
    ...[0, 1, 5, 20, 100, 500, 1_000, 2_500].map(word), ...[[0, 1], [0, 300], [40, 900], [3, 2_000], [7, 8]].map((ranks) => ranks.map(word).join(" ")),
    ...[[0, 1], [2, 60], [10, 11]].map((ranks) => `"${ranks.map(word).join(" ")}"`), plain(`${word(4)} ${word(70)}`), `${word(0)} ${word(1)} ${word(2)} ${word(3)}`, `${word(12)} ${word(700).slice(0, 2)}`,
  ];
  return [
    ...words.map((q) => searchFilterOf({ q })), searchFilterOf({ q: word(6), kind: "person" }), searchFilterOf({ q: word(30), finding: "wrong" }), searchFilterOf({ finding: "wrong" }),
    searchFilterOf({ q: word(9), show: "passage", page: "3" }), searchFilterOf({ q: word(200), from: "2026-01-01" }),
  ];
}

const beginnings = (): string[] => [0, 3, 50, 400, 2_000].flatMap((rank) => [word(rank).slice(0, 1), word(rank).slice(0, 2), `${word(rank)} ${word(rank + 1).slice(0, 1)}`]);

function alike(): string[] {
  const write = writer(7);
  return Array.from({ length: 20 }, (_, i) => write(2 + (i % 12)));
}

/** Each some times over; milliseconds of every one. The first round fills the caches. */
async function timed(acts: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const act of acts) {
      const start = performance.now();
      await act();
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return times;
}

/** Milliseconds from an edit of an open text to the search that finds it. */
async function untilFound(context: Context): Promise<number[]> {
  const { desk } = context;
  const bytes = new TextEncoder().encode(["Chín tỉnh dự.", ...Array.from({ length: 19 }, (_, n) => writer(n + 1)(50))].join("\n\n"));
  const loaded = await loadArticle(context, { commandId: newId<CommandId>(), source: { kind: "text", bytes }, kinds: null, title: "", language: "vi" });
  if (!loaded.ok) throw new Error(`Not loaded: ${loaded.reason}.`);
  const times: number[] = [];
  let words = "Chín";
  for (let edit = 0; edit < edits; edit += 1) {
    const { blocks } = await desk.collab.readText(loaded.articleId);
    const place = placeAt(blocks, { index: 0, offset: 0 }, { index: 0, offset: words.length });
    if (!place) throw new Error("The words to edit are not there.");
    words = `sửa${edit}lần`;
    await desk.collab.replaceWords(loaded.articleId, place, words);
    const start = performance.now();
    while ((await search(context, searchFilterOf({ q: words, show: "passage" }))).groups.every(({ hits }) => hits.length === 0)) await new Promise((resolve) => { setTimeout(resolve, 10); });
    times.push(performance.now() - start);
  }
  return times;
}

const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
