// Many articles on the desk of a process that is not running, with work in each, and many sources.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { newId, type AnnotationId, type ArticleId, type SourceId } from "#lib/id.ts";
import { searchedOf } from "#lib/source/searched.ts";
import { sha256Hex } from "#lib/text/hash.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import { openDatabase } from "#server/db/client.ts";
import { textDocuments } from "#server/db/search-documents.ts";
import { indexText } from "#server/db/search-due.ts";
import { searchRow } from "#server/db/search.ts";

const stages = ["draft", "checking", "awaiting_sign_off", "published"];
const text = "Đoàn thăm 27 xã ở 3 huyện.";
/** Items an article; each checked by two people, the second blind. */
const items = 5;

/** Adds articles of one sentence with their items, checks, search index and counts to a newsroom that has been founded. */
export async function fillShelf(folder: string, count: number): Promise<void> {
  const db = await openDatabase(`file:${join(folder, "soat.db")}`);
  try {
    const by = await db.user.findFirstOrThrow({ orderBy: { createdAt: "asc" }, select: { id: true } });
    const other = await db.user.upsert({ where: { email: "khac@toasoan.example" }, create: { id: newId<string>(), name: "Người khác", email: "khac@toasoan.example", roles: "checker" }, update: {}, select: { id: true } });
    const before = await db.article.count();
    const rows = Array.from({ length: count }, (_, i) => ({
      id: newId<ArticleId>(), title: `Bài số ${before + i}`, language: "vi", salt: "s", createdById: by.id, stage: stages[i % stages.length] ?? "draft",
      changedAt: new Date(Date.UTC(2026, 0, 1, 0, before + i)),
    }));
    const data = new Uint8Array(buildDocument([{ id: "b", kind: "paragraph", text, marks: [] }]));
    const checksum = createHash("sha256").update(data).digest("hex");
    const marks = rows.flatMap(({ id }) => Array.from({ length: items }, (_, i) => ({ id: newId<AnnotationId>(), articleId: id, kind: "number", quote: "27 xã", prefix: "", suffix: "", startBlock: "b", startOffset: 10, endBlock: "b", endOffset: 15, anchorState: "attached", createdById: i % 2 ? other.id : by.id, assigneeId: i === 0 ? by.id : null, workState: i === 0 ? "assigned" : "closed" })));
    const checks = marks.flatMap(({ id, articleId }, i) => [[by.id, null], [other.id, "blind"]].map(([byId, method]) => ({ annotationId: id, check: { id: newId<string>(), articleId, byId: byId ?? by.id, finding: method && i % 4 === 0 ? "wrong" : "confirmed", method: method ?? null, logSeq: 1 } })));
    await db.$transaction(async (tx) => {
      await tx.article.createMany({ data: rows });
      await tx.articleProgress.createMany({ data: rows.map(({ id }) => ({ articleId: id, words: 600, items: 30, unchecked: 12, waiting: 1, passed: 12, problem: 3, recheck: 2, lost: 0, logSeq: 1 })) });
      await tx.documentUpdate.createMany({ data: rows.map(({ id }) => ({ articleId: id, seq: 1, data, checksum })) });
      await tx.annotation.createMany({ data: marks });
      await tx.check.createMany({ data: checks.map(({ check }) => check) });
      await tx.checkedWords.createMany({ data: checks.map(({ annotationId, check }) => ({ id: newId<string>(), checkId: check.id, annotationId, words: "27 xã", sentence: text, wordsHash: sha256Hex("27 xã"), sentenceHash: sha256Hex(text) })) });
      for (const { id } of rows) {
        const documents = (await textDocuments(tx, id, [{ id: "b", text: "hội nghị tổng kết công tác" }])) ?? [];
        await indexText(tx, id, { rows: documents.map(searchRow), logSeq: 1 });
      }
    }, { timeout: 120_000 });
  } finally {
    await db.$disconnect();
  }
}

/** Adds sources to the library. */
export async function fillSources(folder: string, count: number): Promise<void> {
  const db = await openDatabase(`file:${join(folder, "soat.db")}`);
  try {
    const by = await db.user.findFirstOrThrow({ select: { id: true } });
    const kinds = ["document", "page", "person", "official"];
    const rows = Array.from({ length: count }, (_, i) => ({ id: newId<SourceId>(), kind: kinds[i % kinds.length] ?? "document", isPrimary: i % 3 === 0, title: `Công văn ${i}/BC-UBND`, reference: `https://tinh.example/${i}`, createdById: by.id }));
    for (let i = 0; i < rows.length; i += 500) await db.source.createMany({ data: rows.slice(i, i + 500).map((row) => ({ ...row, searched: searchedOf(row) })) });
  } finally {
    await db.$disconnect();
  }
}
