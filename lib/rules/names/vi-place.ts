// Vietnamese places: a word for what it is with a name ("tỉnh Hà Giang", "quận 1"), or a name
// that the lists know.
import { headsWithNumber, knownPlaces, looseHeads, placeHeads, shortCountries } from "#lib/lexicon/vi-places.ts";
import { isCapital, isMark, runAt, wordEnd } from "#lib/rules/names/capitals.ts";
import type { PlaceChunk, Range } from "#lib/rules/names/chunk.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const heads = Phrases.of(placeHeads);
const known = Phrases.of(knownPlaces);
const wordHeads = new Set(["tp", "tx", "tt", "hồ", "cầu", "chợ", "đình", "đền", "chùa", "ga", "cảng", "bản", "xã", "bang", "hạt", "vùng", "cồn", "hang", "động", "thác", "dinh", "lăng", "đảo", "núi", "sông", "suối", "biển", "nước", "xứ", "cao", "đường", "phố", "đầm"]);

/** Syllables before which the head is the second half of another word: "yêu cầu Cảng vụ", "lao động Việt Nam". */
const bound: Partial<Record<string, ReadonlySet<string>>> = {
  "cầu": new Set(["yêu", "nhu", "toàn", "địa", "thỉnh", "truy", "khẩn", "cung", "hoàn", "sở"]),
  "động": new Set(["hoạt", "lao", "tác", "hành", "vận", "chủ", "cảm", "biến", "khởi", "tự", "di", "lưu", "dao", "phát", "điều", "bị", "linh", "xúc", "rung", "báo", "huy", "cổ", "kích", "cử", "bạo", "năng", "sinh", "hợp", "người"]),
  "bản": new Set(["văn", "cơ", "căn", "phiên", "kịch", "xuất", "tái", "nguyên", "dị", "ấn", "biên", "nhật", "tài", "tư", "bài", "dự"]),
  "xã": new Set(["thị", "tấn", "tác", "làng"]), "đường": new Set(["con", "lên", "thiên", "tiểu", "ăn", "mía"]), "sân": new Set(["vào"]), "vùng": new Set(["lang"]), "hạt": new Set(["địa", "cầm"]),
  "biển": new Set(["cướp", "luật"]), "đảo": new Set(["chu", "lãnh", "độc", "áp"]), "hồ": new Set(["mơ", "đồng", "cơ"]), "nước": new Set(["nhà", "cấp", "thoát", "chủ"]), "phố": new Set(["thành"]),
};

/** A known place that begins here with a capital in each word where the list has one. Null without. */
export function knownPlaceAt(tokens: readonly Token[], at: number): Range | null {
  const token = tokens[at];
  if (token?.type !== "word" || token.word.shape === "none") return null;
  const phrase = known.at(tokens, at);
  if (!phrase || token.word.text === "VN" && isMark(tokens[at + 1], "-") && tokens[at + 1]?.glued) return null;
  const end = at + phrase.length;
  if (!isCapital(tokens[end - 1]) && !isCapital(token)) return null;
  if (phrase.length > 1 && !isCapital(tokens[end - 1]) && !/bộ$/iu.test(tokens[end - 1]?.word.text ?? "")) return null;
  return { start: at, end };
}

/** Length of the words that say what a place is ("tỉnh", "thị xã"), in small letters or at the start; 0 without. */
export function placeHeadAt(tokens: readonly Token[], at: number): number {
  const phrase = heads.at(tokens, at);
  if (!phrase) return 0;
  const token = tokens[at];
  if (phrase.length === 1 && bound[token?.word.lower ?? ""]?.has(tokens[at - 1]?.word.lower ?? "")) return 0;
  // "Hồ", "Cao" with a capital are surnames as often.
  if (phrase.length === 1 && isCapital(token) && wordHeads.has(token?.word.folded ?? "") && !token?.first && token?.word.shape !== "upper") {
    if (!["Tp", "Hồ", "Cầu", "Chợ", "Sông", "Núi", "Đảo", "Vịnh", "Chùa", "Đền"].includes(token?.word.text ?? "")) return 0;
    if (token?.word.text === "Hồ") return 0;
  }
  return isMark(tokens[at + phrase.length], ".") && (tokens[at + phrase.length]?.glued ?? false) && ["tp", "tx", "tt", "q", "p"].includes(token?.word.lower ?? "") ? phrase.length + 1 : phrase.length;
}

