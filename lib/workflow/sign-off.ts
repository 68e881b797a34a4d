// Who has signed an article, and whose turn it is. A signature is on one version: while the living text is that
// version it holds, while it is another it has lapsed, and it holds again when the words return.
import type { Stage } from "#lib/article/stages.ts";
import type { SignRole } from "#lib/workflow/policy.ts";
import type { GateName } from "#lib/workflow/policy.ts";

/**
 * "released": let go although gates did not hold, by name and with a reason. "returned": back to work, which ends every signature before
 * it. "held": for the law; nobody signs, releases or publishes until it is "lifted". Holding and lifting end no signature.
 */
export const decisions = ["approved", "returned", "withdrawn", "released", "held", "lifted"] as const;
export type Decision = (typeof decisions)[number];

export interface SignOffView {
  id: string;
  role: SignRole;
  isStead: boolean;
  decision: Decision;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
  note: string | null;
  /** What did not hold then. */
  unmet: readonly { gate: GateName; count: number }[];
  version: { id: string; number: number; hash: string };
}

export interface StepState {
  role: SignRole;
  /** "lapsed": signed, but on other words than stand now. */
  state: "open" | "signed" | "lapsed";
  /** The signature, also a lapsed one. */
  by: SignOffView | null;
}

export interface SignOffState {
  steps: readonly StepState[];
  /** The first step without a signature that holds; null: none is left. */
  next: SignRole | null;
  /** The release that holds on these words, when there is one. */
  released: SignOffView | null;
  /** A release on words that stand no more. */
  lapsedRelease: SignOffView | null;
  /** Every step holds, or it was released. */
  isSigned: boolean;
  /** Whether the last word was to send it back. */
  returned: SignOffView | null;
  /** The legal hold that nobody has lifted. */
  held: SignOffView | null;
}

/** How an article stands in its order of sign-off. `said` oldest first; `hash` of the living text, as a version's. */
export function signOffState(order: readonly SignRole[], said: readonly SignOffView[], hash: string): SignOffState {
  const rows = said.filter(({ decision }) => decision !== "held" && decision !== "lifted");
  const hold = said.findLast(({ decision }) => decision === "held" || decision === "lifted");
  const sentBack = rows.findLastIndex(({ decision }) => decision === "returned");
  const since = rows.slice(sentBack + 1);
  const steps = order.map((role): StepState => {
    const last = since.findLast((row) => row.role === role && row.decision !== "released");
    if (last?.decision !== "approved") return { role, state: "open", by: null };
    return { role, state: last.version.hash === hash ? "signed" : "lapsed", by: last };
  });
  const at = since.findLastIndex(({ decision }) => decision === "released");
  const release = since[at] ?? null;
  // Only whoever let it go, in that role, takes that back.
  const released = since.slice(at + 1).some(({ decision, role }) => decision === "withdrawn" && role === release?.role) ? null : release;
  const holds = released?.version.hash === hash;
  const next = steps.find(({ state }) => state !== "signed")?.role ?? null;
  return {
    steps, next: holds ? null : next, released: holds ? released : null, lapsedRelease: holds ? null : released, isSigned: holds || next === null,
    returned: since.length === 0 ? (rows[sentBack] ?? null) : null,
    held: hold?.decision === "held" ? hold : null,
  };
}

/** The stage an article is in after a word on it. What was published stays so, whatever is signed afterwards. */
export function stageAfterSigning(stage: Stage, decision: Decision, isSigned: boolean): Stage {
  if (stage === "published" || stage === "corrected") return stage;
  switch (decision) {
    case "approved": return isSigned ? "signed_off" : "awaiting_sign_off";
    case "released": return "signed_off";
    case "returned": return "checking";
    case "withdrawn": return "awaiting_sign_off";
    case "held": case "lifted": return stage;
  }
}

/** Moves of an article besides signing. */
export const stageMoves = ["hand_in", "take_back", "publish"] as const;
export type StageMove = (typeof stageMoves)[number];

/** Where a move leads; null: not from here. */
export function stageAfterMove(stage: Stage, move: StageMove): Stage | null {
  switch (move) {
    case "hand_in": return stage === "draft" || stage === "checking" ? "awaiting_sign_off" : null;
    case "take_back": return stage === "awaiting_sign_off" || stage === "signed_off" ? "checking" : null;
    case "publish": return stage === "signed_off" ? "published" : null;
  }
}
