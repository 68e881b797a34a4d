// Proposals whose acceptance, or its undoing, a crash cut short between claim and answer: the text
// itself says how far it came.
import { livingAnnotations } from "#lib/anchor/living.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { sameWords } from "#lib/text/words.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import type { Desk } from "#server/desk.ts";
import { undecided } from "#server/services/accept-proposals.ts";

/** Makes each claimed one accepted where its words stand in the text, open where they do not, and answers how many there were. */
export async function settleProposals(desk: Desk, now: () => Date): Promise<number> {
  const rows = await desk.db.proposal.findMany({
    where: { state: "accepting" },
    select: { id: true, articleId: true, annotationId: true, replacement: true, outcome: true, decidedById: true, version: true, article: { select: { salt: true } } },
  });
  for (const row of rows) {
    const { blocks, logSeq } = await desk.collab.readText(row.articleId as ArticleId);
    const words = row.outcome ?? row.replacement;
    const stands = livingAnnotations(blocks).get(row.annotationId as AnnotationId)?.words;
    const isIn = stands !== undefined && sameWords(stands, words);
    await inTransaction(desk.db, async (tx) => {
      const { count } = await tx.proposal.updateMany({
        where: { id: row.id, version: row.version, state: "accepting" },
        data: { ...(isIn ? { state: "accepted", logSeq } : undecided), version: row.version + 1 },
      });
      if (count === 0 || !isIn) return;
      await appendAudit(tx, {
        at: now(), actorId: row.decidedById,
        event: { type: "proposal.accepted", articleId: row.articleId, on: [{ proposalId: row.id, digest: saltedDigest(row.article.salt, words) }] },
      });
    });
  }
  return rows.length;
}
