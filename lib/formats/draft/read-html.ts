// Reads HTML (pasted, of a page, or what a .docx or .md was turned into) as a stream of tags. No
// tree is built: trees of nested or unclosed elements cost quadratic time, and nothing here
// needs one. What comes out is plain text with kinds, places in lists and tables, bold, italic,
// links that safeHref lets through, and pictures that came along; nothing else gets through.
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { limits } from "#lib/article/article.ts";
import { blockBuilder, type BlockBuilder } from "#lib/formats/draft/block-builder.ts";
import type { Cleaning } from "#lib/formats/draft/clean.ts";
import type { DraftBlock, Note } from "#lib/formats/draft/draft.ts";
import {
  blockElements, drawingElements, escapableRawText, headElements, impliedEnd, rawText, voidElements,
} from "#lib/formats/draft/html-elements.ts";
import { type Frame, isLetterMarker, newCounters, openFrame, type ReadFrame, root } from "#lib/formats/draft/html-frames.ts";
import { pictureShelf, type PictureShelf } from "#lib/formats/draft/html-pictures.ts";
import { settleLists } from "#lib/formats/draft/settle-lists.ts";
import { settleTables } from "#lib/formats/draft/settle-tables.ts";
import type { PictureFile } from "#lib/formats/picture.ts";

/** Deeper elements are looked through; what people paste is rarely deeper than 50. */
const deepest = 256;

export interface HtmlRead {
  blocks: DraftBlock[];
  notes: Note[];
  pictures: PictureFile[];
}

type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * The blocks of an HTML text. One block broken into lines is read again as one block a line: that is how plain text
 * comes from a browser. Pictures without words are captions without text; a caption that follows is a block of its own.
 */
export function readHtml(html: string, cleaning: Cleaning, parts: Parts = new Map()): HtmlRead {
  const first = { ...cleaning };
  const read = readOnce(html, first, parts, false);
  const everyBreakEnds = read.blocks.length === 1 && read.blocks[0]?.kind !== "tableCell" && read.blocks[0]?.text.includes("\u2028") === true;
  if (everyBreakEnds) return readOnce(html, cleaning, parts, true);
  Object.assign(cleaning, first);
  return read;
}

function readOnce(html: string, cleaning: Cleaning, parts: Parts, everyBreakEnds: boolean): HtmlRead {
  const stack: Frame[] = [root];
  const open = new Map<string, number>();
  const counters = newCounters();
  const shelf = pictureShelf(parts);
  const counts = { beyond: 0, drawings: 0, deletions: 0, links: 0 };
  const top = () => stack.at(-1) ?? root;
  const builder = blockBuilder<ReadFrame>(() => top().block(), cleaning, everyBreakEnds);

  function pop() {
    const frame = stack.pop();
    if (!frame) return;
    open.set(frame.tag, (open.get(frame.tag) ?? 1) - 1);
    if (blockElements.has(frame.tag)) builder.end();
  }

  function popTo(depth: number) {
    while (stack.length > depth) pop();
  }

  function closeImplied(tag: string) {
    if (top().tag === "head" && !headElements.has(tag)) pop();
    const rule = impliedEnd(tag);
    // Most elements have none to end: without this look at the counts every tag would climb the whole stack.
    if (!rule || ![...rule.ends].some((name) => open.get(name))) return;
    for (let depth = stack.length - 1; depth > 0; depth -= 1) {
      const name = stack[depth]?.tag ?? "";
      if (rule.ends.has(name)) return popTo(depth);
      if (rule.within.has(name)) return;
    }
  }

  function onStartTag(token: Token.TagToken) {
    const tag = token.tagName;
    closeImplied(tag);
    if (blockElements.has(tag)) builder.end();
    const parent = top();
    const frame = openFrame(token, parent, counters);
    if (!parent.isDropped) {
      if (drawingElements.has(tag) && !frame.isHidden) counts.drawings += 1;
      if (tag === "img" && !frame.isHidden) addPicture(token, shelf, builder, parent);
      if (tag === "br") builder.break();
      if (frame.isLinkRefused) counts.links += 1;
    }
    if (tag === "del" && !parent.isDeleted) counts.deletions += 1;
    if (voidElements.has(tag)) return;
    if (tag === "script") tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (rawText.has(tag)) tokenizer.state = TokenizerMode.RAWTEXT;
    else if (escapableRawText.has(tag)) tokenizer.state = TokenizerMode.RCDATA;
    // In foreign elements and Word's own ones a closing slash does end the element.
    if (token.selfClosing && (tag.includes(":") || open.get("svg") || tag === "svg")) return;
    if (stack.length > deepest) counts.beyond += 1;
    else {
      stack.push(frame);
      open.set(tag, (open.get(tag) ?? 0) + 1);
    }
  }

  function onEndTag(token: Token.TagToken) {
    const tag = token.tagName;
    if (tag === "br" && !top().isDropped) builder.break();
    if (counts.beyond > 0) {
      counts.beyond -= 1;
      if (blockElements.has(tag)) builder.end();
      return;
    }
    if (!open.get(tag)) return;
    popTo(stack.findLastIndex((frame) => frame.tag === tag));
  }

  function onText(token: Token.CharacterToken) {
    const frame = top();
    if (frame.isMarker) {
      counters.marker = (counters.marker + token.chars).slice(0, 40);
      if (isLetterMarker(token.chars)) builder.add(`${token.chars} `, frame);
    } else if (!frame.isDropped && builder.blocks.length <= limits.blocks) builder.add(token.chars, frame);
  }

  const tokenizer = new Tokenizer({}, {
    onStartTag, onEndTag, onCharacter: onText, onWhitespaceCharacter: onText,
    onNullCharacter: () => { cleaning.controls += 1; },
    onComment: () => undefined, onDoctype: () => undefined, onEof: () => undefined,
  });
  tokenizer.write(html, true);
  builder.end();

  return {
    blocks: onlyFirstTitle(settleLists(settleTables(builder.blocks))), pictures: shelf.pictures,
    notes: notesOf({ images_dropped: counts.drawings, deletions_dropped: counts.deletions, links_dropped: counts.links }),
  };
}

function addPicture(token: Token.TagToken, shelf: PictureShelf, builder: BlockBuilder<ReadFrame>, frame: Frame): void {
  const found = shelf.take(token.attrs);
  if (found?.kind === "letter") builder.add(found.text, frame);
  else if (found && builder.blocks.length <= limits.blocks) builder.picture(found.picture);
}

type Counted = Extract<Note, { count: number }>["kind"];

/** A note for each count that is not zero. */
export function notesOf(counts: Partial<Record<Counted, number>>): Note[] {
  return (Object.entries(counts) as [Counted, number][]).filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}

/** A page has one title: later headings of the first rank are crossheads. */
function onlyFirstTitle(blocks: readonly DraftBlock[]): DraftBlock[] {
  const first = blocks.findIndex((block) => block.kind === "title");
  return blocks.map((block, index) => (block.kind === "title" && index > first ? { ...block, kind: "crosshead" } : block));
}
