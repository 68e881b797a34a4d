// Vietnamese bodies: a head ("Bộ", "Công ty") with what goes on from it: fields of work,
// nested bodies, places, names, numbers.
import { bodyAcronyms, bodyHeads, fields, looseBodyHeads, onlyCapital, wholeBodies } from "#lib/lexicon/vi-organisations.ts";
import { allSurnames, givenSyllables } from "#lib/lexicon/vi-names.ts";
import { isCapital, isForeign, isMark, runAt, wordEnd } from "#lib/rules/names/capitals.ts";
import type { BodyChunk, Range } from "#lib/rules/names/chunk.ts";
import { bridgeAt } from "#lib/rules/names/vi-body-bridge.ts";
import { knownPlaceAt, placeAt, placeHeadAt } from "#lib/rules/names/vi-place.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const whole = Phrases.of(wholeBodies);
const heads = new Phrases(bodyHeads.map((head) => [head, head] as const));
const field = Phrases.of(fields);
const acronyms = Phrases.of(bodyAcronyms);
const onlyCapitalFolded = fold(onlyCapital);
const looseFolded = fold(looseBodyHeads);

function fold(phrases: Iterable<string>): ReadonlySet<string> {
  const single = Array.from(phrases);
  return new Set(single);
}

/** Small-letter words that may end a name after anything. */
const tails = new Set(["nhân dân", "nhà nước", "trung ương", "quốc gia", "quốc tế", "tối cao", "cấp cao", "nông thôn", "xã hội", "quân sự", "thường vụ", "chấp hành", "hình sự", "liên bang", "toàn quốc", "cổ phần", "một thành viên", "hữu hạn", "đa khoa", "giao thông", "bóng đá nam", "bóng đá nữ", "châu âu", "các cấp", "cứu nạn cứu hộ", "cơ động", "vũ trang", "dân sự", "bóng đá", "bóng chuyền", "quản lý thị trường", "quản lý dự án", "phòng chống dịch", "phòng, chống dịch", "phòng chống thiên tai", "bán trú", "nội trú", "dân tộc nội trú", "luật sư", "nông dân", "phụ nữ", "thanh niên", "an toàn giao thông", "điều tra", "kiểm lâm", "thị trường", "chấp hành trung ương", "phòng cháy chữa cháy", "bất động sản", "chứng khoán", "kiểm soát bệnh tật", "y học cổ truyền", "giáo dục thường xuyên", "giáo dục nghề nghiệp", "đường sắt", "hàng không", "đường bộ", "hàng hải", "điện lực"]);
const levels = new Set(["tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn", "tp"]);
/** Heads whose name may be a person's: "Trường THPT Chu Văn An". */
const namedAfter = /^(?:trường|đại học|đh|thpt|thcs|bệnh viện|bv|quỹ|bảo tàng|thư viện|nhà hát|công ty|học viện|viện|trung tâm|câu lạc bộ|clb|tập đoàn|nhà máy|hội|sư đoàn|trung đoàn|lữ đoàn|đội)/u;
const numbered = /^(?:quân khu|quân đoàn|binh đoàn|đoàn kinh tế - quốc phòng|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|hải đoàn|hải đội|vùng|vùng cảnh sát biển|bệnh viện|bv|công ty|tổng công ty|chi nhánh|tổ|đội|đội csgt|trạm|đài|cục|phòng|trường thpt|thpt|khoa|văn phòng|đảng ủy quân khu|bộ tư lệnh|bộ tư lệnh quân khu|nhà máy|xí nghiệp|đoàn|cơ quan|pc|ban quản lý)$/u;

const selfNamed = /^(?:sở|phòng|ban|bộ|hội|cơ quan|đoàn|ủy ban) /u;

/** `startsName` says how many words of a run go before a person's name. */
export interface BodyContext {
  stopAt: (run: readonly Range[], least: number) => number;
  /** True inside the words of a post: a name is likely to follow. */
  isPost: boolean;
}

