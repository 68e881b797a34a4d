// A picture and its caption are one block. While a text is read they are two: a caption without
// words for the picture, and whatever follows it.
import type { DraftBlock } from "#lib/formats/draft/draft.ts";
import { captionScore } from "#lib/formats/draft/sentence-cues.ts";

const isBarePicture = (block: DraftBlock | undefined) => block?.picture !== undefined && block.text === "";

/** Words that read somewhat like a caption, right below a picture, are suggested to be one. */
const scoreBelowPicture = 2;

/** Suggests that what follows a picture is its caption, where nothing else is known of it and it reads like one. */
export function suggestCaptions(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.map((block, index) => {
    const isOpen = block.kind === "paragraph" && !block.suggested && isBarePicture(blocks[index - 1]);
    return isOpen && captionScore(block.text) >= scoreBelowPicture ? { ...block, kind: "caption", suggested: true } : block;
  });
}

/**
 * Pictures joined to the captions right below them. `dropped`: pictures of which nothing is left, for neither they
 * themselves nor a caption came along; `missing`: captions whose picture did not.
 */
export function joinCaptions<T extends DraftBlock>(blocks: readonly T[]): { blocks: T[]; dropped: number; missing: number } {
  const joined: T[] = [];
  let dropped = 0;
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (block.kind === "caption" && !block.picture && above?.picture && isBarePicture(above)) joined.push({ ...block, picture: above.picture });
    else if (!isBarePicture(block)) joined.push(block);
    else {
      const next = blocks[index + 1];
      const hasCaption = next?.kind === "caption" && !next.picture;
      if (hasCaption) continue;
      if (block.picture?.carried !== null || block.picture.stored !== null) joined.push(block);
      else dropped += 1;
    }
  }
  return { blocks: joined, dropped, missing: joined.filter(({ picture }) => picture && picture.carried === null && picture.stored === null).length };
}
