// Where words stand on the screen, and which are selected: what a person sees, a test must measure.
import { expect, type Locator, type Page } from "@playwright/test";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Waits until exactly these words are selected in the page. */
export async function expectSelected(page: Page, quote: string): Promise<void> {
  const flat = quote.replace(/\s+/g, " ");
  await expect.poll(() => page.evaluate(() => (getSelection()?.toString() ?? "").replace(/\s+/g, " "))).toBe(flat);
}

interface Wanted {
  quote: string;
  nth: number;
  from: number;
  to: number;
}

/** Where the words begin and end on the screen, scrolled into view first. Throws when they are not in the text. */
export async function boxesOf(text: Locator, characters: Wanted): Promise<{ start: Box; end: Box }> {
  return text.evaluate(async (root, wanted) => {
    const find = () => {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
      const all = nodes.map((node) => node.data).join("");
      let at = -1;
      for (let i = 0; i <= wanted.nth; i++) at = all.indexOf(wanted.quote, at + 1);
      if (at < 0) throw new Error(`"${wanted.quote}" does not stand there ${wanted.nth + 1} times.`);
      const spotOf = (offset: number, isEnd: boolean) => {
        let before = 0;
        for (const node of nodes) {
          const isIn = isEnd ? offset <= before + node.data.length : offset < before + node.data.length;
          if (isIn) return { node, offset: offset - before };
          before += node.data.length;
        }
        throw new Error("beyond the text");
      };
      return { first: spotOf(at + wanted.from, false), last: spotOf(at + wanted.to, true) };
    };
    const boxOf = (node: Text, start: number, end: number): Box => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const nextFrames = async () => {
      for (let i = 0; i < 2; i++) await new Promise((resolve) => { requestAnimationFrame(resolve); });
    };
    // Blocks outside the view are laid out only when they come into it; a long one is larger than the view.
    find().first.node.parentElement?.scrollIntoView({ block: "nearest" });
    await nextFrames();
    let scroller = root.parentElement;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    // Hints and carets come into the text at any moment, and with them other nodes: each measure looks anew.
    const { first: found } = find();
    scroller?.scrollBy({ top: boxOf(found.node, found.offset, found.offset + 1).top - innerHeight / 2, behavior: "instant" });
    const measure = () => {
      const { first, last } = find();
      return { start: boxOf(first.node, first.offset, first.offset + 1), end: boxOf(last.node, last.offset - 1, last.offset) };
    };
    // A face that comes late makes words wider: what is answered has stood still.
    await nextFrames();
    await document.fonts.ready;
    let boxes = measure();
    for (let isStill = false; !isStill;) {
      await nextFrames();
      const again = measure();
      isStill = JSON.stringify(again) === JSON.stringify(boxes);
      boxes = again;
    }
    return boxes;
  }, characters);
}

/** The selected words and how many characters of the text stand before them. */
export async function selectionAt(text: Locator): Promise<{ from: number; words: string } | null> {
  return text.evaluate((root) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    const before = document.createRange();
    before.setStart(root, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { from: before.toString().length, words: range.toString() };
  });
}

/** How many characters stand before the first place of these words. */
export async function selectionStartOf(text: Locator, quote: string): Promise<number> {
  return text.evaluate((root, wanted) => (root.textContent ?? "").indexOf(wanted), quote);
}
