// A selection grown to the next larger unit of the text: words, phrase, sentence, block.
import type { Language } from "#lib/article/article.ts";
import type { Span } from "#lib/text/canonical.ts";
import { sentenceAround } from "#lib/text/sentences.ts";
import { tokens } from "#lib/text/tokens.ts";

/** What parts one phrase from the next. Between digits a mark belongs to a number: "1,5", "12:30". */
const breaks = /(?<!\d)[,;:]|[,;:](?!\d)|[()[\]{}“”"«»…]|\s[-–—]\s/gu;

/** The smallest of the words, the phrase, the sentence and the block around a stretch that is larger than it; null when it is the whole block. */
export function grown(text: string, { from, to }: Span, language: Language): Span | null {
  const sentence = sentenceAround(text, from, to, language);
  const around = [wordsAround(text, from, to), phraseAround(text, sentence, from, to), sentence, { from: 0, to: text.length }];
  return around.find((unit) => unit.from <= from && to <= unit.to && unit.to - unit.from > to - from) ?? null;
}

function wordsAround(text: string, from: number, to: number): Span {
  const touched = tokens(text).filter((token) => token.isWord && token.from <= to && from <= token.to);
  // A caret between a word and the next belongs to the next.
  const own = from === to ? touched.slice(-1) : touched.filter((token) => token.from < to && from < token.to);
  return { from: Math.min(from, own[0]?.from ?? from), to: Math.max(to, own.at(-1)?.to ?? to) };
}

function phraseAround(text: string, sentence: Span, from: number, to: number): Span {
  let [start, end] = [sentence.from, sentence.to];
  for (const { index, 0: { length } } of text.slice(sentence.from, sentence.to).matchAll(breaks)) {
    const at = sentence.from + index;
    if (at + length <= from) start = at + length;
    else if (at >= to) {
      end = at;
      break;
    }
  }
  const words = text.slice(start, end);
  // The mark that ends a sentence is not of its last phrase.
  return { from: start + words.length - words.trimStart().length, to: start + words.replace(/[\s.!?]+$/u, "").length };
}
