// How open proposals are drawn in the text: where they stand, and what they change there.
import type { Correction } from "#components/editor/extensions/corrections.ts";
import type { GalleySnapshot } from "#components/galley/galley-snapshot.ts";
import type { Living } from "#lib/anchor/living.ts";
import type { AnnotationId } from "#lib/id.ts";
import { groundOf, isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";
import { wordChanges, type WordChange } from "#lib/text/word-changes.ts";

/** What a proposal changes in the words that stand now; empty where they are others than it was made on. */
export function changesOf(proposal: ProposalView, now: string): WordChange[] {
  return groundOf(proposal, now) === "holds" ? wordChanges(now, proposal.replacement) : [];
}

/** The open proposals in text order, but for the one the pen holds. `titleOf` says what a tooltip says. */
export function drawnProposals({ proposals, proposal, pen, derived }: GalleySnapshot, penHolds: string | null, titleOf: (view: ProposalView) => string): Correction[] {
  return placedProposals(proposals, derived.living).flatMap(({ view, living }) => {
    if (!isOpenProposal(view) || (pen && view.id === penHolds)) return [];
    return [{
      id: view.id, start: { block: living.start.block, offset: living.start.offset }, end: { block: living.end.block, offset: living.end.offset },
      changes: changesOf(view, living.words), isSelected: view.id === proposal, title: titleOf(view),
    }];
  });
}

/** Proposals that have a place, in text order. */
export function placedProposals(proposals: readonly ProposalView[], living: ReadonlyMap<string, Living>): { view: ProposalView; living: Living }[] {
  return proposals
    .flatMap((view) => {
      const at = living.get(view.annotationId);
      return at ? [{ view, living: at }] : [];
    })
    .sort((a, b) => a.living.start.index - b.living.start.index || a.living.start.offset - b.living.start.offset || (a.view.id < b.view.id ? -1 : 1));
}

/** A list with these rows in place of what it had of them; withdrawn ones go. */
export function withProposals(list: readonly ProposalView[], rows: readonly ProposalView[]): ProposalView[] {
  const next = new Map(list.map((one) => [one.id, one]));
  for (const row of rows) {
    if (row.state === "withdrawn") next.delete(row.id);
    else next.set(row.id, row);
  }
  return [...next.values()];
}

/** Open proposals by the annotation that holds their place. */
export function openByPlace(proposals: readonly ProposalView[]): Map<AnnotationId, ProposalView> {
  return new Map(proposals.filter(isOpenProposal).map((view) => [view.annotationId, view]));
}
