// Calendar dates of which only the year, or the year and month, may be known. Each stands for all the
// days it may mean, so that what is asked of two of them has three answers, and "maybe" is never taken for either.

export type Certainty = "yes" | "maybe" | "no";

/** What lies between two partial dates, both ends within it. A null end is not known, which is no end and no beginning. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** A day as it is; null for a month or a year alone. */
export function fullDate(date: string | null): string | null {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
}

/** The first day a partial date may mean: "2021-12" is 2021-12-01. */
export function firstDay(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`;
}

/** The last day a partial date may mean. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number);
  return `${date}-${new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate()}`;
}

/** Whether a period may be one at all: it does not certainly end before it begins. */
export function isPeriod({ from, to }: Period): boolean {
  return from === null || to === null || firstDay(from) <= lastDay(to);
}

/** Whether a date lies in a period. An end that is not known leaves it at "maybe" on that side, never at "no". */
export function covers({ from, to }: Period, date: string): Certainty {
  const [first, last] = [firstDay(date), lastDay(date)];
  if ((from !== null && last < firstDay(from)) || (to !== null && first > lastDay(to))) return "no";
  const isAfterStart = from !== null && lastDay(from) <= first;
  const isBeforeEnd = to !== null && firstDay(to) >= last;
  return isAfterStart && isBeforeEnd ? "yes" : "maybe";
}

/** Whether a date lies certainly before another: every day it may mean does. */
export function isBefore(a: string, b: string): boolean {
  return lastDay(a) < firstDay(b);
}
