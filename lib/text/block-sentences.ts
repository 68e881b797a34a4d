// The sentences of a block, remembered for as long as the Block object lives: many
// annotations ask for the same ones.
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { Span } from "#lib/text/canonical.ts";
import { sentences } from "#lib/text/sentences.ts";

const known = new WeakMap<Block, { language: Language; spans: readonly Span[] }>();

/** As sentences of the block's text. */
export function blockSentences(block: Block, language: Language): readonly Span[] {
  const remembered = known.get(block);
  if (remembered?.language === language) return remembered.spans;
  const spans = sentences(block.text, language);
  known.set(block, { language, spans });
  return spans;
}
