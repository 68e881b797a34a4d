// English dates, times and periods: "December 27, 2021", "Tuesday night", "10 a.m.", "the
// 1990s", "two weeks ago", "third quarter of 2021".
import { listed } from "#lib/lexicon/listed.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { calendarDay, calendarMonth, moment, type TimeFact } from "#lib/rules/times/moment.ts";
import { numberValue, type Read, yearAt } from "#lib/rules/times/numeric-day.ts";

const months = new Map(listed("january|february|march|april|may|june|july|august|september|october|november|december").flatMap((name, index) => [[name, index + 1], [name.slice(0, 3), index + 1]] as const));
months.set("sept", 9);
const weekdays = new Map(listed("monday|tuesday|wednesday|thursday|friday|saturday|sunday").flatMap((name, index) => [[name, index + 1], [`${name}s`, index + 1]] as const));
const relatives = Phrases.of(listed("today|yesterday|tomorrow|tonight|last night|this morning|this afternoon|this evening|yesterday morning|yesterday afternoon|tomorrow morning|this week|this month|this year|last week|last month|last year|next week|next month|next year|last summer|this summer|next summer|last winter|this winter|this spring|last spring|next spring|last fall|this fall|last weekend|this weekend|next weekend|the day before|the day after|the following day|the previous day|the next day|last century|this century"));
const parts = new Set(["morning", "afternoon", "evening", "night", "noon", "midnight"]);
const units = new Set(listed("second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years|decade|decades|century|centuries"));
const counts = new Set(listed("a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple|many|some"));
const shifts = new Set(["ago", "later", "earlier", "before", "after"]);
const seasons = new Set(["spring", "summer", "autumn", "fall", "winter"]);

const lower = (tokens: readonly Token[], at: number) => tokens[at]?.word.lower ?? "";

/** The dates and times of an English block, in order, none overlapping. */
export function englishTimes(block: PreparedBlock): TimeFact[] {
  const { tokens } = block;
  const out: TimeFact[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const read = token && token.type !== "mark" && !(token.glued && tokens[at - 1]?.type === "mark" && /^[./,:$-]$/.test(tokens[at - 1]?.word.text ?? "") && tokens[at - 1]?.glued) ? timeAt(tokens, at) : null;
    if (!token || !read || read.end <= at) {
      at += 1;
      continue;
    }
    out.push({ ...read.moment, from: token.from, to: tokens[read.end - 1]?.to ?? token.to });
    at = read.end;
  }
  return out;
}

function timeAt(tokens: readonly Token[], at: number): Read | null {
  return clock(tokens, at) ?? weekday(tokens, at) ?? monthFirst(tokens, at) ?? dayFirst(tokens, at) ?? numeric(tokens, at) ?? relative(tokens, at) ?? ago(tokens, at) ?? period(tokens, at);
}

function isMonth(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token || token.word.shape === "lower") return null;
  const month = months.get(token.word.lower) ?? null;
  if (month === null) return null;
  // "May" and "March" are words, "Mar", "Jan", "Dec" want a number beside them.
  return month;
}

function dayNumber(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const value = numberValue(tokens, at);
  if (value === null || value < 1) return null;
  const suffix = tokens[at + 1];
  return suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.word.lower) ? { value, end: at + 2 } : { value, end: at + 1 };
}

function monthFirst(tokens: readonly Token[], at: number): Read | null {
  const month = isMonth(tokens, at);
  if (month === null) return null;
  let next = at + 1;
  if (lower(tokens, next) === "." && tokens[next]?.glued) next += 1;
  const day = dayNumber(tokens, next);
  if (day) {
    let end = day.end;
    if (/^[-–]$/.test(lower(tokens, end)) && numberValue(tokens, end + 1) !== null && tokens[end]?.glued) end += 2;
    const comma = lower(tokens, end) === "," ? end + 1 : end;
    const year = yearAt(tokens, comma);
    return year ? { end: year.end, moment: calendarDay(day.value, month, year.value, { separator: "words" }) } : { end, moment: calendarDay(day.value, month, null, { separator: "words" }) };
  }
  const comma = lower(tokens, next) === "," || lower(tokens, next) === "of" ? next + 1 : next;
  const year = yearAt(tokens, comma);
  if (year) return { end: year.end, moment: calendarMonth(month, year.value) };
  const name = lower(tokens, at);
  if (name.length <= 3 && name !== "may") return null;
  if (["may", "march", "april", "june", "august"].includes(name) && !["in", "since", "by", "until", "till", "last", "next", "this", "early", "late", "mid", "from", "through", "of", "and", "before", "after", "during", "between", "to"].includes(lower(tokens, at - 1)) && !(lower(tokens, at - 1) === "-")) return null;
  return { end: at + 1, moment: calendarMonth(month, null) };
}