/** Levels whose places are hardly ever named after people, as wards and streets are. */
const ownNamed = new Set(["xã", "huyện", "tỉnh", "thị trấn", "thị xã", "thành phố"]);

/**
 * The place at a token. `stopAt` says where a person's name begins inside a run; `isPost`: within the words of a post, so
 * that in "Chủ tịch xã Lê Văn An" a person may follow. Null without a place.
 */
export function placeAt(tokens: readonly Token[], at: number, stopAt: (run: readonly Range[], least: number) => number, isPost = false): PlaceChunk | null {
  const head = placeHeadAt(tokens, at);
  const list = knownPlaceAt(tokens, at);
  if (list && list.end - list.start > head) return grown(tokens, { type: "place", ...list, name: list, trust: isShort(tokens, list) ? "likely" : "sure" });
  if (head === 0) return null;
  const from = at + head;
  const isFirstCommon = tokens[at]?.first === true;
  const words = tokens.slice(at, from).map((token) => token.word.folded).join(" ");
  const next = tokens[from];
  if (next?.type === "number" && headsWithNumber.has(words) && !next.glued) {
    let end = from + 1;
    if (tokens[end]?.glued && isCapital(tokens[end])) end += 1;
    while (isMark(tokens[end], "/") && tokens[end]?.glued && tokens[end + 1]?.glued && tokens[end + 1]?.type !== "mark") end += 2;
    // "đường 5 km", "3 phường 12 hộ": a number with a unit is no name; with a slash after it it is a date.
    return { type: "place", start: at, end, name: { start: at, end }, trust: "likely" };
  }
  if (!isCapital(next) || next?.glued && !isMark(tokens[from - 1], ".")) return null;
  const run = runAt(tokens, from, 6);
  const met = knownPlaceAt(tokens, from);
  // "sân vận động Mỹ Đình": behind a head a short country is the first half of a longer name.
  const inner = met && met.end - met.start === 1 && shortCountries.has(next?.word.text ?? "") && run.length > 1 ? null : met;
  if (isPost && !inner && ownNamed.has(words) && run.length >= 3 && stopAt(run, 0) === 0) return null;
  const cut = inner ? run.filter((word) => word.start < inner.end).length : Math.min(stopAt(run, 1), words === "bản" || words === "làng" || words === "thôn" ? 3 : 4);
  const last = run[Math.max(cut, 1) - 1];
  if (!last) return null;
  const end = Math.max(inner?.end ?? 0, last.end);
  const name = { start: from, end };
  const isLoose = looseHeads.has(words);
  if (isFirstCommon && isCapital(tokens[at]) && head === 1 && !inner && wordHeads.has(words) && run.length > 2) return null;
  return grown(tokens, { type: "place", start: isLoose ? from : at, end, name, trust: "sure" });
}

// "Bà Rịa - Vũng Tàu", "Châu Á - Thái Bình Dương" stand in the list; "Thừa Thiên - Huế" is written with a dash as well.
function grown(tokens: readonly Token[], place: PlaceChunk): PlaceChunk {
  const text = tokens[place.end - 1]?.word.text;
  const dash = tokens[place.end];
  if (text === "Thiên" && dash && /^[-–]$/.test(dash.word.text) && tokens[place.end + 1]?.word.text === "Huế") return { ...place, end: place.end + 2 };
  if (isCapital(tokens[place.end - 1]) && dash?.glued && isMark(dash, "-")) return { ...place, end: wordEnd(tokens, place.end - 1) };
  return place;
}

function isShort(tokens: readonly Token[], place: Range): boolean {
  return place.end - place.start === 1 && shortCountries.has(tokens[place.start]?.word.text ?? "");
}
