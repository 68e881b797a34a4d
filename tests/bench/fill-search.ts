// A newsroom to search in: articles of a thousand words, items, checks, names. Words are as common as in a language (Zipf): a few are
// nearly everywhere, most are rare. The same at every run.
import type { Kind } from "#lib/annotation/kind.ts";
import { newId, type ArticleId } from "#lib/id.ts";
import type { Db } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { textDocuments } from "#server/db/search-documents.ts";
import { indexText } from "#server/db/search-due.ts";
import { facet, indexRows, searchRow } from "#server/db/search.ts";

export interface Amount {
  articles: number;
  items: number;
  entities: number;
}

const wordsInBlock = 50;
const blocksInArticle = 20;
const batch = 1_000;
const kinds: readonly Kind[] = ["claim", "person", "organisation", "place", "date", "number", "quote"];
const findings = ["confirmed", "wrong", "unsupported"];
const initials = ["b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];
const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "iê", "oa", "ươ"].flatMap((vowel) => ["", "\u0300", "\u0301", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")));
const finals = ["", "n", "ng", "m", "t", "nh"];

/** Some three thousand syllables, the most common first. */
export const syllables: readonly string[] = Array.from({ length: 3_000 }, (_, i) => `${initials[(i * 7) % initials.length]}${vowels[(i * 5 + Math.floor(i / 22)) % vowels.length]}${finals[(i * 11 + Math.floor(i / 56)) % finals.length]}`);

export function writer(seed: number): (words: number) => string {
  let state = seed;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return (words) => Array.from({ length: words }, () => syllables[Math.floor(syllables.length ** random()) - 1] ?? "").join(" ");
}

/** Fills a database that has somebody in it. Texts are indexed as an edit indexes them, rows as acts do. */
export async function fillSearch(db: Db, { articles, items, entities }: Amount): Promise<void> {
  const { id: by } = await db.user.findFirstOrThrow({ select: { id: true } });
  const write = writer(7);
  const ids = Array.from({ length: articles }, () => newId<ArticleId>());
  for (const id of ids) {
    const blocks = Array.from({ length: blocksInArticle }, (_, n) => ({ id: `b${n}`, text: write(wordsInBlock) }));
    await inTransaction(db, async (tx) => {
      await tx.article.create({ data: { id, title: write(9), language: "vi", salt: "s", createdById: by }, select: { id: true } });
      await indexText(tx, id, { rows: ((await textDocuments(tx, id, blocks)) ?? []).map(searchRow), logSeq: 0 });
    });
  }
  for (let from = 0; from < items; from += batch) {
    const rows = Array.from({ length: Math.min(batch, items - from) }, (_, i) => ({
      id: newId<string>(), articleId: ids[(from + i) % ids.length] ?? "", kind: kinds[i % kinds.length] ?? "claim", quote: write(2 + (i % 12)), prefix: "", suffix: "",
      startBlock: "b0", startOffset: 0, endBlock: "b0", endOffset: 1, anchorState: "attached", createdById: by,
    }));
    const checks = rows.filter((_, i) => i % 2 === 0).map(({ articleId, id: annotationId, quote }, i) => ({ id: newId<string>(), articleId, annotationId, quote, finding: findings[i % findings.length] ?? "wrong" }));
    await inTransaction(db, async (tx) => {
      await tx.annotation.createMany({ data: rows });
      await tx.check.createMany({ data: checks.map(({ id, articleId, finding }) => ({ id, articleId, byId: by, finding, logSeq: 1, note: write(6) })) });
      await tx.checkedWords.createMany({ data: checks.map(({ id: checkId, annotationId, quote }) => ({ id: newId<string>(), checkId, annotationId, words: quote, sentence: quote, wordsHash: "h", sentenceHash: "h" })) });
    });
  }
  for (let from = 0; from < entities; from += batch) {
    const names = Array.from({ length: Math.min(batch, entities - from) }, () => searchRow({
      kind: "entity", ref: newId(), articleId: null, annotationId: null, byId: by, at: new Date(0), text: write(3), more: write(4), facets: [facet("kind", "person")],
    }));
    await inTransaction(db, (tx) => indexRows(tx, names));
  }
}
