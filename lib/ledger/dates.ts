// Every date of a text in order of time, years filled in from the day of the issue where the
// words leave them out, and which of them lie after it.
import type { Checked } from "#lib/rules/checker.ts";
import { type DateData, dateRule } from "#lib/rules/detect/date.ts";

export interface DateRow {
  block: number;
  from: number;
  to: number;
  words: string;
  type: DateData["type"];
  /** As the words say. */
  iso: string | null;
  /** With the year nearest to the day of the issue; null where nothing tells. */
  resolved: string | null;
  /** Against the day of the issue; null for times, relative words, or without that day. */
  relation: "before" | "same" | "after" | null;
  isPossible: boolean;
}

/** Rows in text order. `issueDate` is the article's day, ISO, or null. */
export function dateLedger(checked: Pick<Checked, "hintsOf">, issueDate: string | null): DateRow[] {
  return checked.hintsOf(dateRule).map(({ block, from, to, data }) => {
    const resolved = resolve(data.iso, issueDate);
    return { block, from, to, words: data.words, type: data.type, iso: data.iso, resolved, relation: relationOf(resolved, data.type, issueDate), isPossible: data.isPossible };
  });
}

function resolve(iso: string | null, issueDate: string | null): string | null {
  if (iso === null || !iso.startsWith("--")) return iso;
  if (issueDate === null) return null;
  const year = Number(issueDate.slice(0, 4));
  const day = (value: number) => Date.parse(`${value}${iso.slice(1)}${iso.length < 7 ? "-15" : ""}T00:00:00Z`);
  const issue = Date.parse(`${issueDate}T00:00:00Z`);
  const distances = [year - 1, year, year + 1].map((value) => ({ value, distance: Math.abs(day(value) - issue) })).filter(({ distance }) => !Number.isNaN(distance));
  const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
  return nearest ? `${nearest.value}${iso.slice(1)}` : null;
}

function relationOf(resolved: string | null, type: DateData["type"], issueDate: string | null): DateRow["relation"] {
  if (resolved === null || issueDate === null || type === "time" || type === "ordinal" || type === "relative" && !/^\d{4}/.test(resolved)) return null;
  const [start = "", end = start] = resolved.split("/");
  const issue = (value: string) => issueDate.slice(0, value.length);
  if (end < issue(end)) return "before";
  return start > issue(start) ? "after" : "same";
}
