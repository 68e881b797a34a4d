// A text as rules get it: blocks with tokens, sentences and language, computed once for each
// block's words and kept while the words stay.
import type { Language } from "#lib/article/article.ts";
import type { BlockKind } from "#lib/article/block.ts";
import { scanTokens, type Token } from "#lib/rules/scan-tokens.ts";
import type { Span } from "#lib/text/canonical.ts";
import { sentences } from "#lib/text/sentences.ts";

/** What a rule needs of a block. The text is NFC; a line end inside is a blank to all rules. */
export interface RuleBlock {
  kind: BlockKind;
  text: string;
  /** As it was before it was brought into NFC, where that changed it. */
  original?: string;
}

export interface PreparedBlock extends RuleBlock {
  language: Language;
  tokens: readonly Token[];
  sentences: readonly Span[];
}

const marked = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/g;

/** The language of one block: that of the article, unless many or none of the letters of a longer block are Vietnamese ones. */
export function blockLanguage(text: string, article: Language): Language {
  const sample = text.slice(0, 4000);
  const found = sample.match(marked)?.length ?? 0;
  if (sample.length < 40) return article;
  if (found > sample.length * 0.04) return "vi";
  return found < sample.length * 0.008 && sample.length > 120 ? "en" : article;
}

/** Tokens and sentences of a block, offsets in its text. */
export function prepareBlock(block: RuleBlock, article: Language): PreparedBlock {
  const language = blockLanguage(block.text, article);
  const tokens = scanTokens(block.text);
  const spans = sentences(block.text, language);
  let at = 0;
  for (const { from } of spans) {
    while (at < tokens.length && (tokens[at]?.from ?? 0) < from) at += 1;
    while (at < tokens.length && tokens[at]?.type === "mark") at += 1;
    const token = tokens[at];
    if (token) token.first = true;
  }
  return { kind: block.kind, text: block.text, original: block.original, language, tokens, sentences: spans };
}

/** A reader of blocks that remembers: several rules ask for the same names, dates and numbers. */
export function reading<T>(read: (block: PreparedBlock) => T): (block: PreparedBlock) => T {
  const known = new WeakMap<PreparedBlock, { value: T }>();
  return (block) => {
    const met = known.get(block);
    if (met) return met.value;
    const value = read(block);
    known.set(block, { value });
    return value;
  };
}
