// How far the work on an item is. Nobody sets a work state: it moves by acts, and this table says
// where each leads. What a check found is the other axis and is nowhere in it.
import { workStates, type WorkState } from "#lib/workflow/finding.ts";

/** Acts that only move the work; each is a command by itself. */
export const workActs = ["assign", "take", "release", "second", "close", "reopen"] as const;
export type WorkAct = (typeof workActs)[number];

/** Acts of another sense that move the work as well. */
const sideActs = ["wait", "answer", "check", "void"] as const;
export type MovingAct = WorkAct | (typeof sideActs)[number];
export const movingActs: readonly MovingAct[] = [...workActs, ...sideActs];

// A dash: not now. An asterisk: only with a check that was not taken back, since nothing is over, or looked at again, that was never looked at.
const rows: Record<WorkState, string> = {
  //            assign        take          release       second         close    reopen    wait     answer    check   void
  new:          "assigned     checking      -             -              -        -         waiting  -         closed  checking",
  assigned:     "assigned     checking      new           second_check*  closed*  -         waiting  -         closed  checking",
  checking:     "assigned     checking      new           second_check*  closed*  -         waiting  -         closed  checking",
  waiting:      "waiting      waiting       waiting       second_check*  closed*  -         waiting  checking  closed  checking",
  second_check: "second_check second_check  second_check  -              closed*  -         waiting  -         closed  checking",
  closed:       "-            -             -             second_check*  -        checking  waiting  -         closed  checking",
};

const table = new Map(workStates.map((state) => [state, rows[state].split(/\s+/)]));

export interface WorkSubject {
  workState: WorkState;
  /** Whether it has a check that was not taken back. */
  hasCheck: boolean;
}

/** Where an act leads from here; null: it cannot be done now. */
export function workAfter({ workState, hasCheck }: WorkSubject, act: MovingAct): WorkState | null {
  const cell = table.get(workState)?.[movingActs.indexOf(act)] ?? "-";
  const next = workStates.find((state) => cell.replace("*", "") === state) ?? null;
  return cell.endsWith("*") && !hasCheck ? null : next;
}

/** The acts of work that can be done now, in their order. */
export function openWorkActs(subject: WorkSubject): WorkAct[] {
  return workActs.filter((act) => workAfter(subject, act) !== null);
}

/** Whether any of these checks still counts. */
export function hasStandingCheck(checks: readonly { id: string; finding: string; voids: string | null }[]): boolean {
  const takenBack = new Set(checks.map((check) => check.voids));
  return checks.some((check) => check.finding !== "void" && !takenBack.has(check.id));
}

/** Whose turn it is after an act: whoever takes it, whoever it is given to, nobody once it is handed back. */
export function assigneeAfter<Id extends string>(before: Id | null, act: WorkAct, who: { me: Id; given: Id | null }): Id | null {
  switch (act) {
    case "assign": return who.given;
    case "take": return who.me;
    case "release": return null;
    // Whoever checked first is not whoever checks again.
    case "second": return who.given;
    case "close": case "reopen": return before;
  }
}

/** How much hangs on it: 1 slight, 2 a fact that would have to be corrected, 3 an accusation, the law, somebody's life. */
export const risks = [1, 2, 3] as const;
export type Risk = (typeof risks)[number];

/** Whose word it is in the text: the paper's own, somebody's who is named, the author's alone. */
export const voices = ["ours", "attributed", "on_author"] as const;
export type Voice = (typeof voices)[number];

/** One step of the work on an item. */
export interface WorkStepView {
  id: string;
  act: WorkAct | "take_back";
  to: WorkState;
  assigneeName: string | null;
  reason: string | null;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
}
