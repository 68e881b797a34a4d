// Vietnamese dates, times and periods, read token by token: "sáng 27.12", "ngày 27/12/2021",
// "quý III", "nhiệm kỳ 2020-2025", "lần thứ 4", "hôm qua".
import { listed } from "#lib/lexicon/listed.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { clockAt } from "#lib/rules/times/vi-clock.ts";
import { calendarDay, calendarMonth, type Moment, moment, type TimeFact } from "#lib/rules/times/moment.ts";
import { numberValue, numericDay, type Read, yearAt } from "#lib/rules/times/numeric-day.ts";

const partsOfDay = Phrases.of(listed("sáng|trưa|chiều|tối|đêm|khuya|rạng sáng|sáng sớm|chiều tối|đêm khuya|đầu giờ sáng|đầu giờ chiều|cuối giờ chiều|cuối buổi chiều|buổi sáng|buổi chiều|buổi tối|giữa trưa|giữa đêm|nửa đêm|tối muộn|đêm qua|tối qua|sáng qua|chiều qua|trưa qua|sáng nay|chiều nay|tối nay|trưa nay|đêm nay|sáng mai|chiều mai|tối mai"));
const relatives = Phrases.of(listed("hôm nay|hôm qua|hôm kia|ngày mai|ngày kia|ngày hôm nay|ngày hôm qua|ngày hôm sau|hôm sau|hôm trước|cùng ngày|ngày hôm đó|năm nay|năm ngoái|năm sau|năm trước|năm tới|năm qua|năm kia|năm vừa qua|tháng này|tháng trước|tháng sau|tháng tới|tháng qua|tháng vừa qua|tuần này|tuần trước|tuần sau|tuần tới|tuần qua|tuần vừa qua|cuối tuần|cuối tuần này|cuối tuần qua|cuối tuần trước|đầu tuần|đầu tuần này|đầu tuần tới|giữa tuần|quý trước|quý này|quý sau|cuối năm|đầu năm|giữa năm|cuối năm nay|đầu năm nay|giữa năm nay|cuối năm ngoái|đầu năm ngoái|đầu năm sau|đầu năm tới|cuối tháng|đầu tháng|giữa tháng|cuối tháng này|đầu tháng này|giữa tháng này|cuối tháng trước|đầu tháng sau|thế kỷ này|thế kỷ trước|sáng nay|chiều nay|tối nay|trưa nay|đêm nay|sáng qua|chiều qua|tối qua|đêm qua|trưa qua|sáng mai|chiều mai|tối mai|ngày nay|mùa hè này|mùa hè năm ngoái|hè này|năm mới"));
const edges = new Set(listed("đầu|giữa|cuối|trung tuần|thượng tuần|hạ tuần"));
const weekdays = new Phrases<number>([["thứ hai", 1], ["thứ 2", 1], ["thứ ba", 2], ["thứ 3", 2], ["thứ tư", 3], ["thứ 4", 3], ["thứ năm", 4], ["thứ 5", 4], ["thứ sáu", 5], ["thứ 6", 5], ["thứ bảy", 6], ["thứ bẩy", 6], ["thứ 7", 6], ["chủ nhật", 7]]);
const monthWords = new Phrases<number>([["giêng", 1], ["một", 1], ["hai", 2], ["ba", 3], ["tư", 4], ["năm", 5], ["sáu", 6], ["bảy", 7], ["tám", 8], ["chín", 9], ["mười", 10], ["mười một", 11], ["mười hai", 12], ["chạp", 12]]);
const spans = Phrases.of(listed("nhiệm kỳ|năm học|niên khóa|mùa giải|mùa bóng|giai đoạn|niên độ|mùa|vụ|khóa|các năm|những năm|trong các năm|thời kỳ"));
const units = new Set(listed("ngày|tháng|năm|tuần|giờ|phút|quý|thập kỷ|thập niên|thế kỷ|hôm|tiếng|mùa"));
const shifts = Phrases.of(listed("qua|trước|sau|tới|gần đây|nay|vừa qua|gần nhất|tiếp theo|trước đó|sau đó|đầu năm|đầu năm nay|cuối năm|đầu tiên của năm|gần đây nhất|vừa rồi|trở lại đây|liên tiếp gần đây|tới đây|nữa|đầu năm ngoái"));
const romans = /^(?:[IVX]{1,6}|[ivx]{1,4})$/;
const counts = new Map(listed("một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|nhất|nhì|tư").map((word, index) => [word, index + 1]));

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
  const part = partsOfDay.at(tokens, at);
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
  const part = partsOfDay.at(tokens, next);
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
  if (!token || token.type !== "number" && !counts.has(token.word.lower)) return null;
  let next = start + 1;
  while (tokens[next]?.type === "mark" && tokens[next]?.glued && tokens[next + 1]?.type === "number" && tokens[next + 1]?.glued) next += 2;
  if (!units.has(word(tokens, next))) return null;
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
  if (!edges.has(word(tokens, at))) return null;
  const core = ["tháng", "năm", "quý", "thế", "thập", "những"].includes(word(tokens, at + 1)) ? coreAt(tokens, at + 1, false) : null;
  return core;
}

/** A date by its own words. `isLed`: words before say that a date follows, so that a bare "27-12" is one. */
function coreAt(tokens: readonly Token[], at: number, isLed: boolean): Read | null {
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
  const span = spans.at(tokens, at);
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
  const words = digits === null ? monthWords.at(tokens, next) : null;
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
  if (!token || !(token.type === "number" || romans.test(token.word.text) || counts.has(token.word.lower))) return null;
  const isTen = token.word.lower === "mười" && counts.has(word(tokens, at + 3));
  const value: Partial<Moment> = {};
  return { end: at + (isTen ? 4 : 3), moment: moment("ordinal", value) };
}
