// Real words in the wrong place: "bão vệ" for "bảo vệ". The written pair is unseen, the same
// letters with other marks make a word that statutes know well. A hint to look, never a change.
import { listed } from "#lib/lexicon/listed.ts";
import { majority } from "#lib/rules/found.ts";
import type { Finding, Located, PairTable, Placed, Rule } from "#lib/rules/rule.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { foldTone } from "#lib/rules/word.ts";
import { isSyllable, splitTone } from "#lib/text/vi-syllable.ts";

interface Stretch extends Located {
  /** Small-letter neighbours, joined by single blanks, each folded with its offset. */
  words: { folded: string; from: number; to: number }[];
}

interface Slip {
  written: string;
  meant: string;
}

/** Statutes hardly know pronouns, kin and particles: a news text does. */
const everyday = new Set(listed("tôi|bạn|ông|bà|anh|chị|em|cô|chú|bác|mẹ|bố|cha|con|cháu|mình|ta|nó|họ|hắn|ấy|này|kia|đó|đây|đấy|chứ|nhé|nhỉ|à|ạ|ơi|thì|mà|là|rồi|nữa|lắm|quá|vẫn|cứ|chỉ|đang|mới|vừa|hãy|đừng|chưa|sao|gì|nào|đâu|thế|vậy|nhà|cũng|đã|sẽ|rất|hơn|nhất|khi|lúc|còn|lại|ra|vào|lên|xuống|đi|đến|về|qua|cho|với|của|và|các|những|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|có|không|bị|được|làm|nói|cái|chiếc|người|ngày|tháng|giờ|phút|giây|sáng|trưa|chiều|tối|đêm|nay|mai|ăn|uống|ngủ|chơi|chạy|đẹp|xấu|vui|buồn|to|nhỏ|nhiều|ít|tại|từ|trong|ngoài|trên|dưới|trước|sau|giữa|bên|theo|như|để|vì|do|nếu|nhưng|hay|hoặc|tuy|dù|bởi|cùng|mỗi|mọi|từng|cả|tất|đều|đủ|thật|thực"));
const threshold = 2.5;
const longestStretch = 2000;

function stretchesOf(tokens: readonly Token[], text: string): Stretch[] {
  const out: Stretch[] = [];
  let words: Stretch["words"] = [];
  const close = () => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last && words.length > 1) out.push({ from: first.from, to: last.to, words });
    words = [];
  };
  for (const token of tokens) {
    const last = words.at(-1);
    const isPlain = token.type === "word" && token.word.shape === "lower" && !token.glued && isSyllable(token.word.lower);
    if (!isPlain || last && text.slice(last.to, token.from) !== " " || words.length >= longestStretch) close();
    if (isPlain) words.push({ folded: foldTone(token.word.lower), from: token.from, to: token.to });
    else if (token.glued && token.type === "mark" && /^[-–/]$/.test(token.word.text)) words = [];
  }
  close();
  return out;
}

function information(pairs: PairTable, first: string, second: string): number {
  const pair = pairs.pair(first, second);
  if (!pair || pair.count === 0) return 0;
  return Math.log((pair.count * 3.8e6) / (Math.max(pairs.count(first), 1) * Math.max(pairs.count(second), 1)));
}

/** Whether a syllable is tied to its other neighbour, so that it is right as it stands. */
function isBound(pairs: PairTable, first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const pair = pairs.pair(first, second);
  return pair !== null && (pair.isCompound || pair.count >= 5 && information(pairs, first, second) >= 2);
}

