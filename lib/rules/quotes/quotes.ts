// What somebody is said to have said: words between quotation marks with who says them, and
// reported speech ("ông Nam cho biết …", "she said that …").
import { listed } from "#lib/lexicon/listed.ts";
import { chunksOf } from "#lib/rules/names/chunks.ts";
import { spanOf } from "#lib/rules/names/chunk.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import { type PreparedBlock, reading } from "#lib/rules/prepared.ts";
import type { Located } from "#lib/rules/rule.ts";
import { firstAbove, firstFrom } from "#lib/rules/search.ts";

export interface QuoteFact extends Located {
  isDirect: boolean;
  /** Name, office or pronoun as it stands; null when nobody is named in the sentence. */
  speaker: string | null;
  /** The words said, without quotation marks. */
  words: string;
}

export const saying = {
  vi: Phrases.of(listed("cho biết|cho hay|nói|nói rằng|chia sẻ|khẳng định|nhấn mạnh|phát biểu|bày tỏ|tâm sự|kể|kể lại|thừa nhận|khai|khai nhận|trả lời|giải thích|nhận định|đánh giá|cảnh báo|tuyên bố|tiết lộ|bộc bạch|nêu|nêu rõ|lưu ý|đề nghị|yêu cầu|phân tích|viết|cho rằng|nhận xét|kêu gọi|chỉ rõ|quả quyết|thông báo|thông tin|nói thêm|dẫn lời|trần tình|than thở|phàn nàn|hỏi|đáp|nhắn nhủ|khuyến cáo|dự báo|cam kết|bác bỏ|xác nhận")),
  en: Phrases.of(listed("said|says|told|added|asked|wrote|argued|noted|explained|replied|claimed|warned|testified|tweeted|recalled|insisted|announced|admitted|stated|declared|confirmed|denied|reported|estimated|according to|acknowledged|predicted|complained|suggested")),
};
/** Of these, the ones that report without a colon or "rằng". */
const reporting = {
  vi: new Set(listed("cho biết|cho hay|nói rằng|khẳng định|nhấn mạnh|thừa nhận|khai|khai nhận|nhận định|cảnh báo|tuyên bố|tiết lộ|cho rằng|chỉ rõ|xác nhận|thông báo|dự báo|bác bỏ|nêu rõ|khuyến cáo|cam kết|kể|giải thích|lưu ý|thông tin")),
  en: new Set(listed("said|says|told|claimed|warned|argued|announced|admitted|stated|confirmed|denied|estimated|insisted|testified|predicted|according to|acknowledged|reported")),
};
/** Words that end in a verb of saying and say nothing. */
const silent = new Set(listed("triển khai|công khai|kê khai|đáng kể|đòi hỏi|học hỏi|thăm hỏi|giải đáp|bài viết"));
/** Behind a verb of saying: how well it was done ("dự báo đúng tình hình"), not what was said. */
const manners = new Set(listed("đúng|sát|trúng|tốt|kịp thời|chính xác"));
const marks: Record<string, string> = { "“": "”", "\"": "\"", "«": "»", "„": "“", "‟": "”" };
const pronouns = { vi: new Set(listed("ông|bà|anh|chị|cô|cụ|em|bác|vị này|người này|nữ ca sĩ|nam ca sĩ|thầy")), en: new Set(["he", "she", "they", "i", "we"]) };
const closers = new Set(Object.values(marks));
const longest = 4000;

/** In text order; a direct quotation within reported speech counts alone. */
export const quotesOf = reading((block: PreparedBlock): readonly QuoteFact[] => {
  const direct = directOf(block);
  return [...direct, ...indirectOf(block, direct)].sort((a, b) => a.from - b.from);
});

function directOf(block: PreparedBlock): QuoteFact[] {
  const { text, tokens } = block;
  const out: QuoteFact[] = [];
  const closing = new Map<string, number[]>();
  for (const [index, { type, word }] of tokens.entries()) {
    if (type !== "mark" || !closers.has(word.text)) continue;
    const list = closing.get(word.text);
    if (list) list.push(index);
    else closing.set(word.text, [index]);
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const close = token?.type === "mark" ? marks[token.word.text] : undefined;
    if (!token || close === undefined) continue;
    const end = firstAbove(closing.get(close) ?? [], at) ?? at;
    const last = tokens[end];
    if (!last || end === at || last.from - token.from > longest) continue;
    const words = tokens.slice(at, end).filter((one) => one.type === "word").length;
    const [from, to] = [token.from, last.to];
    const sayer = speakerOf(block, from, to);
    // A title or a word held at arm's length is no statement.
    const isSaid = tokens[at - 1]?.word.text === ":" || sayer !== null && words >= 4 || words >= 8;
    if (words > 0 && isSaid) out.push({ from, to, isDirect: true, speaker: sayer, words: text.slice(token.to, last.from).trim() });
    at = end;
  }
  return out;
}

