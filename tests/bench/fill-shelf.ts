// Many articles on the desk of a process that is not running, and what asking for one page of them costs.
import { join } from "node:path";
import { wholeDesk, type DeskFilter } from "#lib/article/desk-filter.ts";
import { newId, type ArticleId, type UserId } from "#lib/id.ts";
import { SqliteAdapter } from "#server/db/sqlite-adapter.ts";
import { openDatabase } from "#server/db/client.ts";
import { textDocuments } from "#server/db/search-documents.ts";
import { indexText } from "#server/db/search-due.ts";
import { searchRow } from "#server/db/search.ts";
import { loadDesk } from "#server/queries/load-desk.ts";
import { PrismaClient } from "../../prisma/generated/client.ts";

const stages = ["draft", "checking", "awaiting_sign_off", "published"];

/** Adds articles without text, as their rows and search index stand, to a newsroom that has been founded. */
export async function fillShelf(folder: string, count: number): Promise<void> {
  const db = await openDatabase(`file:${join(folder, "soat.db")}`);
  try {
    const by = await db.user.findFirstOrThrow({ select: { id: true } });
    const before = await db.article.count();
    const rows = Array.from({ length: count }, (_, i) => ({
      id: newId<ArticleId>(), title: `Bài số ${before + i}`, language: "vi", salt: "s", createdById: by.id, stage: stages[i % stages.length] ?? "draft",
      changedAt: new Date(Date.UTC(2026, 0, 1, 0, before + i)),
    }));
    await db.$transaction(async (tx) => {
      await tx.article.createMany({ data: rows });
      await tx.articleProgress.createMany({ data: rows.map(({ id }) => ({ articleId: id, words: 600, items: 30, unchecked: 12, waiting: 1, passed: 12, problem: 3, recheck: 2, lost: 0, logSeq: 1 })) });
      for (const { id } of rows) {
        const documents = (await textDocuments(tx, id, [{ id: "b", text: "hội nghị tổng kết công tác" }])) ?? [];
        await indexText(tx, id, { rows: documents.map(searchRow), logSeq: 1 });
      }
    });
  } finally {
    await db.$disconnect();
  }
}

const views: readonly Partial<DeskFilter>[] = [{}, { isMine: true }, { words: "tổng kết" }, { stage: "draft", page: 2 }];

/** How many queries the desk's views ask, all together. */
export async function queriesOfDesk(folder: string): Promise<number> {
  const db = new PrismaClient({ adapter: new SqliteAdapter(`file:${join(folder, "soat.db")}`), log: [{ emit: "event", level: "query" }] });
  try {
    const { id, name } = await db.user.findFirstOrThrow({ select: { id: true, name: true } });
    let asked = 0;
    db.$on("query", () => { asked += 1; });
    for (const view of views) await loadDesk({ db }, { id: id as UserId, name, roles: ["editor"] }, { ...wholeDesk, ...view });
    return asked;
  } finally {
    await db.$disconnect();
  }
}
