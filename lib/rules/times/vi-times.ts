// Vietnamese dates, times and periods, read token by token: "sáng 27.12", "thứ Hai, 27/12",
// "lần thứ 4", "hôm qua", "3 ngày qua".
import { edgesOfPeriods, partsOfDay, shiftWords, smallCounts, timeUnits, weekdayNames } from "#lib/lexicon/vi-time-words.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { moment, type TimeFact } from "#lib/rules/times/moment.ts";
import { type Read, yearAt } from "#lib/rules/times/numeric-day.ts";
import { coreAt, relatives, romans } from "#lib/rules/times/vi-calendar.ts";
import { clockAt } from "#lib/rules/times/vi-clock.ts";

const parts = Phrases.of(partsOfDay);
const weekdays = new Phrases(weekdayNames);
const shifts = Phrases.of(shiftWords);

const word = (tokens: readonly Token[], at: number) => tokens[at]?.word.lower ?? "";

/** The dates and times of a Vietnamese block, in order, none overlapping. */
export function vietnameseTimes(block: PreparedBlock): TimeFact[] {
  const { tokens } = block;
  const out: TimeFact[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const read = token && token.type !== "mark" && !isInsideNumber(tokens, at) ? timeAt(tokens, at) : null;
    if (!token || !read || read.end <= at) {
      at += 1;
      continue;
    }
    out.push({ ...read.moment, from: token.from, to: tokens[read.end - 1]?.to ?? token.to });
    at = read.end;
  }
  return out;
}

// "1.27.12", "v2.10", "30/2020/NĐ-CP": a number that hangs on something before it is no date.
function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token?.glued || !before) return false;
  if (before.type !== "mark") return true;
  return token.type === "number" && /^[./\-,:+]$/.test(before.word.text) && before.glued && tokens[at - 2]?.type === "number";
}

function timeAt(tokens: readonly Token[], at: number): Read | null {
  const clock = clockAt(tokens, at);
  if (clock) return joined(clock, withDate(tokens, clock.end));
  const part = parts.at(tokens, at);
  if (part) {
    const after = at + part.length;
    const core = coreAt(tokens, after, true) ?? weekdayAt(tokens, after, true);
    if (core) return { end: core.end, moment: core.moment };
    const relative = relatives.at(tokens, at);
    if (relative) return relativeWithDate(tokens, at + relative.length);
    const near = relatives.at(tokens, after);
    if (near) return relativeWithDate(tokens, after + near.length);
    return null;
  }
  return weekdayAt(tokens, at, false) ?? coreAt(tokens, at, false) ?? edgeAt(tokens, at) ?? relativeAt(tokens, at) ?? ordinalAt(tokens, at);
}

function joined(first: Read, second: Read | null): Read {
  return second ? { end: second.end, moment: { ...second.moment, type: second.moment.type } } : first;
}

// "18h ngày 25/7", "8 giờ sáng 5.9", "lúc 20h (giờ Việt Nam)"
function withDate(tokens: readonly Token[], at: number): Read | null {
  let next = at;
  if (word(tokens, next) === "," && !tokens[next + 1]?.first) next += 1;
  const part = parts.at(tokens, next);
  const after = part ? next + part.length : next;
  const core = coreAt(tokens, after, true) ?? weekdayAt(tokens, after, true);
  if (core) return core;
  const relative = relatives.at(tokens, next);
  if (relative) return { end: next + relative.length, moment: moment("relative") };
  return part && next === at ? { end: after, moment: moment("time") } : null;
}

// "hôm nay 5/9", "hôm nay (5/9)"
function relativeWithDate(tokens: readonly Token[], at: number): Read {
  const isOpen = word(tokens, at) === "(" || word(tokens, at) === ",";
  const core = coreAt(tokens, isOpen ? at + 1 : at, true);
  if (core?.moment.day != null) return { end: word(tokens, at) === "(" && word(tokens, core.end) === ")" ? core.end + 1 : core.end, moment: core.moment };
  return { end: at, moment: moment("relative") };
}

