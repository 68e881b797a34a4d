// An article's text in words/1 as one string, with the way back to blocks: made once for a
// text in which many quotes are looked for.
import type { Block } from "#lib/article/block.ts";
import { placeAt } from "#lib/anchor/find.ts";
import { joinedForm, type JoinedForm } from "#lib/anchor/occurrences.ts";
import type { Place } from "#lib/commands.ts";
import { positionAt, type Position, type Span } from "#lib/text/canonical.ts";
import { tokens } from "#lib/text/tokens.ts";

export interface TextForm extends JoinedForm {
  /** Where each word begins in `text`, rising; made when it is first asked for. */
  wordsAt(): ReadonlyMap<string, readonly number[]>;
}

/** The form of these blocks. */
export function textForm(blocks: readonly Block[]): TextForm {
  const joined = joinedForm(blocks, { from: 0, to: blocks.length });
  let index: Map<string, number[]> | undefined;
  return {
    ...joined,
    wordsAt() {
      if (index) return index;
      index = new Map();
      for (const token of tokens(joined.text)) {
        const known = index.get(token.text);
        if (known) known.push(token.from);
        else index.set(token.text, [token.from]);
      }
      return index;
    },
  };
}

/** The place of a stretch of the form, with its words and surroundings as they stand. Null for a blank one. */
export function placeOfSpan(form: TextForm, { from, to }: Span): Place | null {
  if (to <= from) return null;
  return placeAt(form.blocks, back(form, from, "start"), back(form, to - 1, "end"));
}

/** Where a position in the blocks is in the form: at its character, or behind the text before it. */
export function offsetInForm(form: TextForm, at: Position): number {
  const mapped = form.forms[at.index];
  const start = form.starts[at.index] ?? form.text.length;
  if (!mapped) return start;
  let [low, high] = [0, mapped.form.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mapped.start(middle) < at.offset) low = middle + 1;
    else high = middle;
  }
  return start + low;
}

function back(form: TextForm, offset: number, edge: "start" | "end"): Position {
  const { index, offset: inside } = positionAt(form.starts, offset);
  return { index, offset: form.forms[index]?.[edge](inside) ?? 0 };
}
