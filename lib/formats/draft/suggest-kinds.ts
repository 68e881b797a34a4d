// Guesses which paragraphs of a draft are its title, lead, captions and credits. A guess is
// shown as one and a person decides; what the markup said is never overruled.
import {
  captionScore, endsWithStop, isBareName, isCredit, isDatelineAlone, isListLine, opensWithDateline,
} from "#lib/formats/draft/sentence-cues.ts";
import { countWords } from "#lib/text/count.ts";
import type { BlockKind } from "#lib/article/block.ts";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";

/** Longer lines are not guessed at: no title, caption or credit is so long, and the patterns stay fast on any input. */
const longestLine = 600;

/** The same blocks, with a suggested kind where one is likely. */
export function suggestKinds(blocks: readonly DraftBlock[]): DraftBlock[] {
  const words = blocks.map((block) => countWords(block.text));
  const kinds: (BlockKind | null)[] = blocks.map((block, index) => (isOpen(block) ? lineKind(blocks, words, index) : null));
  const title = titleIndex(blocks, words, kinds);
  if (title !== null && isOpen(blocks[title])) kinds[title] = "title";
  const lead = leadIndex(blocks, words, kinds, title);
  if (lead !== null) kinds[lead] = "lead";
  return blocks.map((block, index) => {
    const kind = kinds[index];
    return kind ? { ...block, kind, suggested: true } : block;
  });
}

/** Only a paragraph of which nothing is known may be guessed at. */
function isOpen(block: DraftBlock | undefined): block is DraftBlock {
  return block?.kind === "paragraph" && !block.suggested;
}

function lineKind(blocks: readonly DraftBlock[], words: readonly number[], index: number): BlockKind | null {
  const text = blocks[index]?.text ?? "";
  const length = words[index] ?? 0;
  if (length > 60 || text.length > longestLine) return null;
  if (isDatelineAlone(text)) return "dateline";
  if (isCredit(text)) return "credit";
  const fromEnd = blocks.length - 1 - index;
  if (index > 0 && fromEnd === 0 && isBareName(text)) return "credit";
  if (index === 0) return null;
  const longest = Math.max(words[index - 1] ?? 0, words[index + 1] ?? 0);
  const score = captionScore(text);
  if (score + (longest > length * 1.3 ? 1 : 0) >= 4 || (score >= 3 && longest > length)) return "caption";
  const next = words[index + 1] ?? 0;
  const isHeading = length <= 14 && length >= 2 && !endsWithStop(text) && !isListLine(text) && /^["“]?[\p{Lu}\p{N}]/u.test(text);
  return isHeading && next > length * 1.5 ? "crosshead" : null;
}

/** The first block, when it is short and no sentence; the title that the markup names comes before any guess. */
function titleIndex(blocks: readonly DraftBlock[], words: readonly number[], kinds: readonly (BlockKind | null)[]): number | null {
  const named = blocks.findIndex((block) => block.kind === "title");
  if (named >= 0) return named;
  const first = blocks[0]?.text ?? "";
  const isShort = (words[0] ?? 0) <= 30 && first.length <= longestLine && blocks.length > 1;
  const isSentence = /[.:;,]["”’»)\]]*$/u.test(first);
  return isOpen(blocks[0]) && kinds[0] === null && isShort && !isSentence && !opensWithDateline(first) && !isListLine(first) ? 0 : null;
}

/** The paragraph after the title, credits between them left out, when it is a sentence and others follow. */
function leadIndex(
  blocks: readonly DraftBlock[], words: readonly number[], kinds: readonly (BlockKind | null)[], title: number | null,
): number | null {
  if (title === null || blocks.some((block) => block.kind === "lead")) return null;
  let index = title + 1;
  while (kinds[index] === "credit" || kinds[index] === "dateline" || blocks[index]?.kind === "credit") index += 1;
  const block = blocks[index];
  const length = words[index] ?? 0;
  const others = words.slice(index + 1).filter((count) => count > 15).length;
  return isOpen(block) && kinds[index] === null && endsWithStop(block.text) && length >= 10 && length <= 90 && others >= 1 ? index : null;
}
