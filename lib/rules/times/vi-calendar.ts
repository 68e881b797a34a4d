// Days, months, years and quarters named by a calendar's words: "ngày 27 tháng 12 năm 2021",
// "quý III", "nhiệm kỳ 2020-2025", "thế kỷ XX".
import { monthNames, periodHeads, relativeDays } from "#lib/lexicon/vi-time-words.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { calendarDay, calendarMonth, moment } from "#lib/rules/times/moment.ts";
import { numberValue, numericDay, type Read, yearAt } from "#lib/rules/times/numeric-day.ts";

const months = new Phrases(monthNames);
const periods = Phrases.of(periodHeads);
/** "sáng qua", "năm nay", "cuối tuần". */
export const relatives = Phrases.of(relativeDays);
/** Numerals of congresses, centuries and quarters. */
export const romans = /^(?:[IVX]{1,6}|[ivx]{1,4})$/;

const word = (tokens: readonly Token[], at: number) => tokens[at]?.word.lower ?? "";

/** A date by its own words. `isLed`: words before say that a date follows, so that a bare "27-12" is one. */
export function coreAt(tokens: readonly Token[], at: number, isLed: boolean): Read | null {
  switch (word(tokens, at)) {
    case "ngày": return dayAfter(tokens, at + 1);
    case "mùng": case "mồng": case "rằm": return dayAfter(tokens, at + 1) ?? (word(tokens, at) === "rằm" ? monthAfter(tokens, at + 1) : null);
    case "hôm": return tokens[at + 1]?.type === "number" ? dayAfter(tokens, at + 1) : null;
    case "tháng": return monthAfter(tokens, at);
    case "năm": return yearAfter(tokens, at);
    case "quý": return quarterAfter(tokens, at);
    case "thế": case "thập": return centuryAfter(tokens, at);
    case "sn": case "sinh": {
      const year = yearAt(tokens, at + 1);
      return year && word(tokens, at + 1) !== "năm" ? { end: year.end, moment: moment("date", { year: year.value, iso: String(year.value) }) } : null;
    }
  }
  const span = periods.at(tokens, at);
  if (span) {
    const years = yearRange(tokens, at + span.length);
    if (years && (years.moment.type === "period" || span.value !== "khóa" && span.value !== "vụ")) return years;
  }
  return numericDay(tokens, at, isLed) ?? (isLed ? null : bareYears(tokens, at));
}

function dayAfter(tokens: readonly Token[], at: number): Read | null {
  let next = at;
  if (["mùng", "mồng"].includes(word(tokens, next))) next += 1;
  const numeric = numericDay(tokens, next, true);
  if (numeric) return numeric;
  const day = numberValue(tokens, next);
  if (day === null || day < 1 || day > 31 && word(tokens, next + 1) !== "tháng") return null;
  if (tokens[next + 1]?.type === "mark" && tokens[next + 1]?.glued && tokens[next + 2]?.type === "number" && tokens[next + 2]?.glued && !/^[-–]$/.test(word(tokens, next + 1))) return null;
  let end = next + 1;
  // "ngày 26, 27/12", "ngày 26 và 27 tháng 12", "ngày 26-27/12"
  const joint = word(tokens, end);
  if (["và", ",", "-", "–", "đến"].includes(joint)) {
    const other = numericDay(tokens, end + 1, true) ?? (tokens[end + 1]?.type === "number" && word(tokens, end + 2) === "tháng" ? dayAfter(tokens, end + 1) : null);
    if (other && other.moment.month !== null && other.moment.day !== null && joint !== "đến") return other;
  }
  if (word(tokens, end) === "tháng") {
    const month = monthAfter(tokens, end);
    if (month && month.moment.month !== null) {
      return { end: month.end, moment: calendarDay(day, month.moment.month, month.moment.year, { separator: "words", isPadded: padded(tokens, next) }) };
    }
  }
  if (word(tokens, end) === "âm" && word(tokens, end + 1) === "lịch") end += 2;
  return { end, moment: moment("date", { day }) };
}

function padded(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word.text.startsWith("0") ?? false;
}

