// The numbers of a block that are no part of a date or a name, with scale and unit.
import { englishMoney, englishScales, englishThings, vietnameseMeasures, vietnameseMoney, vietnameseScales, vietnameseThings } from "#lib/lexicon/units.ts";
import { listed } from "#lib/lexicon/listed.ts";
import { type Amount, type AmountFact, type Digits, digitsOf } from "#lib/rules/amounts/amount.ts";
import { englishNumber, vietnameseNumber } from "#lib/rules/amounts/number-words.ts";
import { chunksOf } from "#lib/rules/names/chunks.ts";
import { type PreparedBlock, reading } from "#lib/rules/prepared.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { timesOf } from "#lib/rules/times/times.ts";

type Unit = { name: string; type: Amount["type"] };
const unitsOf = (money: readonly string[], things: readonly string[], measures: readonly string[]) => new Phrases<Unit>([
  ...money.map((name) => [name, { name, type: "money" }] as const), ...measures.map((name) => [name, { name, type: "measure" }] as const), ...things.map((name) => [name, { name, type: "count" }] as const),
]);
const units = { vi: unitsOf(vietnameseMoney, vietnameseThings, vietnameseMeasures), en: unitsOf(englishMoney, englishThings, []) };
const scales = { vi: vietnameseScales, en: englishScales };
/** Behind these a number is a name: "quốc lộ 1", "khóa 15", "điều 5", "số nhà 12". */
const naming = new Set(listed("quốc lộ|lộ|điều|khoản|chương|mục|khóa|khoá|lớp|tổ|ngõ|ngách|hẻm|kíp|ca|cấp|đời|phần|kỳ|số|mã|bàn|cổng|toa|vòng|bảng|tập|tầng|phòng|ghế|thửa|lô|căn hộ|đường|kênh|iphone|galaxy|section|chapter|article|no|page|flight|route|highway|interstate|room|boeing|airbus|group|class|grade|level|phase|world cup|f|windows|euro").filter((word) => !["ca", "cấp", "bàn", "phần", "vòng", "số", "tập"].includes(word)));
const vague = Phrases.of(listed("hàng chục|hàng trăm|hàng nghìn|hàng ngàn|hàng vạn|hàng triệu|hàng tỷ|hàng chục nghìn|hàng chục ngàn|hàng trăm nghìn|hàng trăm ngàn|hàng chục triệu|hàng trăm triệu|hàng nghìn tỷ|vài chục|vài trăm|vài nghìn|mấy chục|mấy trăm|hàng chục vạn|một nửa|hai phần ba|ba phần tư|một phần ba|một phần tư|gấp đôi|gấp ba|gấp rưỡi|dozens|hundreds|thousands|millions|billions|tens of thousands|hundreds of thousands|half|two-thirds|one-third|a third|three-quarters|a quarter|double|triple"));

/** In text order, none overlapping each other, a date or a name. */
export const amountsOf = reading((block: PreparedBlock): readonly AmountFact[] => {
  const { tokens, language } = block;
  const taken = takenTokens(block);
  const out: AmountFact[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = taken[at] === 1 ? null : amountAt(tokens, at, language, taken);
    if (!read) {
      at += 1;
      continue;
    }
    const from = tokens[read.start]?.from ?? 0;
    const numberFrom = tokens[at]?.from ?? from;
    out.push({ ...read.amount, from, to: tokens[read.end - 1]?.to ?? from, numberFrom, numberTo: tokens[read.numberEnd - 1]?.to ?? from });
    at = read.end;
  }
  return out;
});

// Numbers inside dates and names; those of persons ("Nguyễn Văn A1") hardly exist.
function takenTokens(block: PreparedBlock): Uint8Array {
  const taken = new Uint8Array(block.tokens.length);
  for (const chunk of chunksOf(block)) if (chunk.type === "organisation" || chunk.type === "place" || chunk.type === "person") taken.fill(1, chunk.start, chunk.end);
  let at = 0;
  for (const { from, to } of timesOf(block)) {
    while (at < block.tokens.length && (block.tokens[at]?.from ?? 0) < from) at += 1;
    for (; at < block.tokens.length && (block.tokens[at]?.from ?? 0) < to; at += 1) taken[at] = 1;
  }
  return taken;
}

interface ReadAmount {
  start: number;
  numberEnd: number;
  end: number;
  amount: Amount;
}

function amountAt(tokens: readonly Token[], at: number, language: "vi" | "en", taken: Uint8Array): ReadAmount | null {
  const token = tokens[at];
  if (!token || token.type === "mark") return null;
  if (token.type === "number") return inDigits(tokens, at, language, taken);
  const loose = vague.at(tokens, at);
  if (loose) return finished(tokens, at, at + loose.length, language, { value: null, isWords: true, thousands: null, decimal: null });
  if (token.glued) return null;
  return inWords(tokens, at, language);
}

