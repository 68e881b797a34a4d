// How much a sentence asks to be checked: what can be looked up and be wrong speaks for it,
// what is wish, praise or question against.
import { listed } from "#lib/lexicon/listed.ts";
import type { Language } from "#lib/article/article.ts";
import type { AmountFact } from "#lib/rules/amounts/amount.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import type { TimeFact } from "#lib/rules/times/moment.ts";

export const reasons = ["quantity", "share", "money", "comparison", "superlative", "date", "person", "organisation", "place", "attribution", "document", "event", "cause"] as const;
export type Reason = (typeof reasons)[number];

export interface SentenceFacts {
  tokens: readonly Token[];
  amounts: readonly AmountFact[];
  times: readonly TimeFact[];
  people: number;
  /** Of them, those with a post or rank. */
  offices: number;
  bodies: number;
  places: number;
  documents: number;
  isQuotation: boolean;
  isQuestion: boolean;
}

interface Words {
  superlative: Phrases;
  comparison: Phrases;
  attribution: Phrases;
  event: Phrases;
  cause: Phrases;
  wish: Phrases;
  praise: Phrases;
  opinion: Phrases;
}

const words: Record<Language, Words> = {
  vi: {
    superlative: Phrases.of(listed("lần đầu|lần đầu tiên|đầu tiên|lớn nhất|cao nhất|nhiều nhất|thấp nhất|ít nhất|dài nhất|nhanh nhất|duy nhất|kỷ lục|đứng đầu|hàng đầu|dẫn đầu|chưa từng có|đông nhất|mạnh nhất|nặng nhất|trẻ nhất|sớm nhất|thứ hai|thứ ba")),
    comparison: Phrases.of(listed("so với|tăng|giảm|gấp đôi|gấp ba|gấp|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|bằng|chiếm|hơn gấp|cùng kỳ|trong khi|thay vì|từ chỗ|tốt hơn|lớn hơn|kém hơn")),
    attribution: Phrases.of(listed("theo|cho biết|cho hay|khẳng định|báo cáo|thống kê|kết luận|công bố|thông báo|xác nhận|nêu rõ|số liệu|khảo sát|nghiên cứu cho thấy|kết quả|theo số liệu")),
    event: Phrases.of(listed("đã|vừa|bị|được bổ nhiệm|bổ nhiệm|khởi tố|bắt|tuyên phạt|ký|ký kết|thông qua|ban hành|phê duyệt|khánh thành|khởi công|khai mạc|bầu|trúng cử|qua đời|tử vong|xảy ra|thành lập|chủ trì|giành|đoạt|ghi bàn|thắng|thua|phát hiện|thu giữ|ghi nhận|xử phạt|hoàn thành|trao|tổ chức")),
    cause: Phrases.of(listed("do|bởi|nguyên nhân|khiến|dẫn đến|vì|làm cho|gây ra|gây|nhờ")),
    wish: Phrases.of(listed("sẽ|cần|phải|nên|hãy|mong|hy vọng|đề nghị|yêu cầu|phấn đấu|tập trung|tiếp tục|tăng cường|đẩy mạnh|nâng cao|dự kiến|có thể|mong muốn")),
    praise: Phrases.of(listed("ghi nhận|đánh giá cao|biểu dương|xuất sắc|tốt đẹp|tích cực|hiệu quả|thiết thực|vững chắc|trân trọng|cảm ơn|chúc mừng|tuyệt vời|quan trọng|ý nghĩa|đoàn kết|quyết liệt|chặt chẽ|kịp thời|được nâng lên|được tăng cường|được mở rộng")),
    opinion: Phrases.of(listed("tôi nghĩ|theo tôi|tôi tin|tôi cảm thấy|có lẽ|dường như|tôi rất|chúng tôi rất|tôi muốn|tôi mong")),
  },
  en: {
    superlative: Phrases.of(listed("first|largest|biggest|highest|lowest|most|least|worst|best|record|only|never|ever|oldest|youngest|fastest|longest|greatest|every|all|no one|nobody|none|always|more than any|unprecedented|leading|second largest")),
    comparison: Phrases.of(listed("than|compared|compared to|compared with|increase|increased|increases|decrease|decreased|decline|declined|rose|rise|risen|fell|fallen|drop|dropped|grew|grown|doubled|tripled|up|down|higher|lower|fewer|less|more|cut|raised|gained|lost|reduced|half|twice|times|percent|rate|average|double|triple")),
    attribution: Phrases.of(listed("according to|said|reported|report|study|survey|data|figures|poll|found|shows|showed|estimated|statistics|announced|confirmed|testified")),
    event: Phrases.of(listed("was|were|had|did|voted|passed|signed|killed|died|won|lost|spent|paid|created|built|made|took|gave|went|came|sent|bought|sold|elected|appointed|arrested|charged|convicted|fired|hired|invaded|attacked|supported|opposed|promised|vetoed|introduced|proposed|has been|have been|has had|inherited|endorsed|approved|refused|left|began|started|ended|closed|opened|supported|negotiated|deported|owned|owed|is paying|pays|paying|costs|cost|took office|sanctioned|released|caused|lied")),
    cause: Phrases.of(listed("because|caused|cause|led to|due to|resulted|as a result|because of")),
    wish: Phrases.of(listed("will|would|should|must|need to|needs to|have to|ought|want|wants|hope|let|let's|let us|going to|can|could|may|might|shall|if|ready|plan to|intend")),
    praise: Phrases.of(listed("thank|thanks|great|wonderful|proud|honored|good evening|good night|welcome|congratulations|god bless|beautiful|tremendous|incredible|fantastic|love|respect|sorry|please")),
    opinion: Phrases.of(listed("i think|i believe|i feel|i guess|i hope|in my opinion|i want|i'd like|i would|i will|we will|we need|we should|we must|let me|you know|i mean|i understand|i agree|i don't know|look")),
  },
};