function monthAfter(tokens: readonly Token[], at: number): Read | null {
  const next = at + 1;
  const digits = numberValue(tokens, next);
  const words = digits === null ? months.at(tokens, next) : null;
  const month = digits ?? words?.value ?? null;
  if (month === null) return null;
  let end = next + (words?.length ?? 1);
  if (digits !== null) {
    const mark = word(tokens, end);
    const isJoined = /^[/.\-–]$/.test(mark) && tokens[end]?.glued;
    const year = isJoined && tokens[end + 1]?.glued ? yearAt(tokens, end + 1) : null;
    if (year) return { end: year.end, moment: calendarMonth(month, year.value) };
    // "tháng 5-6", "tháng 7, 8"
    if (isJoined && numberValue(tokens, end + 1) !== null) end += 2;
    if (month < 1 || month > 12 && month > 31) return null;
  } else if (words && word(tokens, next) === "năm" && (yearAt(tokens, next + 1) || relatives.at(tokens, next))) return null;
  else if (words && words.length === 1 && ["một", "hai", "ba", "sáu", "chín", "mười"].includes(words.value ? word(tokens, next) : "") && ["năm", "tháng"].includes(word(tokens, at - 1))) return null;
  if (word(tokens, end) === "năm") {
    const year = yearAt(tokens, end + 1);
    if (year) return { end: year.end, moment: calendarMonth(month, year.value) };
    const relative = relatives.at(tokens, end);
    if (relative) return { end: end + relative.length, moment: calendarMonth(month, null) };
  }
  if (word(tokens, end) === "âm" && word(tokens, end + 1) === "lịch") end += 2;
  return { end, moment: calendarMonth(month, null) };
}

function yearAfter(tokens: readonly Token[], at: number): Read | null {
  const range = yearRange(tokens, at + 1);
  if (range) return range;
  if (word(tokens, at + 1) === "học") return yearRange(tokens, at + 2);
  return null;
}

/** "2021", "2020-2025", "2020 - 2025", "2019 và 2020". */
function yearRange(tokens: readonly Token[], at: number): Read | null {
  const first = yearAt(tokens, at);
  if (!first) return null;
  const joint = word(tokens, first.end);
  if (/^[-–—/]$/.test(joint) || joint === "đến" || joint === "và" || joint === ",") {
    const second = yearAt(tokens, first.end + 1);
    if (second && (joint !== "," || second.value > first.value)) {
      return { end: second.end, moment: moment("period", { year: first.value, iso: `${first.value}/${second.value}`, isPossible: second.value >= first.value || joint === "và" || joint === "," }) };
    }
  }
  return { end: first.end, moment: moment("date", { year: first.value, iso: String(first.value) }) };
}

// "(2019)", "2020-2025" without a word before
function bareYears(tokens: readonly Token[], at: number): Read | null {
  if (tokens[at]?.type !== "number") return null;
  const range = yearRange(tokens, at);
  if (!range) return null;
  if (range.moment.type === "period") return ["và", ",", "đến"].includes(word(tokens, at + 1)) ? null : range;
  const before = word(tokens, at - 1);
  if (before === "(" && word(tokens, range.end) === ")") return range;
  return ["từ", "đến", "hè", "xuân", "tết", "cup", "games", "euro", "olympic", "sinh", "sn", "trước", "sau", "kể từ", "v-league", "league", "hạn", "tới", "age", "kỳ"].includes(before) && isSoleNumber(tokens, range.end) ? range : null;
}

function isSoleNumber(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return !next || next.type === "mark" || next.first || /^(?:đến|và|với|tại|ở|là|đã|khi|của|do|cho|sẽ|này|nay|tới)$/.test(next.word.lower);
}

function quarterAfter(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at + 1];
  const text = token?.word.text ?? "";
  if (!/^(?:[1-4]|I|II|III|IV|một|hai|ba|bốn|đầu|cuối)$/u.test(text)) return null;
  const quarter = ["", "1", "2", "3", "4"].indexOf(text) > 0 ? Number(text) : ["", "I", "II", "III", "IV"].indexOf(text);
  let end = at + 2;
  let year = null;
  if (word(tokens, end) === "năm") year = yearAt(tokens, end + 1);
  else if (/^[/.\-–]$/.test(word(tokens, end)) && tokens[end]?.glued) year = yearAt(tokens, end + 1);
  else if (word(tokens, end) === "của" && word(tokens, end + 1) === "năm") year = yearAt(tokens, end + 2);
  if (year) end = year.end;
  const from = String(quarter * 3 - 2).padStart(2, "0");
  const iso = year && quarter > 0 ? `${year.value}-${from}/${year.value}-${String(quarter * 3).padStart(2, "0")}` : null;
  return { end, moment: moment("period", { iso, year: year?.value ?? null }) };
}

function centuryAfter(tokens: readonly Token[], at: number): Read | null {
  const second = word(tokens, at + 1);
  if (word(tokens, at) === "thế" && (second === "kỷ" || second === "kỉ")) {
    const text = tokens[at + 2]?.word.text ?? "";
    return romans.test(text) || /^\d{1,2}$/.test(text) ? { end: at + 3, moment: moment("period") } : null;
  }
  if (word(tokens, at) === "thập" && ["niên", "kỷ", "kỉ"].includes(second)) {
    return tokens[at + 2]?.type === "number" ? { end: at + 3, moment: moment("period") } : null;
  }
  return null;
}
