// Who took part, and every check in the order it was filed.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, UserId } from "#lib/id.ts";
import { citedOf } from "#lib/report/items.ts";
import type { ReportInput } from "#lib/report/input.ts";
import type { Report } from "#lib/report/schema.ts";
import { reconfirmedMethod } from "#lib/workflow/reconfirm.ts";

type LogEntry = Report["log"][number];

/** Sorts what has no note behind everything that has one. */
const last = Number.MAX_SAFE_INTEGER;

/** One entry a check, oldest first, whatever number of items it covers; items deleted since have no note. */
export function logOf(annotations: readonly AnnotationView[], notes: ReadonlyMap<AnnotationId, number>): LogEntry[] {
  const entries = new Map<string, LogEntry>();
  for (const view of annotations) {
    const note = view.deletedAt === null ? (notes.get(view.id) ?? null) : null;
    for (const check of view.checks) {
      const known = entries.get(check.id);
      const entry: LogEntry = known ?? {
        at: check.at, byName: check.byName, finding: check.finding, note: check.note, ...(check.method === reconfirmedMethod && { isReconfirmed: true }), ...citedOf(check), on: [], evidence: [],
      };
      if (!known) entries.set(check.id, entry);
      entry.on.push(...check.on.map(({ words }) => ({ note, words })));
      for (const { sourceTitle: title, locator } of check.evidence) {
        if (!entry.evidence.some((one) => one.title === title && one.locator === locator)) entry.evidence.push({ title, locator });
      }
    }
  }
  return [...entries.entries()]
    .sort(([a, one], [b, other]) => compare(one.at, other.at) || compare(a, b))
    .map(([, entry]) => ({ ...entry, on: entry.on.sort((a, b) => (a.note ?? last) - (b.note ?? last)) }));
}

/** What each person did, in the order in which they began. Those who did nothing are left out. */
export function peopleOf({ people, annotations, readings }: Pick<ReportInput, "people" | "annotations" | "readings">): Report["people"] {
  const acts = new Map<UserId, { made: number; checks: Set<string>; readings: number; at: string[] }>();
  const of = (id: UserId) => {
    const known = acts.get(id);
    if (known) return known;
    const none = { made: 0, checks: new Set<string>(), readings: 0, at: [] };
    acts.set(id, none);
    return none;
  };
  for (const view of annotations) {
    if (view.deletedAt === null) {
      of(view.createdById).made += 1;
      of(view.createdById).at.push(view.createdAt);
    }
    for (const check of view.checks) {
      of(check.byId).checks.add(check.id);
      of(check.byId).at.push(check.at);
    }
  }
  for (const reading of readings) {
    of(reading.byId).readings += 1;
    of(reading.byId).at.push(reading.at);
  }
  return people
    .flatMap(({ id, name, roles }) => {
      const done = acts.get(id);
      if (!done) return [];
      const at = done.at.toSorted();
      return [{ name, roles: [...roles], made: done.made, checks: done.checks.size, readings: done.readings, firstAt: at[0] ?? null, lastAt: at.at(-1) ?? null }];
    })
    .sort((a, b) => compare(a.firstAt ?? "", b.firstAt ?? "") || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
