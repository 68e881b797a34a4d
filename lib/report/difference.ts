// What changed between the words that were checked and the words that stand now, word by word.
import { aligned } from "#lib/text/align.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

/** A stretch of one of two texts; those of one text joined are that text. */
export interface Run {
  text: string;
  isChanged: boolean;
}

/** Both texts in runs: changed where the other has no such word in that order. Typography alone is no change. */
export function difference(then: string, now: string): { then: Run[]; now: Run[] } {
  const [before, after] = [tokens(then), tokens(now)];
  const pairs = aligned(before.map(({ text }) => wordsForm(text)), after.map(({ text }) => wordsForm(text)));
  return {
    then: runs(then, before, new Set(pairs.map(([i]) => i))),
    now: runs(now, after, new Set(pairs.map(([, j]) => j))),
  };
}

function runs(text: string, words: readonly Token[], kept: ReadonlySet<number>): Run[] {
  const out: Run[] = [];
  let done = 0;
  const push = (to: number, isChanged: boolean) => {
    if (to > done) out.push({ text: text.slice(done, to), isChanged });
    done = Math.max(done, to);
  };
  words.forEach((word, index) => {
    if (kept.has(index)) return;
    const last = out.at(-1);
    // Neighbours that changed are one change, with the space between them.
    if (last?.isChanged && !kept.has(index - 1)) {
      last.text += text.slice(done, word.to);
      done = word.to;
      return;
    }
    push(word.from, false);
    push(word.to, true);
  });
  push(text.length, false);
  return out;
}
