// A plain text as blocks that keep their place in it: offsets found in a block are offsets of
// the text once the block's own is added. Line ends inside a paragraph that was broken by
// width become blanks, one for one.
import { isWrapped, listMark, wrapWidth } from "#lib/formats/draft/paragraphs.ts";
import type { RuleBlock } from "#lib/rules/prepared.ts";

export interface LineBlock extends RuleBlock {
  /** Offset in the text. */
  from: number;
}

interface Line {
  from: number;
  to: number;
  text: string;
}

/** The blocks of an NFC text, without empty ones; their words cover all of its words. */
export function lineBlocks(text: string): LineBlock[] {
  const groups: Line[][] = [[]];
  for (const line of linesOf(text)) {
    if (line.text !== "") groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  const filled = groups.filter((group) => group.length > 0);
  const width = wrapWidth(filled.map((group) => group.map((line) => line.text)));
  return filled.flatMap((group) => {
    const isOne = width !== null && isWrapped(group.map((line) => line.text), width);
    return (isOne ? paragraphsOf(group) : group.map((line) => [line])).map((lines) => {
      const [from, to] = [lines[0]?.from ?? 0, lines.at(-1)?.to ?? 0];
      return { kind: "paragraph" as const, from, text: text.slice(from, to).replace(/[\n\r\t\v\f\u2028\u2029\u0085]/g, " ") };
    });
  });
}

function paragraphsOf(group: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of group) {
    const last = out.at(-1);
    if (!last || listMark.test(line.text)) out.push([line]);
    else last.push(line);
  }
  return out;
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    out.push({ from: start, to: start + trimmed.length, text: trimmed });
  };
  for (const { index, 0: mark } of text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)) {
    add(index);
    from = index + mark.length;
  }
  add(text.length);
  return out;
}
