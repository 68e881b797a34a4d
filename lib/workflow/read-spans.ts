// Which stretches of a text were read. A reading is of a sentence, not of a place: it counts
// wherever the sentence stands, and where it was edited since, for the words left alone.
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import { aligned } from "#lib/text/align.ts";
import type { Span } from "#lib/text/canonical.ts";
import { blockSentences } from "#lib/text/block-sentences.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

export interface ReadSentence {
  /** Where it was read; null or absent when not known. */
  blockId?: string | null;
  sentence: string;
}

export interface ReadSpan extends Span {
  index: number;
}

/** Of an edited sentence, at least so many words in a row count as standing together. */
const together = 3;

/**
 * What was read, unordered and possibly overlapping: sentences equal in words/1, in the reading's own block where it
 * has one, else everywhere; else the unchanged words in its block when they are at least half of the sentence.
 */
export function readSpans(blocks: readonly Block[], readings: readonly ReadSentence[], language: Language): ReadSpan[] {
  if (readings.length === 0) return [];
  const standing = new Map<string, ReadSpan[]>();
  blocks.forEach((block, index) => {
    for (const { form, from, to } of prepared(block, language).sentences) {
      const same = standing.get(form);
      if (same) same.push({ index, from, to });
      else standing.set(form, [{ index, from, to }]);
    }
  });
  const indexOf = new Map(blocks.map((block, index) => [block.id, index]));
  const done = new Set<string>();
  return readings.flatMap(({ blockId, sentence }) => {
    const form = wordsForm(sentence);
    const key = `${blockId ?? ""}\n${form}`;
    if (form === "" || done.has(key)) return [];
    done.add(key);
    const home = blockId ? indexOf.get(blockId) : undefined;
    const equal = standing.get(form) ?? [];
    const here = equal.filter((span) => span.index === home);
    if (here.length > 0 || equal.length > 0) return here.length > 0 ? here : equal;
    const block = home === undefined ? undefined : blocks[home];
    return home !== undefined && block ? leftOf(form, block, language).map((span) => ({ index: home, ...span })) : [];
  });
}

interface Prepared {
  /** Each reaching over the space after it. */
  sentences: (Span & { form: string })[];
  words: Token[];
  left: Map<string, Span[]>;
}

const known = new WeakMap<Block, { language: Language; prepared: Prepared }>();

function prepared(block: Block, language: Language): Prepared {
  const remembered = known.get(block);
  if (remembered?.language === language) return remembered.prepared;
  const { text } = block;
  const all = blockSentences(block, language);
  const made: Prepared = {
    sentences: all.map(({ from, to }, at) => ({ from, to: all[at + 1]?.from ?? text.length, form: wordsForm(text.slice(from, to)) })),
    words: tokens(text).filter((token) => token.isWord).map((token) => ({ ...token, text: token.text.normalize("NFC") })),
    left: new Map(),
  };
  known.set(block, { language, prepared: made });
  return made;
}

function leftOf(form: string, block: Block, language: Language): Span[] {
  const { words, left } = prepared(block, language);
  const remembered = left.get(form);
  if (remembered) return remembered;
  const wanted = tokens(form).filter((token) => token.isWord).map((token) => token.text);
  const runs = runsOf(aligned(wanted, words.map((word) => word.text)))
    .filter((run) => run.length >= Math.min(together, Math.ceil(wanted.length / 2)));
  const kept = runs.reduce((sum, run) => sum + run.length, 0);
  const spans = kept * 2 < wanted.length || kept === 0 ? [] : runs.map((run) => ({ from: words[run[0] ?? 0]?.from ?? 0, to: words[run.at(-1) ?? 0]?.to ?? 0 }));
  left.set(form, spans);
  return spans;
}

// Pairs that follow one another without a gap on either side, as indexes of the living words.
function runsOf(pairs: readonly [number, number][]): number[][] {
  const runs: number[][] = [];
  let before: [number, number] = [-2, -2];
  for (const [i, j] of pairs) {
    if (i === before[0] + 1 && j === before[1] + 1) runs.at(-1)?.push(j);
    else runs.push([j]);
    before = [i, j];
  }
  return runs;
}
