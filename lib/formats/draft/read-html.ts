// Reads pasted HTML as a stream of tags. No tree is built: trees of nested or unclosed
// elements cost quadratic time, and nothing here needs one. What comes out is plain text,
// kinds of blocks, bold and italic; no attribute, link, script or picture gets through.
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { limits } from "#lib/article/article.ts";
import type { BlockKind } from "#lib/article/block.ts";
import { blockBuilder } from "#lib/formats/draft/block-builder.ts";
import type { Cleaning } from "#lib/formats/draft/clean.ts";
import type { DraftBlock, Note } from "#lib/formats/draft/draft.ts";
import {
  blockElements, droppedElements, escapableRawText, headElements, impliedEnd, kindOfClass, kindOfElement, pictureElements, rawText, readStyle, voidElements,
} from "#lib/formats/draft/html-elements.ts";

/** Deeper elements are looked through; what people paste is rarely deeper than 50. */
const deepest = 256;

interface Frame {
  tag: string;
  bold: boolean;
  italic: boolean;
  isPre: boolean;
  isDropped: boolean;
  isDeleted: boolean;
  kind: BlockKind;
  suggested: boolean;
}

const root: Frame = { tag: "", bold: false, italic: false, isPre: false, isDropped: false, isDeleted: false, kind: "paragraph", suggested: false };

/** The blocks of an HTML text. One block broken into lines is read again as one block a line: that is how plain text comes from a browser. */
export function readHtml(html: string, cleaning: Cleaning): { blocks: DraftBlock[]; notes: Note[] } {
  const first = { ...cleaning };
  const read = readOnce(html, first, false);
  const everyBreakEnds = read.blocks.length === 1 && read.blocks[0]?.text.includes("\u2028") === true;
  if (everyBreakEnds) return readOnce(html, cleaning, true);
  Object.assign(cleaning, first);
  return read;
}

function readOnce(html: string, cleaning: Cleaning, everyBreakEnds: boolean): { blocks: DraftBlock[]; notes: Note[] } {
  const stack: Frame[] = [root];
  const open = new Map<string, number>();
  let beyond = 0;
  let pictures = 0;
  let deletions = 0;
  const top = () => stack.at(-1) ?? root;
  const builder = blockBuilder(() => ({ kind: top().kind, suggested: top().suggested }), cleaning, everyBreakEnds);

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
    const frame = frameOf(token, top());
    if (pictureElements.has(tag) && !top().isDropped && !frame.isHidden) pictures += 1;
    if (tag === "del" && !top().isDeleted) deletions += 1;
    if (tag === "br" && !top().isDropped) builder.break();
    if (voidElements.has(tag)) return;
    if (tag === "script") tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (rawText.has(tag)) tokenizer.state = TokenizerMode.RAWTEXT;
    else if (escapableRawText.has(tag)) tokenizer.state = TokenizerMode.RCDATA;
    // In foreign elements and Word's own ones a closing slash does end the element.
    if (token.selfClosing && (tag.includes(":") || open.get("svg") || tag === "svg")) return;
    if (stack.length > deepest) beyond += 1;
    else {
      stack.push(frame.frame);
      open.set(tag, (open.get(tag) ?? 0) + 1);
    }
  }

  function onEndTag(token: Token.TagToken) {
    const tag = token.tagName;
    if (tag === "br" && !top().isDropped) builder.break();
    if (beyond > 0) {
      beyond -= 1;
      if (blockElements.has(tag)) builder.end();
      return;
    }
    if (!open.get(tag)) return;
    popTo(stack.findLastIndex((frame) => frame.tag === tag));
  }

  function onText(token: Token.CharacterToken) {
    if (!top().isDropped && builder.blocks.length <= limits.blocks) builder.add(token.chars, top());
  }

  const tokenizer = new Tokenizer({}, {
    onStartTag, onEndTag, onCharacter: onText, onWhitespaceCharacter: onText,
    onNullCharacter: () => { cleaning.controls += 1; },
    onComment: () => undefined, onDoctype: () => undefined, onEof: () => undefined,
  });
  tokenizer.write(html, true);
  builder.end();

  const notes: Note[] = [];
  if (pictures > 0) notes.push({ kind: "images_dropped", count: pictures });
  if (deletions > 0) notes.push({ kind: "deletions_dropped", count: deletions });
  return { blocks: onlyFirstTitle(builder.blocks), notes };
}

function frameOf(token: Token.TagToken, parent: Frame): { frame: Frame; isHidden: boolean } {
  const tag = token.tagName;
  const attribute = (name: string) => token.attrs.find((each) => each.name === name)?.value;
  const style = readStyle(attribute("style") ?? "");
  const isHidden = style.isHidden || attribute("hidden") !== undefined;
  const isDeleted = parent.isDeleted || tag === "del";
  const className = (attribute("class") ?? "").slice(0, 500);
  const named = tag === "h1" ? null : kindOfClass(className);
  const kind = named ?? kindOfElement(tag) ?? (/^MsoListParagraph/.test(className) ? "listItem" : null);
  const frame: Frame = {
    tag, isDeleted,
    bold: style.bold ?? (tag === "b" || tag === "strong" || parent.bold),
    italic: style.italic ?? (tag === "i" || tag === "em" || parent.italic),
    isPre: style.isPre ?? (tag === "pre" || parent.isPre),
    isDropped: parent.isDropped || isDeleted || isHidden || droppedElements.has(tag) || tag.startsWith("v:"),
    kind: kind ?? parent.kind,
    suggested: kind ? named !== null : parent.suggested,
  };
  return { frame, isHidden };
}

/** A page has one title: later headings of the first rank are crossheads. */
function onlyFirstTitle(blocks: readonly DraftBlock[]): DraftBlock[] {
  const first = blocks.findIndex((block) => block.kind === "title");
  return blocks.map((block, index) => (block.kind === "title" && index > first ? { ...block, kind: "crosshead" } : block));
}
