// Dates as people type them into a form; what is stored is a partial date.
import { partialDate } from "#lib/article/article-schema.ts";

/** "27.12.2021", "27/12/2021", "12.2021", "2021" or the stored form, as a partial date. Null: no date of the calendar. */
export function typedDate(text: string): string | null {
  const parts = text.trim().split(/\s*[./-]\s*/);
  const isStored = /^\d{4}$/.test(parts[0] ?? "");
  const [year = "", month, day] = isStored ? parts : [...parts].reverse();
  if (parts.length > 3 || !/^\d{4}$/.test(year)) return null;
  const rest = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  const date = partialDate.safeParse([year, ...rest].join("-"));
  if (!date.success) return null;
  if (rest.length < 2) return date.data;
  // 31 February would be the 3rd of March.
  const whole = new Date(`${date.data}T00:00:00Z`);
  return Number.isNaN(whole.getTime()) || whole.toISOString().slice(0, 10) !== date.data ? null : date.data;
}