function indirectOf(block: PreparedBlock, direct: readonly QuoteFact[]): QuoteFact[] {
  const { text, tokens, language, sentences } = block;
  const out: QuoteFact[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < tokens.length && (tokens[at]?.from ?? 0) < sentence.from) at += 1;
    for (let next = at; next < tokens.length && (tokens[next]?.to ?? 0) <= sentence.to; next += 1) {
      const found = sayingAt(block, next);
      if (!found) continue;
      const end = next + found.length + (tokens[next + found.length]?.word.lower === "rõ" ? 1 : 0);
      const after = tokens[end]?.word.lower ?? "";
      const isReporting = reporting[language].has(found.value) && !manners.has(after) || ["rằng", "that"].includes(after);
      const start = tokens[end]?.from ?? sentence.to;
      const isQuoted = direct.some((one) => one.from < sentence.to && one.to > sentence.from);
      const sayer = isReporting && !isQuoted && sentence.to - start > 15 ? speakerNear(block, tokens[next]?.from ?? 0, sentence.from, /^[,;]$/.test(tokens[next - 1]?.word.text ?? "")) : null;
      if (sayer) {
        const from = ["rằng", "that", ":", ","].includes(after) ? tokens[end + 1]?.from ?? start : start;
        out.push({ from, to: sentence.to, isDirect: false, speaker: sayer, words: text.slice(from, sentence.to) });
        break;
      }
      next = end - 1;
    }
  }
  return out;
}

/** A verb of saying at a token. Null without one. */
function sayingAt({ tokens, language }: PreparedBlock, at: number) {
  const found = saying[language].at(tokens, at);
  return found && silent.has(`${tokens[at - 1]?.word.lower ?? ""} ${tokens[at]?.word.lower ?? ""}`) ? null : found;
}

interface Sayer extends Located {
  isPerson: boolean;
  isBody: boolean;
}

const sayersOf = reading((block: PreparedBlock): readonly Sayer[] => chunksOf(block).flatMap((chunk) => (chunk.type === "person" || chunk.type === "organisation" || chunk.type === "office"
  ? [{ ...spanOf(block.tokens, chunk), isPerson: chunk.type === "person", isBody: chunk.type === "organisation" }]
  : [])).sort((a, b) => a.from - b.from));

// The last person or body named before the verb in this sentence, else a pronoun right before it. Where the verb goes
// on behind a mark ("ông A làm việc với Sở B, khẳng định …"), a body named between is what was spoken of.
function speakerNear(block: PreparedBlock, verbFrom: number, sentenceFrom: number, goesOn = false): string | null {
  const all = sayersOf(block);
  let body: Sayer | null = null;
  for (let at = firstFrom(all, verbFrom) - 1; at >= 0; at -= 1) {
    const sayer = all[at];
    if (!sayer || sayer.from < sentenceFrom) break;
    if (sayer.to > verbFrom) continue;
    if (!goesOn || !sayer.isBody) return block.text.slice(sayer.from, sayer.to);
    body ??= sayer;
  }
  if (body) return block.text.slice(body.from, body.to);
  const before = block.text.slice(Math.max(sentenceFrom, verbFrom - 12), verbFrom).trim().split(/\s+/u).at(-1) ?? "";
  return pronouns[block.language].has(before.toLowerCase()) ? before : null;
}

/** Who is named beside a quotation with a verb of saying: before it, or right after it. */
function speakerOf(block: PreparedBlock, from: number, to: number): string | null {
  const { tokens } = block;
  let best: string | null = null;
  const verbs = [...verbsBetween(block, from - reach, from), ...verbsBetween(block, to, to + reach)];
  for (const at of verbs) {
    const token = tokens[at];
    const found = sayingAt(block, at);
    if (!token || !found) continue;
    const isBefore = token.from < from;
    const near = speakerNear(block, token.from, isBefore ? from - reach : to) ?? speakerAfter(block, tokens[at + found.length - 1]?.to ?? to);
    if (near && (!best || !isBefore)) best = near;
    if (best && !isBefore) break;
  }
  return best;
}

/** How far from a quotation its speaker may be named. */
const reach = 160;

function verbsBetween(block: PreparedBlock, from: number, to: number): number[] {
  const { tokens } = block;
  const out: number[] = [];
  for (let at = firstFrom(tokens, from); at < tokens.length && (tokens[at]?.from ?? 0) < to; at += 1) if (sayingAt(block, at)) out.push(at);
  return out;
}

// "… ," said Mayor Fraser
function speakerAfter(block: PreparedBlock, from: number): string | null {
  const sayers = sayersOf(block);
  const next = sayers[firstFrom(sayers, from)];
  return next?.isPerson && next.from < from + 40 ? block.text.slice(next.from, next.to) : null;
}