function score(pairs: PairTable, written: string, meant: string, first: string, second: string, isFirst: boolean): number {
  const candidate = isFirst ? pairs.pair(meant, second) : pairs.pair(first, meant);
  if (!candidate || candidate.count < 3) return -Infinity;
  const own = pairs.pair(first, second);
  const tie = isFirst ? information(pairs, meant, second) : information(pairs, first, meant);
  const known = pairs.count(written);
  let sum = -1.4 + (candidate.isCompound ? 1.9 : -0.8) + Math.min(tie, 8) * 0.32 + Math.log10(Math.max(pairs.count(meant), 1)) * 0.25;
  if (known === 0) sum += 1.2;
  else sum -= Math.log10(known) * 0.38;
  if (splitTone(written).bare === splitTone(meant).bare) sum += 0.7;
  if (own) sum -= own.count > 0 ? 2.2 + Math.log10(own.count) : Math.min(Math.log10(Math.max(own.edge, 1)) * 0.5, 1.5);
  if (everyday.has(written)) sum -= 2.2;
  return sum;
}

function slipsOf(stretch: Stretch, pairs: PairTable): { from: number; to: number; data: Slip; score: number }[] {
  const { words } = stretch;
  const found: { from: number; to: number; data: Slip; score: number; at: number }[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [one, two] = [words[at], words[at + 1]];
    if (!one || !two || pairs.pair(one.folded, two.folded)?.isCompound) continue;
    if (isBound(pairs, words[at - 1]?.folded, one.folded) || isBound(pairs, two.folded, words[at + 2]?.folded)) continue;
    for (const isFirst of [true, false]) {
      const written = isFirst ? one.folded : two.folded;
      for (const meant of pairs.siblings(written)) {
        const value = score(pairs, written, meant, one.folded, two.folded, isFirst);
        if (value < threshold) continue;
        found.push({ at, from: one.from, to: two.to, score: value, data: { written: `${one.folded} ${two.folded}`, meant: isFirst ? `${meant} ${two.folded}` : `${one.folded} ${meant}` } });
      }
    }
  }
  // Of readings that overlap the best one counts.
  found.sort((a, b) => b.score - a.score);
  const taken = new Set<number>();
  return found.filter(({ at }) => {
    if (taken.has(at) || taken.has(at - 1) || taken.has(at + 1)) return false;
    taken.add(at);
    return true;
  }).sort((a, b) => a.from - b.from);
}

const read = new WeakMap<PairTable, WeakMap<Stretch["words"], ReturnType<typeof slipsOf>>>();

// The words of a stretch stay the same object as long as its block does.
function knownSlips(stretch: Stretch, pairs: PairTable): ReturnType<typeof slipsOf> {
  let known = read.get(pairs);
  if (!known) read.set(pairs, known = new WeakMap());
  let slips = known.get(stretch.words);
  if (!slips) known.set(stretch.words, slips = slipsOf(stretch, pairs));
  return slips;
}

export const typoPairRule: Rule<Stretch, Slip> = {
  id: "typo-pair", kind: "style", level: "information", languages: ["vi"],
  title: { vi: "Có thể sai dấu (theo bảng cặp từ)", en: "Perhaps a slip of marks (by a table of pairs)" },
  scan: ({ tokens, text }) => stretchesOf(tokens, text),
  judge(facts: readonly Placed<Stretch>[], { pairs }) {
    if (!pairs) return [];
    const findings: Finding<Slip>[] = [];
    for (const fact of facts) for (const { from, to, data } of knownSlips(fact, pairs)) findings.push({ block: fact.block, from, to, data });
    // A pair that recurs in one text is how the text speaks, and is told once.
    const { counts } = majority(findings.map((finding) => finding.data.written));
    const told = new Set<string>();
    return findings.filter(({ data: { written } }) => {
      const isFirst = !told.has(written);
      told.add(written);
      return isFirst && (counts.get(written) ?? 0) < 4;
    });
  },
  message: ({ written, meant }) => ({ vi: `“${written}” hay “${meant}”?`, en: `“${written}” or “${meant}”?` }),
  examples: [
    { text: "Lực lượng bão vệ rừng có mặt kịp thời.", hits: ["bão vệ"] },
    { text: "Lực lượng bảo vệ rừng có mặt kịp thời.", hits: [] },
  ],
};