/** The body at a token. Null without one. */
export function bodyAt(tokens: readonly Token[], at: number, context: BodyContext, depth = 0): BodyChunk | null {
  const token = tokens[at];
  if (token?.type !== "word") return null;
  if (allSurnames.has(token.word.text) && heads.at(tokens, at)?.length === 1 && isFullName(tokens, at)) return null;
  const short = acronymAt(tokens, at);
  const full = isCapital(token) ? wholeAt(tokens, at) : 0;
  const head = heads.at(tokens, at);
  const headLength = head?.length ?? 0;
  if (full === 0 && headLength === 0) return short > 0 ? { type: "organisation", start: at, end: at + short, nested: [], trust: "sure" } : null;
  const words = tokens.slice(at, at + headLength).map((one) => one.word.lower).join(" ");
  const isSmall = token.word.shape === "lower";
  const fromWhole = at + full;
  if (isSmall && onlyCapitalFolded.has(words) && !looseFolded.has(words)) return null;
  let nested: Range[] = [];
  let end = full === 1 && isForeign(token) ? fromWhole : full > 0 ? grow(tokens, fromWhole, context, nested, depth, true, "") : 0;
  if (headLength > 0) {
    const from = at + headLength;
    if (isSmall && !isCapital(tokens[from]) && tokens[from]?.type !== "number") return null;
    const inner: Range[] = [];
    const grownTo = from === fromWhole && end > from ? end : grow(tokens, from, context, inner, depth, false, words);
    if (grownTo > from && grownTo > end) [end, nested] = [grownTo, inner];
    else if (end === 0 && short > 0) end = at + short;
  }
  // "Sở GD-ĐT", "Ban CHQS": the head says by itself which body.
  if (end <= at && headLength > 1 && !isSmall && selfNamed.test(words) && tokens[at + headLength - 1]?.word.shape === "upper") end = at + headLength;
  if (full === 0 && isLikeName(tokens, at, headLength, end)) return null;
  if (end <= at) return short > 0 ? { type: "organisation", start: at, end: at + short, nested: [], trust: "sure" } : null;
  if (isSmall && tokens[at + headLength]?.type === "number" && !numbered.test(words)) return null;
  const start = isSmall && looseFolded.has(words) ? at + headLength : at;
  return { type: "organisation", start, end, nested, trust: isSmall ? "likely" : "sure" };
}

// "Đoàn Tấn Bửu": a head that is a surname, with given names only.
function isFullName(tokens: readonly Token[], at: number): boolean {
  const run = runAt(tokens, at, 6);
  return run.length >= 3 && run.length <= 4 && run.slice(1).every((word) => givenSyllables.has(tokens[word.start]?.word.text ?? "")) && !knownPlaceAt(tokens, at + 1);
}

// "Trường Dũng", "Đoàn Khuê": a head that is a syllable of names, and one more.
function isLikeName(tokens: readonly Token[], at: number, headLength: number, end: number): boolean {
  const [head, name] = [tokens[at]?.word.text ?? "", tokens[at + 1]?.word.text ?? ""];
  return headLength === 1 && end === at + 2 && (givenSyllables.has(head) || allSurnames.has(head)) && givenSyllables.has(name) && tokens[at + 1]?.word.shape === "title" && !knownPlaceAt(tokens, at + 1);
}

function wholeAt(tokens: readonly Token[], at: number): number {
  const phrase = whole.at(tokens, at);
  if (!phrase) return 0;
  const last = tokens[at + phrase.length - 1];
  if (tokens[at - 1]?.word.lower === "cấp" && phrase.value === "Nhà nước") return 0;
  if (phrase.length === 1 && ["đảng", "mặt trận"].includes(phrase.value.toLowerCase()) && tokens[at]?.first && tokens[at + 1]?.word.shape === "lower") return tokens[at + 1]?.word.lower === "viên" ? 0 : phrase.length;
  return last ? phrase.length : 0;
}