/** Digits with separators between, as far as they belong to one number. */
export function digitsAt(tokens: readonly Token[], at: number, language: "vi" | "en"): Digits | null {
  const token = tokens[at];
  if (token?.type !== "number" || !/^\d+$/.test(token.word.text)) return null;
  const parts = [token.word.text];
  let end = at + 1;
  while (parts.length < 15) {
    const [mark, next] = [tokens[end], tokens[end + 1]];
    const isMark = mark?.glued && next?.glued && next.type === "number" && /^[.,]$/.test(mark.word.text);
    if (isMark && mark && next) {
      parts.push(mark.word.text, next.word.text);
      end += 2;
    } else if (mark?.type === "number" && !mark.glued && mark.word.text.length === 3 && (parts.length > 1 ? parts[1] === " " : token.word.text.length <= 3 && tokens[end + 1]?.type !== "number" && mark.word.text === "000")) {
      parts.push(" ", mark.word.text);
      end += 1;
    } else break;
  }
  return { ...digitsOf(parts, language === "vi" ? "," : "."), end };
}

function inDigits(tokens: readonly Token[], at: number, language: "vi" | "en", taken: Uint8Array): ReadAmount | null {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!token) return null;
  // "Covid-19", "U23", "A4": part of a name. "$5", "(12", "“7" are not.
  if (token.glued && before && (before.type !== "mark" || /^[-_/.,:'’]$/.test(before.word.text) && before.glued && tokens[at - 2]?.type !== undefined && !/^[($€£“"]$/.test(tokens[at - 2]?.word.text ?? ""))) return null;
  if (naming.has(before?.word.lower ?? "") && !token.glued || before?.word.lower === "số" && ["văn", "công", "nghị", "quyết", "thông", "luật", "điện", "tài", "biển"].includes(tokens[at - 2]?.word.lower ?? "")) return null;
  const digits = digitsAt(tokens, at, language);
  if (!digits) return null;
  let end = digits.end;
  let upTo: number | null = null;
  const mark = tokens[end]?.word.text ?? "";
  const second = /^[-–—]$/.test(mark) || mark === "đến" || mark === "to" || mark === "/" ? digitsAt(tokens, end + 1, language) : null;
  const isTight = (tokens[end]?.glued ?? false) === (tokens[end + 1]?.glued ?? false);
  let type: Amount["type"] | undefined;
  if (second && isTight && taken[end + 1] !== 1) {
    const isBroken = tokens[second.end]?.glued && tokens[second.end]?.type === "mark" && /^[-–/]$/.test(tokens[second.end]?.word.text ?? "") && tokens[second.end + 1]?.glued;
    if (isBroken) return null;
    if (mark === "/") type = "ratio";
    if (mark === "/" || second.value >= digits.value || /^[-–]$/.test(mark) && digits.value < 20 && second.value < 20) {
      if (/^[-–]$/.test(mark) && second.value < digits.value) type = "score";
      upTo = second.value;
      end = second.end;
    }
  }
  const after = tokens[end];
  // "30/2020/NĐ-CP", "5G", "12A1": codes. A unit may be glued on: "5km", "20%".
  if (after?.glued && after.type === "word" && !units[language].at(tokens, end) && !scales[language].has(after.word.lower) && !/^(?:st|nd|rd|th)$/.test(after.word.lower)) return null;
  if (after?.glued && /^[/\-–_]$/.test(after.word.text) && tokens[end + 1]?.glued && tokens[end + 1]?.type === "word" && type !== "ratio" && !/^[/]$/.test(after.word.text) && language === "vi") return null;
  if (after?.glued && after.word.text === "/" && tokens[end + 1]?.glued && tokens[end + 1]?.word.shape === "upper") return null;
  if (before?.word.lower === "thứ") return { start: at, numberEnd: end, end, amount: { value: digits.value, upTo: null, unit: null, type: "ordinal", isWords: false, thousands: null, decimal: null } };
  if (after?.glued && /^(?:st|nd|rd|th)$/.test(after.word.lower)) return { start: at, numberEnd: end, end: end + 1, amount: { value: digits.value, upTo: null, unit: null, type: "ordinal", isWords: false, thousands: null, decimal: null } };
  const isList = after?.word.text === ")" && (at === 0 || token.first && before?.word.text !== "(") || after?.word.text === "." && after.glued && at === 0;
  if (isList) return null;
  const read = finished(tokens, at, end, language, { value: digits.value, isWords: false, thousands: digits.thousands, decimal: digits.decimal }, upTo, type);
  if (/^[$€£]$/.test(before?.word.text ?? "") && token.glued) return { ...read, start: at - 1, amount: { ...read.amount, type: "money", unit: before?.word.text ?? null } };
  return read;
}

function inWords(tokens: readonly Token[], at: number, language: "vi" | "en"): ReadAmount | null {
  const number = language === "vi" ? vietnameseNumber(tokens, at) : englishNumber(tokens, at);
  if (!number) return null;
  let { end } = number;
  if (language === "vi" && number.length === 1 && tokens[at]?.word.lower === "năm") return null;
  // "ba năm": the last word of the number is the unit where nothing else is.
  const last = tokens[end - 1]?.word.lower;
  if (language === "vi" && last === "năm" && number.length > 1 && !units.vi.at(tokens, end)) end -= 1;
  const read = finished(tokens, at, end, language, { value: number.value, isWords: true, thousands: null, decimal: null });
  const unit = read.amount.unit;
  if (number.length > 1) return read;
  const before = tokens[at - 1]?.word.lower ?? "";
  if (unit === null || ["thứ", "những", "các", "mỗi", "từng"].includes(before) && language === "vi") return null;
  // "một người", "one day" are hardly quantities.
  if (number.value === 1 && read.amount.type === "count") return null;
  if (number.value === 1 && read.amount.type === "measure" && ["lần", "ngày", "năm", "điểm", "phút", "độ", "thế hệ", "bậc", "tuần", "tháng", "giờ", "tiếng", "l", "g", "m", "cân"].includes(unit)) return null;
  if (number.value === 1 && language === "en") return null;
  return read;
}

function finished(tokens: readonly Token[], start: number, numberEnd: number, language: "vi" | "en", number: Pick<Amount, "value" | "isWords" | "thousands" | "decimal">, upTo: number | null = null, type?: Amount["type"]): ReadAmount {
  let end = numberEnd;
  let factor = 1;
  for (let count = 0; count < 2; count += 1) {
    const scale = scales[language].get(tokens[end]?.word.lower ?? "");
    if (scale === undefined || tokens[end]?.word.shape !== "lower") break;
    factor *= scale;
    end += 1;
  }
  const value = number.value === null ? null : Number((number.value * factor).toPrecision(15));
  const top = upTo === null ? null : type ? upTo : Number((upTo * factor).toPrecision(15));
  const base = { ...number, value, upTo: top };
  const sign = tokens[end]?.word.text;
  if (sign === "%" || sign === "‰") return { start, numberEnd, end: end + 1, amount: { ...base, unit: sign, type: "percent" } };
  if (sign === "phần" && tokens[end + 1]?.word.lower === "trăm" || sign === "percent") return { start, numberEnd, end: sign === "percent" ? end + 1 : end + 2, amount: { ...base, unit: "%", type: "percent" } };
  if (sign === "per" && tokens[end + 1]?.word.lower === "cent") return { start, numberEnd, end: end + 2, amount: { ...base, unit: "%", type: "percent" } };
  if (/^[€$£₫]$/.test(sign ?? "") && tokens[end]?.glued) return { start, numberEnd, end: end + 1, amount: { ...base, unit: sign ?? null, type: "money" } };
  const isHyphened = language === "en" && sign === "-" && tokens[end]?.glued;
  const unit = units[language].at(tokens, isHyphened ? end + 1 : end);
  if (unit && !(tokens[end]?.first)) return { start, numberEnd, end: end + unit.length + (isHyphened ? 1 : 0), amount: { ...base, unit: unit.value.name, type: type ?? unit.value.type } };
  const noun = language === "en" ? pluralAt(tokens, end) : null;
  if (noun !== null) return { start, numberEnd, end: end + 1, amount: { ...base, unit: noun, type: type ?? "count" } };
  return { start, numberEnd, end, amount: { ...base, unit: null, type: type ?? "count" } };
}

const noThings = new Set(["this", "says", "pass", "less", "plus", "minus", "perhaps", "always", "sometimes", "others", "was", "has", "does", "goes", "its", "his", "ours", "yes", "across", "towards", "besides", "hours", "thus", "versus", "remains", "appears", "seems", "includes", "makes", "comes", "takes", "gives", "shows", "means"]);

// "46 frogs", "three plants": any plural right behind a number is what is counted.
function pluralAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.type !== "word" || token.glued || token.first || token.word.shape !== "lower") return null;
  return /^[a-z]{3,}[^su]s$/.test(token.word.lower) && !noThings.has(token.word.lower) ? token.word.lower : null;
}
