// The short names a body goes by once its full one is known: "Tập đoàn Samsung" as "Samsung",
// "Acme Corp." as "Acme".
import { listed } from "#lib/lexicon/listed.ts";
import { knownPlaces } from "#lib/lexicon/vi-places.ts";
import { englishPlaces } from "#lib/lexicon/en-places.ts";

const places: ReadonlySet<string> = new Set([...knownPlaces, ...englishPlaces]);
const heads = /^(?:Công ty|Tổng công ty|Tập đoàn|Hãng|Ngân hàng|Câu lạc bộ|CLB|Quỹ|Doanh nghiệp)(?: (?:TNHH|CP|cổ phần|Cổ phần|MTV|TMCP|một thành viên|Luật|luật|Đầu tư|Xây dựng|Thương mại|Dịch vụ|Sản xuất|và|Phát triển|Bất động sản|Du lịch|Chứng khoán|Bảo hiểm|Dược phẩm|Điện tử|Công nghệ|bóng đá|hàng không))* /u;
const tails = new Set(listed("Inc|Corp|Corporation|Ltd|LLC|PLC|Plc|Co|Company|Group|Holdings|Technologies|Systems|Industries|Motors|Pharmaceuticals|Airlines|Partners"));

/** None for a name that is short already, or that would be a place. */
export function bodyAliases(name: string): string[] {
  const rest = name.replace(heads, "");
  if (rest !== name) return isOwn(rest) ? [rest] : [];
  const words = name.replace(/\.$/u, "").replace(/,/gu, "").split(" ");
  let end = words.length;
  while (end > 0 && tails.has(words[end - 1] ?? "")) end -= 1;
  const short = words.slice(0, end).join(" ");
  return end < words.length && isOwn(short) ? [short] : [];
}

function isOwn(name: string): boolean {
  return name.length > 2 && /^\p{Lu}/u.test(name) && !places.has(name) && name.split(" ").length <= 4 && !/^(?:The|Of|First|National)$/u.test(name);
}
