// The work on an article as the report lists it: questions with their answers, steps of the work, and what of the
// newsroom's rules does not hold now.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { ReportInput } from "#lib/report/input.ts";
import type { Report, ReportItem } from "#lib/report/schema.ts";
import { shipped } from "#lib/workflow/policy.ts";

type Noted = ReadonlyMap<AnnotationId, number>;

/** Oldest first. */
export function queriesOf(views: readonly AnnotationView[], notes: Noted, items: readonly ReportItem[]): Report["queries"] {
  const words = new Map(items.map((item) => [item.note, item.words]));
  return views.flatMap((view) => (view.queries ?? []).map(({ id: _id, annotationId: _of, workBefore: _before, answers, ...query }) => {
    const note = notes.get(view.id) ?? null;
    return { ...query, note, words: words.get(note ?? 0) ?? view.quote, answers: answers.map(({ id: _answer, ...answer }) => answer) };
  })).toSorted(byTime);
}

/** Oldest first, also those on items deleted since. */
export function stepsOf(views: readonly AnnotationView[], notes: Noted): Report["work"] {
  return views.flatMap((view) => (view.workSteps ?? []).map(({ id: _id, ...step }) => ({ ...step, note: notes.get(view.id) ?? null, words: view.quote }))).toSorted(byTime);
}

/** Null while the rules are not given. */
export function policyOf({ policy, gates = [] }: ReportInput): Report["policy"] {
  if (!policy) return null;
  return {
    profile: policy.profile, isAdjusted: JSON.stringify(policy.rules) !== JSON.stringify(shipped[policy.profile]),
    unmet: gates.filter(({ count }) => count > 0).map(({ name, level, count }) => ({ gate: name, level, count })),
  };
}

function byTime(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