function relativeAt(tokens: readonly Token[], at: number): Read | null {
  const found = relatives.at(tokens, at);
  if (found) return relativeWithDate(tokens, at + found.length);
  return shiftedAt(tokens, at);
}

// "3 ngày qua", "hai năm trước", "6 tháng đầu năm 2021", "cách đây 10 năm"
function shiftedAt(tokens: readonly Token[], at: number): Read | null {
  let start = at;
  const isAgo = word(tokens, start) === "cách" && word(tokens, start + 1) === "đây";
  if (isAgo) {
    start += 2;
    if (["hơn", "gần", "khoảng", "chừng"].includes(word(tokens, start))) start += 1;
  }
  const token = tokens[start];
  if (!token || token.type !== "number" && !smallCounts.has(token.word.lower)) return null;
  let next = start + 1;
  while (tokens[next]?.type === "mark" && tokens[next]?.glued && tokens[next + 1]?.type === "number" && tokens[next + 1]?.glued) next += 2;
  if (!timeUnits.has(word(tokens, next))) return null;
  next += 1;
  const shift = shifts.at(tokens, next);
  if (!shift) return isAgo ? { end: next, moment: moment("relative") } : null;
  if (!isAgo && token.type !== "number" && word(tokens, next) === "sau" && token.word.lower === "năm") return null;
  const end = next + shift.length;
  const year = word(tokens, end - 1) === "năm" ? yearAt(tokens, end) : null;
  if (year) return { end: year.end, moment: moment("period", { year: year.value, iso: String(year.value) }) };
  return { end, moment: moment("relative") };
}

// "đầu năm 2021", "cuối tháng 5"
function edgeAt(tokens: readonly Token[], at: number): Read | null {
  if (!edgesOfPeriods.has(word(tokens, at))) return null;
  return ["tháng", "năm", "quý", "thế", "thập", "những"].includes(word(tokens, at + 1)) ? coreAt(tokens, at + 1, false) : null;
}

// "thứ Hai" with a capital, or beside a date or the words of one: in small letters it counts things as often.
function weekdayAt(tokens: readonly Token[], at: number, isLed: boolean): Read | null {
  const found = weekdays.at(tokens, at);
  if (!found) return null;
  let end = at + found.length;
  const weekday = found.value;
  const mark = word(tokens, end);
  const inner = mark === "(" || mark === "," || mark === "-" ? coreAt(tokens, end + 1, true) : coreAt(tokens, end, true);
  if (inner && inner.moment.day !== null) {
    end = mark === "(" && word(tokens, inner.end) === ")" ? inner.end + 1 : inner.end;
    return { end, moment: { ...inner.moment, weekday } };
  }
  const isCapital = tokens[at + found.length - 1]?.word.shape === "title";
  const relative = relatives.at(tokens, end);
  if (relative) return { end: end + relative.length, moment: moment("relative", { weekday }) };
  const isSunday = weekday === 7;
  const before = word(tokens, at - 1);
  if (isLed || isSunday || isCapital && tokens[at]?.word.shape === "lower" || ["vào", "ngày"].includes(before) && found.value !== 4) return { end, moment: moment("relative", { weekday }) };
  return null;
}

// "lần thứ 4", "lần thứ hai", "lần thứ XIII"
function ordinalAt(tokens: readonly Token[], at: number): Read | null {
  if (word(tokens, at) !== "lần" || word(tokens, at + 1) !== "thứ") return null;
  const token = tokens[at + 2];
  if (!token || !(token.type === "number" || romans.test(token.word.text) || smallCounts.has(token.word.lower))) return null;
  const isTen = token.word.lower === "mười" && smallCounts.has(word(tokens, at + 3));
  return { end: at + (isTen ? 4 : 3), moment: moment("ordinal") };
}
