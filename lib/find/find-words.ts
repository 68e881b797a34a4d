// Finding words in a text as a person types them: with or without minding diacritics and case.
// What is found is pointed at in the text as it stands, NFC or NFD, so that exactly these
// characters can be painted and replaced.
import type { Block } from "#lib/article/block.ts";
import type { Span } from "#lib/text/canonical.ts";
import { foldWords } from "#lib/text/fold.ts";
import { tokens } from "#lib/text/tokens.ts";
import { foldShapes, zeroWidth } from "#lib/text/words.ts";

export interface FindOptions {
  /** Diacritics, case, the shapes of blanks and quotation marks count. Without it "hoi nghi" finds "Hội nghị", and đ is d. */
  isExact: boolean;
  /** Nothing that is found begins or ends inside a word; "27" is inside "27.12". */
  isWhole: boolean;
}

/** Text as it is compared, with the way back. */
interface Form {
  text: string;
  /** Where the character behind each unit of `text` begins and ends; null where offsets are the same. */
  spans: readonly Span[] | null;
}

// A character with all that composes with it, as in words-map.
const cluster = new RegExp(`[\\s\\S](?:[\\p{M}\\u1160-\\u11ff]|[${zeroWidth}])*`, "gu");
const invisible = new RegExp(`[${zeroWidth}]`, "g");

/**
 * Where the words stand, in text order, none overlapping: of "aa" in "aaa" the first. Empty for nothing to find. Words
 * are never found across a line break.
 */
export function findWords(text: string, query: string, options: FindOptions): Span[] {
  return find(formOf(text, options.isExact), text, query, options);
}

/** findWords in a block, whose form is remembered for as long as the Block object lives. */
export function findInBlock(block: Block, query: string, options: FindOptions): Span[] {
  const known = options.isExact ? exactForms : looseForms;
  let form = known.get(block);
  if (!form) known.set(block, form = formOf(block.text, options.isExact));
  return find(form, block.text, query, options);
}

const exactForms = new WeakMap<Block, Form>();
const looseForms = new WeakMap<Block, Form>();

function find({ text: form, spans }: Form, text: string, query: string, { isExact, isWhole }: FindOptions): Span[] {
  const wanted = compared(query, isExact);
  if (wanted === "") return [];
  const out: Span[] = [];
  let inside: ReadonlySet<number> | undefined;
  for (let at = form.indexOf(wanted); at !== -1;) {
    const end = at + wanted.length;
    const span = { from: spans ? (spans[at]?.from ?? 0) : at, to: spans ? (spans[end - 1]?.to ?? text.length) : end };
    const isCharacters = !spans || (spans[at - 1]?.from !== span.from && spans[end]?.to !== span.to);
    inside ??= isWhole ? insideWords(text) : new Set();
    const isFound = isCharacters && !inside.has(span.from) && !inside.has(span.to);
    if (isFound) out.push(span);
    at = form.indexOf(wanted, isFound ? end : at + 1);
  }
  return out;
}

/** Offsets that lie between two characters of one word. */
function insideWords(text: string): Set<number> {
  const inside = new Set<number>();
  for (const { from, to, isWord } of tokens(text)) if (isWord) for (let at = from + 1; at < to; at += 1) inside.add(at);
  return inside;
}

function compared(text: string, isExact: boolean): string {
  if (isExact) return text.normalize("NFC");
  return foldWords(text.replace(invisible, "").replace(/\S+/g, foldShapes).replace(/[^\S\n\u2028]/g, " "));
}

function formOf(text: string, isExact: boolean): Form {
  const whole = compared(text, isExact);
  // Of composed text no character changes its length, so that no way back is needed.
  if (whole.length === text.length && text.normalize("NFC") === text) return { text: whole, spans: null };
  let form = "";
  const spans: Span[] = [];
  for (const { 0: raw, index } of text.matchAll(cluster)) {
    const unit = compared(raw, isExact);
    form += unit;
    for (let at = 0; at < unit.length; at += 1) spans.push({ from: index, to: index + raw.length });
  }
  return { text: form, spans };
}
