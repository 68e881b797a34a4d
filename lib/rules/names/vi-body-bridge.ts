// Small letters inside a body's name that no list knows: they belong to it when a further part
// of the name follows close behind ("Vàng bạc Đá quý Sài Gòn", "Dự báo khí tượng thủy văn quốc gia").
import { bodyNouns, fields } from "#lib/lexicon/vi-organisations.ts";
import { listed } from "#lib/lexicon/listed.ts";
import { isTitle } from "#lib/rules/names/capitals.ts";
import { knownPlaceAt } from "#lib/rules/names/vi-place.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

/** What a name may end on, whatever stands before. */
const endings = Phrases.of(listed("trung ương|quốc gia|quốc tế|tối cao|cấp cao|thành phố|tỉnh|huyện|quận|thị xã|khu vực|Việt Nam|miền Bắc|miền Nam|miền Trung|phía Bắc|phía Nam|toàn quốc|nhà nước"));
const nouns = Phrases.of([...fields.map((field) => field.toLowerCase()), ...bodyNouns]);
/** Nouns of a name that are verbs as often: a sentence goes on with them. */
const verbs = new Set(listed("tổ|điều|kiểm|giám|nghiên|phát|hợp|bảo|thống|thông|cấp|kinh|xây|quản|chỉ|tư|đào|hỗ|khảo|tuyên|xử|đầu|chế|sản|xuất|nhập|phối|thanh|bầu|giới|thiết|đăng|chăn|khuyến|đo|xét|cung"));
/** Words that no name holds. */
const halting = new Set(listed("đã|sẽ|đang|vừa|bị|được|là|có|không|cho|tại|ở|với|từ|đến|ra|vào|lên|về|để|khi|nếu|mà|thì|rằng|này|đó|ấy|nhận|nói|gặp|thăm|mở|mua|bán|thắng|thua|hạ|ký|gửi|bắt|rời|kiện|đón|tiếp|tặng|trao|phải|cần|muốn|cũng|vẫn|chưa|còn|hơn|nhưng|do|bởi|vì|theo|trong|ngoài|trên|dưới|qua|sau|trước|giữa|như|mỗi|nhiều|một|hai|ba|xin|làm|đưa|lấy|dùng|báo|hay|hoặc|của"));

/** Where small letters from here lead to a further part of the name; null when they leave it. `isWordOpen`: right before stands a single capitalised syllable. */
export function bridgeAt(tokens: readonly Token[], at: number, isWordOpen: boolean): number | null {
  const first = tokens[at];
  if (!first || first.word.shape !== "lower" || halting.has(first.word.lower)) return null;
  let next = at;
  if (isWordOpen && !nouns.at(tokens, at) && isSyllable(first.word.lower)) next += 1;
  else if (verbs.has(first.word.lower)) return null;
  for (let count = 0; count < 6 && next < tokens.length; count += 1) {
    const token = tokens[next];
    if (!token || token.first || token.type !== "word" || token.glued) return null;
    if (next > at && isAnchor(tokens, next)) return next;
    if (token.word.shape !== "lower" || halting.has(token.word.lower)) return null;
    const noun = nouns.at(tokens, next);
    if (noun) next += noun.length;
    else if (["và", "các"].includes(token.word.lower)) next += 1;
    else return null;
  }
  return null;
}

function isAnchor(tokens: readonly Token[], at: number): boolean {
  if (endings.at(tokens, at)) return true;
  if (knownPlaceAt(tokens, at)) return true;
  const token = tokens[at];
  return token !== undefined && isTitle(token) && nouns.at(tokens, at) !== null;
}
