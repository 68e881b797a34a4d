// Proposals of one article as the galley and the report see them: whoever may read the article
// sees all of them.
import type { AnnotationId, ArticleId, ProposalId, UserId } from "#lib/id.ts";
import { errorClass } from "#lib/proposal/error-class-schema.ts";
import { proposalStates, type ProposalView } from "#lib/proposal/proposal.ts";
import { z } from "zod";
import type { Db, Tx } from "#server/db/client.ts";

const state = z.enum(proposalStates);

/** Oldest first. Withdrawn ones only when asked for by id, so that a page learns that one has gone. */
export async function loadProposals(db: Db | Tx, articleId: ArticleId, only?: { ids: readonly ProposalId[] }): Promise<ProposalView[]> {
  const rows = await db.proposal.findMany({
    where: only ? { articleId, id: { in: [...only.ids] } } : { articleId, state: { not: "withdrawn" } },
    orderBy: { id: "asc" },
    select: {
      id: true, annotationId: true, before: true, replacement: true, errorClass: true, reason: true, state: true, decisionReason: true, outcome: true,
      byId: true, at: true, decidedAt: true, version: true, by: { select: { name: true } }, decidedBy: { select: { name: true } },
    },
  });
  return rows.map(({ by, decidedBy, ...row }) => ({
    ...row, id: row.id as ProposalId, annotationId: row.annotationId as AnnotationId, byId: row.byId as UserId, byName: by.name, at: row.at.toISOString(),
    errorClass: errorClass.nullable().parse(row.errorClass), state: state.parse(row.state),
    decidedByName: decidedBy?.name ?? null, decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}
