// The second check. Who checks second finds out for themselves: until they have filed, they see neither what the first found, nor by which
// sources, nor the note. That is done to the rows before they leave the server, so no page, count, colour or report can give it away.
import type { AnnotationView, CheckView } from "#lib/annotation/annotation.ts";
import { newId, type CheckId, type PartId, type UserId } from "#lib/id.ts";
import { wordsForm } from "#lib/text/words.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import type { Rules } from "#lib/workflow/policy.ts";

/** Whoever looks: whether they check, and whether they decide between two checkers. */
export interface Eyes {
  id: UserId;
  checks: boolean;
  decides: boolean;
}

/** Check.method of a second check, filed with the first one hidden or in sight, and of an editor's decision between the two. */
export const secondMethods = ["blind", "second"] as const;
export const decidedMethod = "decided";

type Looked = Pick<AnnotationView, "checks" | "parts" | "workState" | "workSteps" | "assignee">;

/** Whether a second person has still to check it: it was sent on, was not closed without, and no two people have checked all of it. */
export function awaitsSecond(view: Looked): boolean {
  if (view.workState === "closed") return false;
  const steps = view.workSteps ?? [];
  const last = steps.findLast((step) => step.act === "second" || (step.act === "take_back" && step.to !== "second_check"));
  if (view.workState !== "second_check" && last?.act !== "second") return false;
  const people = new Set(standing(view.checks).map((check) => check.byId));
  return people.size > 0 && [...people].filter((id) => covers(view, id)).length < 2;
}

/** Whether an item's checks are hidden from these eyes. Who has filed on all of it sees everything; so does who decides, unless they check second. */
export function isBlindTo(view: Looked, eyes: Eyes, { evidence }: Pick<Rules, "evidence">): boolean {
  if (!evidence.secondCheck || !evidence.blind || !eyes.checks || (eyes.decides && view.assignee?.id !== eyes.id)) return false;
  return awaitsSecond(view) && standing(view.checks).some((check) => check.byId !== eyes.id) && !covers(view, eyes.id);
}

/** What these eyes may see of an item: all of it, or nothing of what others found and put to it. */
export function seenBy(view: AnnotationView, eyes: Eyes, rules: Pick<Rules, "evidence">): AnnotationView {
  if (!isBlindTo(view, eyes, rules)) return view;
  const { evidence, ...rest } = view;
  const own = (evidence ?? []).filter((one) => one.byId === eyes.id);
  return { ...rest, isBlind: true, checks: view.checks.filter((check) => check.byId === eyes.id), ...(own.length > 0 && { evidence: own }) };
}

/** Both sides of two checkers who found different things on the words that stand, each part by part; null: they agree, or an editor has decided. */
export interface Disagreement {
  first: readonly CheckView[];
  second: readonly CheckView[];
}

export function disagreementOf(view: Pick<AnnotationView, "checks" | "parts">, words: string): Disagreement | null {
  const counted = standing(view.checks).filter((check) => check.on.some((row) => holds(row.words, words)));
  const newest = counted.at(-1);
  if (!newest || newest.method === decidedMethod) return null;
  const second = counted.findLast((check) => isSecond(check));
  if (!second) return null;
  const mine = counted.filter((check) => check.byId === second.byId && isSecond(check));
  // Whoever checked before the second one; what a third says afterwards is no side of this.
  const before = counted.slice(0, counted.indexOf(mine[0] ?? second)).filter((check) => check.byId !== second.byId && !isSecond(check));
  const subjects = subjectsOf(view);
  const sides = subjects.map((part) => [findingOn(before, part), findingOn(mine, part)] as const);
  if (!sides.some(([a, b]) => a && b && a.finding !== b.finding)) return null;
  const side = (at: 0 | 1) => [...new Set(sides.flatMap((pair) => pair[at] ?? []))];
  return { first: side(0), second: side(1) };
}

/** Where a second check about to be filed leaves the item: with the second checker, with an editor, or done. */
export function afterSecond(view: Pick<AnnotationView, "checks" | "parts">, words: string, filing: { byId: UserId; finding: Finding; partIds: readonly (PartId | null)[] }): "second_check" | "waiting" | "closed" {
  const filed: CheckView = {
    id: newId<CheckId>(), byId: filing.byId, byName: "", at: "", finding: filing.finding, method: "second", voids: null, note: null, evidence: [],
    on: filing.partIds.map((partId) => ({ partId, words, sentence: "" })),
  };
  const after = { ...view, checks: [...view.checks, filed] };
  if (!covers(after, filing.byId)) return "second_check";
  return disagreementOf(after, words) ? "waiting" : "closed";
}

function isSecond(check: Pick<CheckView, "method">): boolean {
  return secondMethods.some((method) => method === check.method);
}

function subjectsOf({ parts }: Pick<AnnotationView, "parts">): readonly (PartId | null)[] {
  return parts.length > 0 ? parts.map(({ id }) => id) : [null];
}

function findingOn(checks: readonly CheckView[], part: PartId | null): CheckView | undefined {
  return checks.findLast((check) => check.on.some((row) => row.partId === null || row.partId === part));
}

function covers(view: Pick<AnnotationView, "checks" | "parts">, id: UserId): boolean {
  const own = standing(view.checks).filter((check) => check.byId === id);
  return subjectsOf(view).every((part) => findingOn(own, part) !== undefined);
}

/** A check's words still stand, as an item's or among them. */
function holds(checked: string, now: string): boolean {
  return wordsForm(now).includes(wordsForm(checked));
}

function standing(checks: AnnotationView["checks"]): CheckView[] {
  const takenBack = new Set(checks.map((check) => check.voids));
  return checks.filter((check) => check.finding !== "void" && !takenBack.has(check.id));
}
