// Days written in digits: 27/12/2021, 27.12, 27-12, 26-27/12; and what looks like them but is
// a fraction, a score, a document's number.
import type { Token } from "#lib/rules/scan-tokens.ts";
import { calendarDay, calendarMonth, type Moment } from "#lib/rules/times/moment.ts";

export interface Read {
  end: number;
  moment: Moment;
}

/** A run of up to two digits as a number. Null for anything else. */
export function numberValue(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.word.text ?? "";
  return tokens[at]?.type === "number" && /^\d{1,2}$/.test(text) ? Number(text) : null;
}

/** A year of four digits, 1000 to 2999. Null for a longer number that begins so. */
export function yearAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const text = tokens[at]?.word.text ?? "";
  if (tokens[at]?.type !== "number" || !/^[12]\d{3}$/.test(text)) return null;
  const next = tokens[at + 1];
  if (next?.glued && (next.type === "word" && !/^[sS]$/.test(next.word.text) || /^[.,]$/.test(next.word.text) && tokens[at + 2]?.type === "number" && tokens[at + 2]?.glued)) return null;
  return { value: Number(text), end: at + 1 };
}

const separators = /^[/.\-–]$/;

/** How the parts hang together: glued, or blanks on both sides of the mark (as in tokenised text). */
function separatorAt(tokens: readonly Token[], at: number, isLed: boolean): string | null {
  const mark = tokens[at];
  const next = tokens[at + 1];
  if (!mark || !next || next.type !== "number" || !separators.test(mark.word.text)) return null;
  if (mark.glued && next.glued) return mark.word.text;
  if (!mark.glued && !next.glued && (isLed && mark.word.text !== "." || mark.word.text === "/")) return mark.word.text;
  return null;
}

/** Words behind "2/3" and "15-20" that make them a fraction or a range. */
const counted = new Set("số|người|diện|dân|tổng|là|lượng|giá|quãng|chiều|thời|học|ca|hộ|tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|kg|km|m|ha|tấn|độ|năm|tháng|ngày|giờ|phút|tuổi|điểm|lần|xã|huyện|tỉnh|thành|đại|trong|của|cổ|khối|xe|suất|bài|phiếu|chỉ|mục|tiêu|thành viên|cầu|trận|bàn|hiệp|đội|cái|con|nhà|phần|sức|mức|cây|lít".split("|"));
const leading = new Set("ngày|mùng|mồng|hôm|sáng|trưa|chiều|tối|đêm|khuya|đến|từ|tới|hết|trước|sau|vào|qua|nay|và|kể|dịp|lễ|tết|giờ|h|phút|bảy|nhật|hai|ba|tư|năm|sáu|(|,|-|–|mai|khi".split("|"));

/** A day in digits. `isLed`: words before say that a date follows. Null where it is likelier a fraction, a score or a range. */
export function numericDay(tokens: readonly Token[], at: number, isLed: boolean): Read | null {
  const first = numberValue(tokens, at);
  if (first === null) return null;
  const before = tokens[at - 1]?.word.lower ?? "";
  const led = isLed || leading.has(before) && !/^[-–]$/.test(before);
  const mark = separatorAt(tokens, at + 1, led);
  if (mark === null) return null;
  const whole = dayMonthYear(tokens, at, mark, led);
  if (whole) return whole;
  // "12/2021"
  const year = yearAt(tokens, at + 2);
  if (year && first >= 1 && first <= 12 && mark !== "–" && isFree(tokens, year.end)) return { end: year.end, moment: calendarMonth(first, year.value) };
  return ranged(tokens, at, mark, led);
}

