// Words that stand elsewhere in a new text: their paragraph was split, joined or moved. Only in
// the same surroundings, and only where one place alone has them.
import { contextAfter, contextBefore, type Living } from "#lib/anchor/living.ts";
import { occurrences, type Occurrence } from "#lib/anchor/occurrences.ts";
import type { Block } from "#lib/article/block.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

/** So much of the surroundings must stand around them again. */
const convincing = 0.8;
/** A word that stands in more blocks than this leads nowhere. */
const mostBlocks = 60;

/** A search among blocks that have new words: where nothing is new nothing can be found. Null: nowhere, or at several places. */
export function searchAgain(blocks: readonly Block[], isNew: readonly boolean[]): (was: Living) => Occurrence | null {
  const where = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    if (!isNew[index]) return;
    for (const word of new Set(wordsOf(block.text))) {
      const known = where.get(word);
      if (known) known.push(index);
      else where.set(word, [index]);
    }
  });
  return (was) => {
    const lines = wordsForm(was.words).split("\n");
    // The rarest word of the first line leads to the blocks that are worth a look.
    const hits = wordsOf(lines[0] ?? "").map((word) => where.get(word) ?? []).reduce<readonly number[] | null>((best, next) => (best && best.length <= next.length ? best : next), null);
    if (!hits || hits.length > mostBlocks) return null;
    const [only, other] = hits.flatMap((index) => occurrences(blocks, { quote: was.words, prefix: was.prefix, suffix: was.suffix }, { from: index, to: index + lines.length })
      .filter((one) => one.start.index === index && agreement(was, contextBefore(blocks, one.start), contextAfter(blocks, one.end)) >= convincing));
    return only && !other ? only : null;
  };
}

function wordsOf(text: string): string[] {
  return tokens(wordsForm(text)).map((token) => token.text);
}

/** The share of the letters around the words that stand around them again, unbroken; a paragraph split or joined there breaks nothing. */
function agreement(was: Living, prefix: string, suffix: string): number {
  const [before, after, isBefore, isAfter] = [letters(was.prefix), letters(was.suffix), letters(prefix), letters(suffix)];
  let [back, ahead] = [0, 0];
  while (back < before.length && before.at(-1 - back) === isBefore.at(-1 - back)) back += 1;
  while (ahead < after.length && after[ahead] === isAfter[ahead]) ahead += 1;
  const total = before.length + after.length;
  return total === 0 ? 0 : (back + ahead) / total;
}

function letters(text: string): string {
  return text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]/gu, "").toLowerCase();
}