/** Length of a known short name in exactly these letters; 0 without. */
export function acronymAt(tokens: readonly Token[], at: number): number {
  const phrase = acronyms.at(tokens, at);
  if (!phrase) return 0;
  const [first, last] = [tokens[at], tokens[at + phrase.length - 1]];
  if (!first || !last || !isCapital(first) || phrase.length > 1 && !isCapital(last) && last.type === "word" && last.word.shape === "lower" && !["xã", "trí", "dân", "báo"].includes(last.word.lower)) return 0;
  // "AP" is one, "ap" and "Ap" are not.
  if (phrase.length === 1 && first.word.text !== phrase.value) return 0;
  if (/^(?:Cup|League|Games|Championship|Open|Awards)$/.test(tokens[at + phrase.length]?.word.text ?? "")) return 0;
  if (tokens[at + phrase.length]?.glued && tokens[at + phrase.length]?.type === "mark" && isMark(tokens[at + phrase.length], "-") && tokens[at + phrase.length + 1]?.glued) return 0;
  return phrase.length;
}

function grow(tokens: readonly Token[], from: number, context: BodyContext, nested: Range[], depth: number, isWhole: boolean, head: string): number {
  let at = from;
  let isAfterField = false;
  let isAfterPlace = false;
  for (let pieces = 0; pieces < (depth > 0 ? 6 : 14) && at < tokens.length; pieces += 1) {
    const next = piece(tokens, at, { ...context, isFirst: at === from && !isWhole, isAfterField, isAfterPlace, head, depth, nested });
    if (!next) break;
    at = next.end;
    isAfterField = next.isField;
    isAfterPlace = next.isPlace === true;
  }
  return at;
}

interface Piece {
  end: number;
  isField: boolean;
  isPlace?: boolean;
}

interface PieceContext extends BodyContext {
  isFirst: boolean;
  isAfterField: boolean;
  isAfterPlace: boolean;
  head: string;
  depth: number;
  nested: Range[];
}

function piece(tokens: readonly Token[], at: number, context: PieceContext): Piece | null {
  const token = tokens[at];
  if (!token || token.first) return null;
  if (token.type === "mark") return joint(tokens, at, context);
  if (token.glued && !isMark(tokens[at - 1], ".")) return null;
  if (token.type === "number") {
    if (!context.isFirst || !(numbered.test(context.head) || /^\d{3}$/.test(token.word.text) && namedAfter.test(context.head))) return null;
    const after = tokens[at + 1];
    if (after && levels.has(after.word.lower) || isMark(after, "%") || after?.glued && after.type === "mark" && !isMark(after, ".") && !isMark(after, ",") && !isMark(after, ")") && !isMark(after, ";") && !isMark(after, "-")) return null;
    return { end: wordEnd(tokens, at), isField: false };
  }
  if (token.word.lower === "số" && tokens[at + 1]?.type === "number") return { end: at + 2, isField: false };
  if (["và", "&"].includes(token.word.lower)) return listGoesOn(tokens, at + 1, context);
  // "TAND cấp cao tại Hà Nội"
  if (token.word.lower === "tại" && tokens[at - 1]?.word.lower === "cao" && tokens[at - 2]?.word.lower === "cấp") {
    const seat = knownPlaceAt(tokens, at + 1) ?? placeAt(tokens, at + 1, context.stopAt);
    if (seat) return { end: seat.end, isField: false, isPlace: true };
  }
  const list = field.at(tokens, at);
  const place = placeHeadAt(tokens, at) > 0 && token.word.shape === "lower" ? placeAt(tokens, at, context.stopAt, context.isPost) : null;
  if (place) return { end: place.end, isField: false, isPlace: true };
  if (levels.has(token.word.lower) || ["thành", "thị"].includes(token.word.lower) && placeHeadAt(tokens, at) === 2) {
    const length = Math.max(placeHeadAt(tokens, at), 1);
    if (token.word.shape === "lower") return { end: at + length, isField: false, isPlace: true };
  }
  const known = knownPlaceAt(tokens, at);
  if (known && known.end - at >= (list?.length ?? 0)) return { end: known.end, isField: false, isPlace: true };
  if (isCapital(token) && context.depth < 4) {
    const inner = bodyAt(tokens, at, context, context.depth + 1);
    if (inner && inner.start === at && inner.end - at >= (list?.length ?? 0) && !(list && list.length === inner.end - at)) {
      context.nested.push({ start: inner.start, end: inner.end });
      return { end: inner.end, isField: false };
    }
  }
  if (list) {
    const words = tokens.slice(at, at + list.length).map((one) => one.word.lower).join(" ");
    if (isCapital(token) || tails.has(words) || context.isFirst && isCapital(tokens[at + list.length])) return { end: at + list.length, isField: true };
    return bridged(tokens, at, context);
  }
  return isCapital(token) ? properName(tokens, at, context) : bridged(tokens, at, context);
}