// "27 December 2021", "the 27th of December"
function dayFirst(tokens: readonly Token[], at: number): Read | null {
  const day = dayNumber(tokens, at);
  if (!day) return null;
  const next = lower(tokens, day.end) === "of" ? day.end + 1 : day.end;
  const month = isMonth(tokens, next);
  if (month === null || tokens[next]?.glued) return null;
  const comma = lower(tokens, next + 1) === "," || lower(tokens, next + 1) === "." ? next + 2 : next + 1;
  const year = yearAt(tokens, comma);
  return { end: year?.end ?? next + 1, moment: calendarDay(day.value, month, year?.value ?? null, { separator: "words" }) };
}

// 2021-12-27, 12/27/2021, 27/12/2021, 9/11
function numeric(tokens: readonly Token[], at: number): Read | null {
  const mark = lower(tokens, at + 1);
  if (!/^[/-]$/.test(mark) || !tokens[at + 1]?.glued || !tokens[at + 2]?.glued) return null;
  const year = yearAt(tokens, at);
  if (year && lower(tokens, at + 3) === mark) {
    const [month, day] = [numberValue(tokens, at + 2), numberValue(tokens, at + 4)];
    return month !== null && day !== null ? { end: at + 5, moment: calendarDay(day, month, year.value, { separator: mark === "/" ? "/" : "-" }) } : null;
  }
  if (year) {
    const second = yearAt(tokens, at + 2);
    return second ? { end: second.end, moment: moment("period", { iso: `${year.value}/${second.value}`, isPossible: second.value >= year.value }) } : null;
  }
  const [first, second] = [numberValue(tokens, at), numberValue(tokens, at + 2)];
  if (first === null || second === null || lower(tokens, at + 3) !== mark || !tokens[at + 3]?.glued || !tokens[at + 4]?.glued) return null;
  const long = yearAt(tokens, at + 4)?.value ?? (numberValue(tokens, at + 4) ?? -1) + 2000;
  if (long < 1000) return null;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return { end: at + 5, moment: calendarDay(day, month, long, { separator: mark === "/" ? "/" : "-" }) };
}

function weekday(tokens: readonly Token[], at: number): Read | null {
  const value = weekdays.get(lower(tokens, at));
  if (value === undefined || tokens[at]?.word.shape === "lower") return null;
  let end = at + 1;
  if (parts.has(lower(tokens, end))) end += 1;
  const comma = lower(tokens, end) === "," ? end + 1 : end;
  const date = monthFirst(tokens, comma) ?? dayFirst(tokens, comma);
  if (date?.moment.day != null) return { end: date.end, moment: { ...date.moment, weekday: value } };
  return { end, moment: moment("relative", { weekday: value }) };
}

function clock(tokens: readonly Token[], at: number): Read | null {
  const hour = numberValue(tokens, at);
  if (hour === null || hour > 24) return null;
  let end = at + 1;
  let minute = 0;
  const isColon = lower(tokens, end) === ":" && tokens[end]?.glued && /^[0-5]\d$/.test(tokens[end + 1]?.word.text ?? "") && tokens[end + 1]?.glued;
  if (isColon) {
    minute = Number(tokens[end + 1]?.word.text);
    end += 2;
  }
  const half = lower(tokens, end);
  let isPm: boolean | null = null;
  if (/^[ap]m$/.test(half)) {
    isPm = half === "pm";
    end += 1;
  } else if (/^[ap]$/.test(half) && lower(tokens, end + 1) === "." && lower(tokens, end + 2) === "m") {
    isPm = half === "p";
    end += lower(tokens, end + 3) === "." ? 4 : 3;
  } else if (half === "o" && lower(tokens, end + 2) === "clock") end += 3;
  else if (!isColon || lower(tokens, end) === ":") return null;
  const full = isPm && hour < 12 ? hour + 12 : isPm === false && hour === 12 ? 0 : hour;
  return { end, moment: moment("time", { iso: `${String(full).padStart(2, "0")}:${String(minute).padStart(2, "0")}` }) };
}

