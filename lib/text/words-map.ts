// words/1 of a block together with the way back, so that what is found in the form can be
// pointed at in the text as it is, whether that is NFD, has curly quotation marks or double blanks.
import type { Block } from "#lib/article/block.ts";
import { foldShapes, wordsForm, zeroWidth } from "#lib/text/words.ts";

export interface MappedForm {
  /** Equal to wordsForm of the text. */
  form: string;
  /** Where the character of the form at this index begins in the text. */
  start(index: number): number;
  /** Where it ends. */
  end(index: number): number;
}

// A character with all that composes with it: marks, Hangul vowels and finals, and what has no width.
const cluster = new RegExp(`[\\s\\S](?:[\\p{M}\\u1160-\\u11ff]|[${zeroWidth}])*`, "gu");
const invisible = new RegExp(`[${zeroWidth}]`, "g");

/** words/1 of a text with its offsets; the way back is made when it is first asked for. */
export function mappedForm(text: string): MappedForm {
  const form = wordsForm(text);
  if (form === text) return { form, start: (index) => index, end: (index) => index + 1 };
  let offsets: Offsets | undefined;
  return {
    form,
    start: (index) => (offsets ??= offsetsOf(text)).starts[index] ?? text.length,
    end: (index) => (offsets ??= offsetsOf(text)).ends[index] ?? text.length,
  };
}

interface Offsets {
  starts: number[];
  ends: number[];
}

// The steps of wordsForm, one cluster at a time.
function offsetsOf(text: string): Offsets {
  const [out, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const put = (unit: string, from: number, to: number) => {
    const before = out.at(-1);
    if (unit === " " && (before === undefined || before === " " || before === "\n")) return;
    if (unit === "\n" && before === " ") [out, starts, ends].forEach((list) => list.pop());
    if (unit === "\n" && out.length === 0) return;
    out.push(unit);
    starts.push(from);
    ends.push(to);
  };
  for (const { 0: raw, index } of text.matchAll(cluster)) {
    const folded = foldShapes(raw.replace(invisible, "").normalize("NFC"));
    for (let at = 0; at < folded.length; at += 1) put(folded.charAt(at), index, index + raw.length);
  }
  return { starts, ends };
}

const known = new WeakMap<Block, MappedForm>();

/** mappedForm of a block's text, remembered for as long as the Block object lives. */
export function blockForm(block: Block): MappedForm {
  const remembered = known.get(block);
  if (remembered) return remembered;
  const made = mappedForm(block.text);
  known.set(block, made);
  return made;
}
