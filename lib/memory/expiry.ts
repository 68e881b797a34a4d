// How long a check says something: ranks and posts change, a number is of its day. Derived from the day the check speaks of and
// the newsroom's setting, so that another setting counts at once. An expired check stays what it was found: nothing but a warning.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import type { Lasts } from "#lib/memory/expiry-schema.ts";

/** People's ranks and posts are looked up again twice a year. */
export const shippedLasts: Lasts = { person: 180 };

const day = 24 * 60 * 60 * 1000;

/** Whether a text is a partial date that there is: 2025, 2025-12 or 2025-12-27. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) && lastDay(text) !== null;
}

/** The end of the last day a partial date means, UTC; null where there is no such day. */
function lastDay(text: string): Date | null {
  const [year = 0, month, date] = text.split("-").map(Number);
  const end = date === undefined ? new Date(Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1)) : new Date(Date.UTC(year, (month ?? 1) - 1, date + 1));
  return date !== undefined && new Date(end.getTime() - day).getUTCDate() !== date ? null : end;
}

/** Whether a partial date begins later than a day from now: it is tomorrow somewhere already. */
export function isToCome(asOf: string, now: Date): boolean {
  return asOf > new Date(now.getTime() + day).toISOString().slice(0, asOf.length);
}

/** A check as far as its age is concerned. */
export interface Aged {
  /** ISO instant, UTC. */
  at: string;
  /** The day it speaks of; null or absent: the day it was filed. */
  asOf?: string | null;
}

// What was found out there may change; that nothing was found, or nothing had to be, is of the text.
const aging: readonly Finding[] = ["confirmed", "wrong", "conflicting"];

/** From when on a check on this kind is to be looked at again; null: never. */
export function expiryOf({ at, asOf, finding }: Aged & { finding: Finding }, kind: Kind, days: Lasts): Date | null {
  const holds = days[kind];
  if (holds === undefined || !aging.includes(finding)) return null;
  return new Date(((asOf && lastDay(asOf)) || new Date(at)).getTime() + holds * day);
}

/** Between when and when a check must have been filed, or speak of, to expire in a span of time; the first day of the newest and the oldest kind. */
export function filedBetween(days: number, from: Date, to: Date): { from: Date; to: Date } {
  return { from: new Date(from.getTime() - (days + 1) * day), to: new Date(to.getTime() - days * day) };
}