function relative(tokens: readonly Token[], at: number): Read | null {
  const found = relatives.at(tokens, at);
  if (found) return { end: at + found.length, moment: moment("relative") };
  const word = lower(tokens, at);
  if (["last", "next", "this"].includes(word) && (weekdays.has(lower(tokens, at + 1)) || months.has(lower(tokens, at + 1)) && tokens[at + 1]?.word.shape === "title")) {
    return { end: at + 2, moment: moment("relative") };
  }
  return null;
}

// "two weeks ago", "the past three years", "3 days later"
function ago(tokens: readonly Token[], at: number): Read | null {
  let next = at;
  const isPast = lower(tokens, next) === "the" && ["past", "last", "next"].includes(lower(tokens, next + 1));
  if (isPast) next += 2;
  if (lower(tokens, next) === "a" && lower(tokens, next + 1) === "few") next += 1;
  if (!(tokens[next]?.type === "number" || counts.has(lower(tokens, next))) || !units.has(lower(tokens, next + 1))) {
    return isPast && units.has(lower(tokens, next)) ? { end: next + 1, moment: moment("relative") } : null;
  }
  if (isPast) return { end: next + 2, moment: moment("relative") };
  return shifts.has(lower(tokens, next + 2)) && !(["before", "after"].includes(lower(tokens, next + 2)) && at === next && tokens[next]?.word.lower === "a") ? { end: next + 3, moment: moment("relative") } : null;
}

// "in 2021", "the 1990s", "summer 2020", "Q3 2021", "the third quarter", "2020-21 season"
function period(tokens: readonly Token[], at: number): Read | null {
  const word = lower(tokens, at);
  if (seasons.has(word)) {
    const year = yearAt(tokens, lower(tokens, at + 1) === "of" ? at + 2 : at + 1);
    if (year) return { end: year.end, moment: moment("period", { year: year.value, iso: String(year.value) }) };
    return null;
  }
  if (word === "q" && tokens[at + 1]?.glued && /^[1-4]$/.test(lower(tokens, at + 1))) {
    const year = yearAt(tokens, at + 2);
    return { end: year?.end ?? at + 2, moment: moment("period") };
  }
  if (["first", "second", "third", "fourth", "last"].includes(word) && ["quarter", "half"].includes(lower(tokens, at + 1))) {
    const year = yearAt(tokens, lower(tokens, at + 2) === "of" ? at + 3 : at + 2);
    return word === "last" && !year || lower(tokens, at + 1) === "half" && !year ? null : { end: year?.end ?? at + 2, moment: moment("period") };
  }
  const year = yearAt(tokens, at);
  if (!year) {
    const text = tokens[at]?.word.text ?? "";
    if (/^[12]\d{2}0$/.test(text) && tokens[at + 1]?.glued && lower(tokens, at + 1) === "s") return { end: at + 2, moment: moment("period", { iso: text }) };
    return null;
  }
  if (year.value < 1500 || year.value > 2100) return null;
  if (tokens[at + 1]?.glued && lower(tokens, at + 1) === "s") return { end: at + 2, moment: moment("period", { iso: String(year.value) }) };
  const before = lower(tokens, at - 1);
  const after = tokens[at + 1];
  const isYear = ["in", "since", "by", "until", "from", "to", "of", "during", "before", "after", "early", "late", "mid", "fiscal", "year", "between", "and", "(", "through", "for", "class", "around", "circa", "back", "until", "till", "-"].includes(before);
  return isYear && (!after || after.type === "mark" && !after.glued || after.type === "mark" || !/^(?:people|miles|kilometers|students|dollars|votes|percent|men|women|workers|employees|jobs|homes|cars|times|feet|meters|tons|pounds|years)$/.test(after.word.lower)) ? { end: year.end, moment: moment("date", { year: year.value, iso: String(year.value) }) } : null;
}
