// Laws, decrees, resolutions, plans with their numbers; congresses and plenums.
import { listed } from "#lib/lexicon/listed.ts";
import { isCapital, isMark } from "#lib/rules/names/capitals.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import { type PreparedBlock, reading } from "#lib/rules/prepared.ts";
import type { Located } from "#lib/rules/rule.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

export interface DocumentFact extends Located {
  /** "Nghị định", "Đại hội". */
  form: string;
  /** "30/2020/NĐ-CP", "XIII"; null without one. */
  number: string | null;
}

const forms = Phrases.of(listed("Nghị định|Nghị quyết|Nghị quyết liên tịch|Thông tư|Thông tư liên tịch|Chỉ thị|Quyết định|Công văn|Công điện|Kế hoạch|Kết luận|Thông báo|Hướng dẫn|Quy định|Quy chế|Đề án|Chương trình|Tờ trình|Báo cáo|Luật|Bộ luật|Pháp lệnh|Hiến pháp|Hiệp định|Hiệp ước|Công ước|Nghị định thư|Tuyên bố|Lệnh|Sắc lệnh"));
const gatherings = Phrases.of(listed("Đại hội|Đại hội Đảng|Đại hội đại biểu|Đại hội đại biểu toàn quốc|Hội nghị|Hội nghị Trung ương|Kỳ họp|Phiên họp|Hội nghị lần thứ|Đại hội lần thứ|Olympic|SEA Games|ASIAD|World Cup|AFF Cup"));
const roman = /^[IVXLC]+$/;

/** In text order. A form alone ("nghị quyết") names nothing. */
export const documentsOf = reading((block: PreparedBlock): readonly DocumentFact[] => {
  const { tokens, text } = block;
  const out: DocumentFact[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = documentAt(tokens, at, text);
    if (found) out.push({ from: tokens[at]?.from ?? 0, to: tokens[found.end - 1]?.to ?? 0, form: found.form, number: found.number });
    at = Math.max(found?.end ?? 0, at + 1);
  }
  return out;
});

function documentAt(tokens: readonly Token[], at: number, text: string): { end: number; form: string; number: string | null } | null {
  if (tokens[at]?.type !== "word") return null;
  const form = forms.at(tokens, at);
  if (form) {
    let next = at + form.length;
    if (tokens[next]?.word.lower === "số") next += 1;
    if (tokens[next]?.type === "number" && !tokens[next]?.first) {
      let end = next + 1;
      while (tokens[end]?.glued && tokens[end + 1]?.glued && /^[/\-–.&]$/.test(tokens[end]?.word.text ?? "")) end += 2;
      const isCode = end > next + 1 || /^(?:Nghị|Chỉ|Kết|Thông|Quyết)/.test(tokens[at]?.word.text ?? "") && next > at + form.length - 1 && (tokens[at]?.word.shape !== "lower" || tokens[next - 1]?.word.lower === "số");
      if (isCode) return { end, form: form.value, number: text.slice(tokens[next]?.from ?? 0, tokens[end - 1]?.to ?? 0) };
    }
    if (["Luật", "Bộ luật", "Pháp lệnh"].includes(form.value) && isCapital(tokens[at]) && isCapital(tokens[next])) {
      let end = next + 1;
      while (end < next + 8 && tokens[end]?.type === "word" && !tokens[end]?.first && (isCapital(tokens[end]) || tokens[end - 1]?.word.shape !== "lower" || ["và"].includes(tokens[end]?.word.lower ?? "") && isCapital(tokens[end + 1]))) end += 1;
      if (tokens[end]?.type === "number" && /^(?:19|20)\d\d$/.test(tokens[end]?.word.text ?? "")) end += 1;
      return { end, form: form.value, number: null };
    }
    return null;
  }
  const gathering = gatherings.at(tokens, at);
  if (!gathering || !isCapital(tokens[at])) return null;
  let next = at + gathering.length;
  while (["lần", "thứ", "toàn", "quốc"].includes(tokens[next]?.word.lower ?? "")) next += 1;
  const number = tokens[next];
  if (!number || number.first || !(roman.test(number.word.text) || number.type === "number" && !isMark(tokens[next + 1], "%"))) return null;
  let end = next + 1;
  if (tokens[end]?.word.lower === "của" && tokens[end + 1]?.word.text === "Đảng") end += 2;
  else if (tokens[end]?.word.text === "Đảng") end += 1;
  return { end, form: gathering.value, number: number.word.text };
}
