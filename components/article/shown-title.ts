// What an article is called: by its title block, once the text has one; by what the strip says until then.
import type { Block } from "#lib/article/block.ts";

/** The words of the first title block; null when there is none or it is empty, and the article has a name of its own. */
export function titleInText(blocks: readonly Block[]): string | null {
  return blocks.find((block) => block.kind === "title")?.text.trim() || null;
}
