// Proposals as the report lists them: what was suggested, by whom, and what became of it.
import type { Living } from "#lib/anchor/living.ts";
import type { AnnotationId } from "#lib/id.ts";
import { isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";
import type { Report } from "#lib/report/schema.ts";

/** In text order, those without a place last, oldest first among equals; withdrawn ones are nobody's business any more. */
export function correctionsOf(
  proposals: readonly ProposalView[], living: ReadonlyMap<AnnotationId, Living>, paragraphs: readonly (number | null)[],
): Report["corrections"] {
  const placed = proposals.filter(({ state }) => state !== "withdrawn").map((view) => ({ view, at: living.get(view.annotationId) ?? null }));
  const index = ({ at }: (typeof placed)[number]) => at?.start.index ?? Infinity;
  return placed
    .sort((a, b) => (index(a) === index(b) ? (a.at?.start.offset ?? 0) - (b.at?.start.offset ?? 0) : index(a) - index(b)) || (a.view.id < b.view.id ? -1 : 1))
    .map(({ view, at }) => ({
      state: isOpenProposal(view) ? "open" : view.state === "accepted" ? "accepted" : "refused",
      before: view.before, after: view.outcome ?? view.replacement, errorClass: view.errorClass, why: view.reason, byName: view.byName, at: view.at,
      decidedByName: view.decidedByName, decidedAt: view.decidedAt, decisionReason: view.decisionReason, paragraph: at ? (paragraphs[at.start.index] ?? null) : null,
    }));
}