function bridged(tokens: readonly Token[], at: number, context: PieceContext): Piece | null {
  const before = tokens[at - 1];
  if (context.isAfterPlace || before?.type !== "word" || context.isFirst && !/ /u.test(context.head)) return null;
  const end = bridgeAt(tokens, at, !context.isFirst && before.word.shape === "title" && !knownPlaceAt(tokens, at - 1));
  return end === null ? null : { end, isField: true };
}

// "Hoa Sen", "Chu Văn An", "GD-ĐT"; a person's name behind a post ends the body.
function properName(tokens: readonly Token[], at: number, context: PieceContext): Piece | null {
  const run = runAt(tokens, at, 6);
  const mayBePerson = namedAfter.test(context.head) && (context.isFirst || context.isAfterField && tokens[at - 1]?.word.lower === "chuyên");
  if (context.isPost && context.isAfterPlace) return null;
  const stop = mayBePerson && !context.isPost ? run.length : context.stopAt(run, mayBePerson ? 1 : 0);
  if (stop === 0) return null;
  const inside = run.slice(0, stop);
  if (/^[IVXLC]+$/.test(tokens[at]?.word.text ?? "") && context.head === "") return null;
  const cut = inside.findIndex((word, index) => index > 0 && (knownPlaceAt(tokens, word.start) !== null || heads.at(tokens, word.start) !== null && isCapital(tokens[word.start]) && whole.at(tokens, word.start) !== null));
  const last = inside[(cut > 0 ? cut : inside.length) - 1];
  return last ? { end: last.end, isField: false } : null;
}

// "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh", "GD&ĐT".
function joint(tokens: readonly Token[], at: number, context: PieceContext): Piece | null {
  const mark = tokens[at];
  const next = tokens[at + 1];
  if (!mark || !next || next.type !== "word") return null;
  const sign = mark.word.text;
  if (sign === "&") return isCapital(next) ? { end: wordEnd(tokens, at + 1), isField: true } : null;
  if (/^[-–]$/.test(sign)) {
    if (mark.glued && next.glued) return { end: wordEnd(tokens, at + 1), isField: true };
    const list = !mark.glued && !next.glued && context.isAfterField ? field.at(tokens, at + 1) : null;
    return list ? { end: at + 1 + list.length, isField: true } : null;
  }
  if (sign !== "," || !context.isAfterField || !isCapital(next)) return null;
  const list = field.at(tokens, at + 1);
  if (!list || heads.at(tokens, at + 1) && whole.at(tokens, at + 1)) return null;
  const after = tokens[at + 1 + list.length];
  return after?.word.lower === "và" && field.at(tokens, at + 2 + list.length) ? { end: at + 1 + list.length, isField: true } : null;
}

function listGoesOn(tokens: readonly Token[], at: number, context: PieceContext): Piece | null {
  if (!context.isAfterField) return null;
  const list = field.at(tokens, at);
  if (!list || whole.at(tokens, at) && isCapital(tokens[at]) && (whole.at(tokens, at)?.length ?? 0) >= list.length) return null;
  // "Bộ Y tế và các", "Công an và Quân đội": what follows must be a field in the same case.
  return isCapital(tokens[at]) || context.isAfterField && tokens[at - 2]?.word.shape === "lower" ? { end: at + list.length, isField: true } : null;
}
