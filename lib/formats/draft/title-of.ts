// An article needs a name to be listed under, also when nobody has given it a headline yet.
import type { DraftBlock } from "#lib/formats/draft/draft.ts";

const fallbackWords = 12;
const longest = 300;

/** The first words of a draft, with an ellipsis when there are more; what an article without a title is listed under. */
export function fallbackTitle(blocks: readonly Pick<DraftBlock, "text">[]): string {
  const words = (blocks[0]?.text ?? "").slice(0, 2_000).split(/[\s\u2028]+/u).filter((word) => word !== "");
  const title = words.slice(0, fallbackWords).join(" ");
  const isCut = words.length > fallbackWords || title.length > longest;
  return isCut ? `${title.slice(0, longest).replace(/[\s,;:.–-]+$/u, "").toWellFormed()}…` : title;
}

/** What an article is listed under: what a person typed, else the title block's words, else the first words. */
export function titleOf(typed: string, blocks: readonly Pick<DraftBlock, "text" | "kind">[]): string {
  const given = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (given !== "") return given.slice(0, longest).toWellFormed();
  const title = blocks.find((block) => block.kind === "title");
  return fallbackTitle(title ? [title] : blocks);
}
