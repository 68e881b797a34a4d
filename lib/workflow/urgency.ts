// Deadline mode: what would hurt most if the article went out now comes first.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Standing, WorkState } from "#lib/workflow/finding.ts";
import type { Weight } from "#lib/workflow/changes.ts";
import type { Risk } from "#lib/workflow/work.ts";

export interface UrgentSubject {
  kind: Kind;
  /** What hangs on it, where somebody said so. */
  risk?: Risk | null | undefined;
  standing: Standing;
  workState: WorkState;
  /** How loudly its words changed since they were checked. */
  weight: Weight | null;
}

// Within a risk: what is known to be wrong, what was checked as something else, what stands nowhere, what nobody looked at.
const byStanding: Record<Standing, number> = { problem: 60, recheck: 40, lost: 30, unchecked: 20, waiting: 10, passed: 0 };

// Where nobody said: who did what, and how much of it, is what newspapers have to correct most.
const grave: readonly Kind[] = ["claim", "quote", "person", "number"];

/** How urgent an item is: higher first, 0 when it can go out as it stands. */
export function urgencyOf({ kind, risk, standing, workState, weight }: UrgentSubject): number {
  if (!isUnverified({ standing, workState })) return 0;
  const grade = risk ?? (grave.includes(kind) ? 2 : 1);
  return grade * 100 + byStanding[standing] + (weight === "loud" ? 10 : 0);
}

/** Whether an item would go out without a finding that holds, a second check that is still owed included. */
export function isUnverified({ standing, workState }: Pick<UrgentSubject, "standing" | "workState">): boolean {
  return standing !== "passed" || workState === "second_check";
}
