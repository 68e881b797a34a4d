// What a date says, in ISO 8601 as far as the words go: "--12-27" is a day without a year.

export interface Moment {
  /** "relative": told from a day that the words do not name ("hôm qua"). */
  type: "date" | "time" | "period" | "ordinal" | "relative";
  /** A day, month, year, time, or "from/to"; null where the words do not say, or name a day that no calendar has. */
  iso: string | null;
  day: number | null;
  month: number | null;
  year: number | null;
  /** 1 Monday to 7 Sunday, where it is said. */
  weekday: number | null;
  /** The mark between day and month. */
  separator: "." | "/" | "-" | "words" | null;
  /** Whether day or month are written with a leading zero; null without digits. */
  isPadded: boolean | null;
  /** False for a day or month that does not exist. */
  isPossible: boolean;
}

export interface TimeFact extends Moment {
  from: number;
  to: number;
}

/** A moment of which nothing but the type is known. */
export function moment(type: Moment["type"], known: Partial<Moment> = {}): Moment {
  return { type, iso: null, day: null, month: null, year: null, weekday: null, separator: null, isPadded: null, isPossible: true, ...known };
}

/** Days of a month; February has 29 without a year. */
export function daysOf(month: number, year: number | null): number {
  if (month === 2) return year === null || year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day of the calendar, with or without its year. */
export function calendarDay(day: number, month: number, year: number | null, more: Partial<Moment> = {}): Moment {
  const isPossible = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
  const two = (value: number) => String(value).padStart(2, "0");
  const iso = isPossible ? `${year === null ? "-" : String(year).padStart(4, "0")}-${two(month)}-${two(day)}` : null;
  return moment("date", { iso, day, month, year, isPossible, ...more });
}

/** A month, with or without its year. */
export function calendarMonth(month: number, year: number | null): Moment {
  const isPossible = month >= 1 && month <= 12;
  const iso = isPossible ? `${year === null ? "-" : String(year)}-${String(month).padStart(2, "0")}` : null;
  return moment("date", { iso, month, year, isPossible });
}

/** 1 Monday to 7 Sunday of a day that exists. */
export function weekdayOf(day: number, month: number, year: number): number {
  const value = new Date(Date.UTC(2000, month - 1, day));
  value.setUTCFullYear(year, month - 1, day);
  return value.getUTCDay() || 7;
}