/** A score from 0 to 1 and what speaks for it, strongest first. */
export function scoreSentence(facts: SentenceFacts, language: Language): { score: number; reasons: Reason[] } {
  const { tokens } = facts;
  const length = tokens.filter((token) => token.type === "word").length;
  const seen = countWords(tokens, words[language]);
  const found = new Map<Reason, number>();
  const add = (reason: Reason, weight: number) => found.set(reason, Math.max(found.get(reason) ?? 0, weight));
  const counts = facts.amounts.filter((one) => one.type !== "ordinal");
  if (counts.some((one) => one.type === "percent")) add("share", 1.7);
  if (counts.some((one) => one.type === "money")) add("money", 1.7);
  if (counts.some((one) => one.unit !== null || (one.value ?? 0) >= 20)) add("quantity", 1.4);
  else if (counts.length > 0) add("quantity", 0.8);
  const measured = counts.length > 0 || facts.times.length > 0;
  if (seen.comparison > 0) add("comparison", measured ? 1 : 0.6);
  if (seen.superlative > 0) add("superlative", language === "vi" ? 1 : 0.5);
  if (facts.times.some((time) => time.iso !== null)) add("date", 0.7);
  else if (facts.times.length > 0) add("date", 0.4);
  if (facts.offices > 0) add("person", 0.8);
  else if (facts.people > 0) add("person", 0.5);
  if (facts.bodies > 0) add("organisation", 0.4);
  if (facts.places > 0) add("place", 0.3);
  if (facts.documents > 0) add("document", 0.8);
  if (seen.attribution > 0) add("attribution", 0.4);
  if (seen.event > 0) add("event", language === "en" ? 0.6 : 0.4);
  if (seen.cause > 0) add("cause", 0.3);
  let sum = -2.4 + [...found.values()].reduce((total, weight) => total + weight, 0) + Math.min(counts.length, 4) * 0.15;
  if (facts.isQuestion) sum -= 1.6;
  if (seen.wish > 0) sum -= language === "en" ? 0.6 : 0.4;
  if (seen.praise > 0) sum -= Math.min(seen.praise, 3) * 0.35;
  if (seen.opinion > 0) sum -= 0.8;
  if (length < 5) sum -= 1.5;
  else if (length < 8) sum -= 0.5;
  else sum += Math.min(length, 40) * 0.012;
  const score = 1 / (1 + Math.exp(-sum));
  return { score: Math.round(score * 1000) / 1000, reasons: [...found].sort((a, b) => b[1] - a[1]).map(([reason]) => reason) };
}

function countWords(tokens: readonly Token[], lists: Words): Record<keyof Words, number> {
  const seen = { superlative: 0, comparison: 0, attribution: 0, event: 0, cause: 0, wish: 0, praise: 0, opinion: 0 };
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.type !== "word") continue;
    if (lists.superlative.at(tokens, at)) seen.superlative += 1;
    if (lists.comparison.at(tokens, at)) seen.comparison += 1;
    if (lists.attribution.at(tokens, at)) seen.attribution += 1;
    if (lists.event.at(tokens, at)) seen.event += 1;
    if (lists.cause.at(tokens, at)) seen.cause += 1;
    if (lists.wish.at(tokens, at)) seen.wish += 1;
    if (lists.praise.at(tokens, at)) seen.praise += 1;
    if (lists.opinion.at(tokens, at)) seen.opinion += 1;
  }
  return seen;
}
