// A newsroom with many checked items, straight into a database of its own: words drawn as a language draws them (few often, most
// seldom), so that the index has as much to do as with real text.
import { newId, type UserId } from "#lib/id.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { wordsHash } from "#lib/text/words.ts";
import type { Db } from "#server/db/client.ts";
import { documentsOf } from "#server/db/search-documents.ts";
import { indexRows, searchRow } from "#server/db/search.ts";
import { claimCases } from "#tests/bench/memory/claims.ts";

const onsets = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
const rimes = "a ác ái ám an áng anh ảo áp át ay âm ân ấp âu ê ếch em en eo ét ích iêm iên iết iều im in inh ít o oa oan ói om on ong óp ô ốc ôi ôm ôn ông ơ ơi ơn u ua úc ui ung uộc uôn út ư ưa ức ưng ươc ương ươi".split(" ");
const syllables = onsets.flatMap((onset) => rimes.map((rime) => onset + rime));
const kinds: readonly Kind[] = ["claim", "claim", "claim", "claim", "person", "person", "number", "number", "organisation", "date"];

/** The same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const perArticle = 100;

/** Adds items until there are so many, a hundred an article, each with a check on a source; every fiftieth article is restricted. */
export async function fillMemory(db: Db, byId: UserId, from: number, count: number): Promise<void> {
  const random = seeded(from + 7);
  const syllable = () => syllables[Math.floor(syllables.length * random() ** 3)] ?? "xã";
  const number = () => String(1 + Math.floor(random() * 9_999));
  const say = (words: number) => Array.from({ length: words }, syllable).join(" ");
  const sourceId = newId<string>();
  await db.source.create({ data: { id: sourceId, kind: "document", isPrimary: true, title: `Báo cáo ${from}`, createdById: byId } });
  for (let made = from; made < count; made += perArticle) {
    const articleId = newId<string>();
    const at = new Date(Date.UTC(2024, 0, 1) + made * 60_000);
    const items = Array.from({ length: perArticle }, (_, i) => {
      const kind = kinds[(made + i) % kinds.length] ?? "claim";
      const known = claimCases[Math.floor(random() * 60)]?.claim.replace(/\d+/, number()) ?? "";
      const sentence = kind === "claim" && i % 20 === 0 ? known : `${say(6)} ${number()} ${say(6)}`;
      const words = kind === "claim" ? sentence : kind === "number" ? `${number()} ${syllable()}` : kind === "date" ? `ngày ${1 + Math.floor(random() * 28)}.${1 + Math.floor(random() * 12)}` : say(3);
      return { id: newId<string>(), checkId: newId<string>(), evidenceId: newId<string>(), kind, words, sentence };
    });
    await db.$transaction(async (tx) => {
      await tx.article.create({ data: { id: articleId, title: `Bài ${made}`, language: "vi", salt: "s", createdById: byId, isRestricted: (made / perArticle) % 50 === 49 } });
      await tx.annotation.createMany({ data: items.map(({ id, kind, words }) => ({ id, articleId, kind, quote: words, prefix: "", suffix: "", startBlock: "b", startOffset: 0, endBlock: "b", endOffset: 1, anchorState: "attached", workState: "closed", createdById: byId, createdAt: at })) });
      await tx.check.createMany({ data: items.map(({ checkId }) => ({ id: checkId, articleId, byId, at, finding: "confirmed", logSeq: 1 })) });
      await tx.checkedWords.createMany({ data: items.map(({ id, checkId, words, sentence }) => ({ id: newId<string>(), checkId, annotationId: id, words, sentence, wordsHash: wordsHash(words), sentenceHash: wordsHash(sentence) })) });
      await tx.evidence.createMany({ data: items.map(({ id, evidenceId }) => ({ id: evidenceId, articleId, annotationId: id, sourceId, stance: "supports", byId, at })) });
      await tx.checkEvidence.createMany({ data: items.map(({ checkId, evidenceId }) => ({ checkId, evidenceId })) });
      await indexRows(tx, (await documentsOf(tx, "item", items.map(({ id }) => id))).map(searchRow));
      await tx.searchDue.deleteMany();
    });
  }
}