function dayMonthYear(tokens: readonly Token[], at: number, mark: string, isLed: boolean): Read | null {
  const [day, month] = [numberValue(tokens, at), numberValue(tokens, at + 2)];
  if (day === null || month === null) return null;
  const isPadded = /^0/.test(tokens[at]?.word.text ?? "") || /^0/.test(tokens[at + 2]?.word.text ?? "");
  const separator = mark === "." || mark === "/" ? mark : "-";
  const again = separatorAt(tokens, at + 3, isLed);
  const year = again === mark ? yearAt(tokens, at + 4) : null;
  if (year && isFree(tokens, year.end)) return { end: year.end, moment: calendarDay(day, month, year.value, { separator, isPadded }) };
  if (again === mark) {
    const short = numberValue(tokens, at + 4);
    if (short !== null && /^\d\d$/.test(tokens[at + 4]?.word.text ?? "") && month <= 12 && day <= 31 && isFree(tokens, at + 5) && (mark !== "." || isLed)) return { end: at + 5, moment: calendarDay(day, month, 2000 + short, { separator, isPadded }) };
    return null;
  }
  if (!isFree(tokens, at + 3)) return null;
  if (word(tokens, at + 3) === "năm") {
    const spelled = yearAt(tokens, at + 4);
    if (spelled) return { end: spelled.end, moment: calendarDay(day, month, spelled.value, { separator, isPadded }) };
  }
  if (!isLikelyDay(tokens, at, day, month, mark, isLed)) return null;
  return { end: at + 3, moment: calendarDay(day, month, null, { separator, isPadded }) };
}

/** Words that say a day right before it; behind "từ", "và" or a comma a range of numbers is as likely. */
const naming = new Set("ngày|mùng|mồng|hôm|sáng|trưa|chiều|tối|đêm|khuya|nay|qua|mai|dịp|lễ|nhật|h|giờ".split("|"));
const measuring = new Set("điểm|gần|hơn|khoảng|đạt|tăng|giảm|còn|là|được|với|có|tỷ|số|thắng|thua|hòa|chiếm|bằng".split("|"));

function isLikelyDay(tokens: readonly Token[], at: number, day: number, month: number, mark: string, isLed: boolean): boolean {
  const before = word(tokens, at - 1);
  const after = word(tokens, at + 3);
  const isCounted = counted.has(after) && after !== "năm" && after !== "tại";
  if (after === "%" || day < 1) return false;
  // "ngày 31/6", "ngày 15/13": no such day, but meant as one.
  if (naming.has(before) || isLed && !leading.has(before)) return day <= 39 && month <= 31;
  if (month < 1 || month > 12 || day > 31 || isCounted || measuring.has(before)) return false;
  if (isLed) return mark !== "-" && mark !== "–" || day > 12 || !/^[,(]$/.test(before);
  if (mark === "-" || mark === "–") return day > 12;
  // "IELTS 8.5", "Android 8.1": a mark or a version.
  const named = tokens[at - 1];
  if (mark === ".") return !(named?.type === "word" && named.word.shape !== "lower" && !named.first);
  if (day === 24 && month === 7) return false;
  return day > month || day > 9 || /^[.,;)]$/.test(after);
}

// "26-27/12", "24 – 26.7"
function ranged(tokens: readonly Token[], at: number, mark: string, isLed: boolean): Read | null {
  if (mark !== "-" && mark !== "–") return null;
  const inner = separatorAt(tokens, at + 3, isLed);
  if (inner === null || inner === mark) return null;
  const second = dayMonthYear(tokens, at + 2, inner, true);
  const first = numberValue(tokens, at);
  if (!second || first === null || second.moment.day === null || first > second.moment.day) return null;
  return second;
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word.lower ?? "";
}

/** Nothing hangs on the end that makes it another number or a document's: "27.12.1", "30/2020/NĐ-CP". */
function isFree(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const next = tokens[at + 1];
  if (!mark?.glued) return true;
  if (mark.type !== "mark") return false;
  return !(next?.glued && /^[/.\-–_]$/.test(mark.word.text) && (next.type === "number" || mark.word.text === "/" || next.type === "word" && next.word.shape !== "title" && mark.word.text !== "."));
}
