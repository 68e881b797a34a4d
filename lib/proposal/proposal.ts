// A proposal of a correction, as both sides know it: a row. The text is untouched until it is accepted.
import type { AnnotationId, ProposalId, UserId } from "#lib/id.ts";
import type { ErrorClass } from "#lib/proposal/error-class.ts";
import { sameWords } from "#lib/text/words.ts";

/** "accepting": claimed by an acceptance (or its undoing) whose edit of the text may not be written yet. Shown as open. */
export const proposalStates = ["open", "accepting", "accepted", "refused", "withdrawn"] as const;
export type ProposalState = (typeof proposalStates)[number];

export interface ProposalView {
  id: ProposalId;
  /** Holds the place: an annotation made for this proposal alone. */
  annotationId: AnnotationId;
  /** The words it was made on. */
  before: string;
  /** What is to stand in their place. */
  replacement: string;
  errorClass: ErrorClass | null;
  reason: string | null;
  state: ProposalState;
  /** Why it was refused (STET). */
  decisionReason: string | null;
  /** What went into the text when it was accepted, where that is not the replacement. */
  outcome: string | null;
  byId: UserId;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
  decidedByName: string | null;
  decidedAt: string | null;
  version: number;
}

/** Whether somebody still has to decide. */
export function isOpenProposal({ state }: Pick<ProposalView, "state">): boolean {
  return state === "open" || state === "accepting";
}

/**
 * How a proposal stands towards the words at its place. "holds": they are those it was made on, so it can be accepted as it
 * is. "done": they are already what it asks for. "moved": others, so a person has to choose. "lost": there are none.
 */
export type ProposalGround = "holds" | "done" | "moved" | "lost";

/** `now` is null when its place is lost. */
export function groundOf({ before, replacement }: Pick<ProposalView, "before" | "replacement">, now: string | null): ProposalGround {
  if (now === null) return "lost";
  if (sameWords(now, before)) return "holds";
  return sameWords(now, replacement) ? "done" : "moved";
}
