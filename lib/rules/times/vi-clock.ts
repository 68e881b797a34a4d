// Times of day in Vietnamese: 8h30, 8 giờ 30 phút, 19:30; lengths of time in hours are none.
import type { Token } from "#lib/rules/scan-tokens.ts";
import { moment } from "#lib/rules/times/moment.ts";
import { numberValue, type Read } from "#lib/rules/times/numeric-day.ts";

const lasting = new Set("trong|suốt|hơn|gần|mất|kéo|dài|khoảng|chừng|sau|tới|mỗi|thêm|đủ|quá|tổng|hàng|dưới|trên|vòng".split("|"));

/** A time of day at a token. Null without one. */
export function clockAt(tokens: readonly Token[], at: number): Read | null {
  const hour = numberValue(tokens, at);
  if (hour === null || hour > 24) return null;
  const unit = tokens[at + 1];
  if (!unit) return null;
  const before = tokens[at - 1]?.word.lower ?? "";
  if (unit.word.text === ":" && unit.glued && tokens[at + 2]?.glued && /^[0-5]\d$/.test(tokens[at + 2]?.word.text ?? "")) {
    return tokens[at + 3]?.glued && tokens[at + 3]?.word.text === ":" ? null : read(at + 3, hour, Number(tokens[at + 2]?.word.text));
  }
  const isShort = unit.glued && /^[hHgG]$/.test(unit.word.text);
  if (!isShort && unit.word.lower !== "giờ" && !(unit.glued && /^[hg]$/.test(unit.word.lower))) return null;
  const minute = numberValue(tokens, at + 2);
  const isGlued = tokens[at + 2]?.glued === true;
  if (minute !== null && minute < 60 && (isGlued || unit.word.lower === "giờ" && ["phút", "'"].includes(tokens[at + 3]?.word.lower ?? ""))) {
    const end = ["phút", "ph", "p"].includes(tokens[at + 3]?.word.lower ?? "") ? at + 4 : at + 3;
    return lasting.has(before) && before !== "sau" && before !== "khoảng" && before !== "tới" ? null : read(end, hour, minute);
  }
  const after = tokens[at + 2]?.word.lower ?? "";
  if (["đồng", "liền", "liên", "mỗi", "làm", "bay", "đi", "qua", "đầu", "học", "sau", "trước", "tới", "di"].includes(after) || after === "/") return null;
  // "từ 8 giờ", "đến 17h": times; "trong 8 giờ": a length. "khoảng 8h", "sau 22 giờ" are times more often.
  if (lasting.has(before) && !(isShort && ["khoảng", "sau", "tới", "hơn", "gần"].includes(before)) && !(before === "khoảng" || before === "sau" && hour > 12)) return null;
  const half = after === "rưỡi" || after === "kém" ? 1 : 0;
  return read(at + 2 + half, hour, 0);
}

function read(end: number, hour: number, minute: number): Read {
  const isPossible = hour < 24 || minute === 0;
  return { end, moment: moment("time", { isPossible, iso: isPossible ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : null }) };
}
