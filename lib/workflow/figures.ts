// The desk in figures, month by month: what was wrong, how long checking took, how far second checks agree. Counted
// from what people did; nothing is estimated.
import type { CorrectionCause } from "#lib/workflow/correction.ts";
import type { ErrorClass } from "#lib/proposal/error-class.ts";
import { agreementOf, type Agreement, type Pair } from "#lib/workflow/agreement.ts";
import type { Finding } from "#lib/workflow/finding.ts";

/** What the figures are made of, each with its instant. */
export interface FigureRows {
  /** Proposals that were accepted, when they were. */
  corrected: readonly { at: Date; errorClass: ErrorClass | null }[];
  /** First checks of items: when, and milliseconds since the item was made. */
  checked: readonly { at: Date; took: number }[];
  /** Second checks beside the first. */
  seconds: readonly { at: Date; pair: Pair<Finding> }[];
  /** Corrections carried out after publication. */
  published: readonly { at: Date; cause: CorrectionCause }[];
}

export interface MonthFigures {
  /** As 2026-01, by the newsroom's clock. */
  month: string;
  corrected: number;
  checked: number;
  /** Milliseconds, the median; null where nothing was checked. */
  took: number | null;
  agreement: Agreement;
  published: number;
}

export interface Figures {
  /** Every month from the first with anything to the last, the latest first. */
  months: readonly MonthFigures[];
  /** Most frequent first. */
  classes: readonly { errorClass: ErrorClass | null; count: number }[];
  causes: readonly { cause: CorrectionCause; count: number }[];
}

/** Figures of these rows; months by the clock of this zone. */
export function figuresOf(rows: FigureRows, timeZone: string): Figures {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit" });
  const within = <T extends { at: Date }>(all: readonly T[]) => Map.groupBy(all, ({ at }) => format.format(at).slice(0, 7));
  const [corrected, checked, seconds, published] = [within(rows.corrected), within(rows.checked), within(rows.seconds), within(rows.published)];
  return {
    months: monthsBetween([...corrected.keys(), ...checked.keys(), ...seconds.keys(), ...published.keys()]).map((month) => ({
      month, corrected: corrected.get(month)?.length ?? 0, checked: checked.get(month)?.length ?? 0, took: median((checked.get(month) ?? []).map(({ took }) => took)),
      agreement: agreementOf((seconds.get(month) ?? []).map(({ pair }) => pair)), published: published.get(month)?.length ?? 0,
    })),
    classes: counted(rows.corrected.map((row) => row.errorClass)).map(([errorClass, count]) => ({ errorClass, count })),
    causes: counted(rows.published.map((row) => row.cause)).map(([cause, count]) => ({ cause, count })),
  };
}

/** The middle of these, of an even number the mean of both middles; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function monthsBetween(months: readonly string[]): string[] {
  const sorted = months.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const out: string[] = [];
  for (let month = last; first !== undefined && month !== undefined && month >= first; month = before(month)) out.push(month);
  return out;
}

function before(month: string): string {
  const [year = 0, at = 1] = month.split("-").map(Number);
  return at === 1 ? `${year - 1}-12` : `${year}-${String(at - 1).padStart(2, "0")}`;
}

function counted<T>(values: readonly T[]): [T, number][] {
  return [...Map.groupBy(values, (value) => value)].map(([value, all]): [T, number] => [value, all.length]).toSorted(([, a], [, b]) => b - a);
}
