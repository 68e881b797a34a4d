// Sentences by Intl.Segmenter, mended where it breaks after an abbreviation: "GS.TS. Lê",
// "TP. Hồ Chí Minh", "Dr. Smith". Checks store the sentence around their words, so a wrong
// break shows as a change of context; too long a sentence is the lesser fault.
import type { Language } from "#lib/article/article.ts";
import type { Span } from "#lib/text/canonical.ts";

/** Abbreviations that another word always follows. Compared without regard to case. */
const leading: Record<Language, readonly string[]> = {
  vi: [
    "ts", "ths", "gs", "pgs", "gs.ts", "pgs.ts", "gs.tskh", "tskh", "ncs", "cn", "ks", "kts", "bs", "bsck", "ds", "ls", "nsnd", "nsưt", "ngnd", "ngưt",
    "tp", "tx", "tt", "h", "q", "p", "x", "tr", "đ/c", "đc", "st", "nxb", "sn", "ct", "đt", "mr", "mrs", "ms", "dr", "prof",
  ],
  en: [
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "st", "sen", "rep", "gov", "pres", "gen", "lt", "col", "maj", "capt", "sgt", "cpl", "cmdr", "adm",
    "vs", "no", "nos", "fig", "e.g", "i.e", "cf", "pp", "approx", "messrs", "mt", "ft",
  ],
};

const segmenters = new Map<Language, Intl.Segmenter>();
function segmenter(language: Language): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, made);
  return made;
}

/** The sentences of a text in order, without the space around them; nothing for blank text. Never across U+000A or U+2028. */
export function sentences(text: string, language: Language): Span[] {
  const out: Span[] = [];
  let open: number | null = null;
  for (const { segment, index } of segmenter(language).segment(text)) {
    open ??= index;
    const to = index + segment.length;
    if (to < text.length && isUnfinished(text, open, to, language)) continue;
    const span = trimmed(text, open, to);
    if (span) out.push(span);
    open = null;
  }
  return out;
}

/** From the start of the first sentence that a stretch touches to the end of the last; the stretch itself in blank text. */
export function sentenceAround(text: string, from: number, to: number, language: Language): Span {
  return sentencesAround(sentences(text, language), from, to);
}

/** sentenceAround where the sentences are known. */
export function sentencesAround(all: readonly Span[], from: number, to: number): Span {
  const touched = all.filter((sentence) => sentence.from < Math.max(to, from + 1) && sentence.to > from);
  const first = touched[0];
  const last = touched.at(-1);
  return first && last ? { from: Math.min(first.from, from), to: Math.max(last.to, to) } : { from, to };
}

function trimmed(text: string, from: number, to: number): Span | null {
  const segment = text.slice(from, to);
  const start = from + segment.length - segment.trimStart().length;
  const end = from + segment.trimEnd().length;
  return start < end ? { from: start, to: end } : null;
}

const lastDotted = /(?:^|[\s("“‘'«[])([\p{L}\p{M}./]+)\.\s*$/u;
const onlyNumber = /^\s*(?:\d{1,3}|[IVXLC]{1,5}|\p{L})[.)]\s*$/u;

// Longer than any abbreviation or number; a look at the whole sentence would make a line of "TS. TS. …" quadratic.
const tail = 48;

function isUnfinished(text: string, from: number, to: number, language: Language): boolean {
  const sentence = text.slice(Math.max(from, to - tail), to);
  const next = text.charAt(to);
  if (/[\n\u2028\u2029\r]\s*$/.test(sentence)) return false;
  if (to - from < tail && onlyNumber.test(sentence)) return true;
  const word = lastDotted.exec(sentence)?.[1];
  if (word === undefined) return false;
  if (leading[language].includes(word.toLowerCase())) return isLeadingHere(word, next);
  // "George W. Bush"; a Vietnamese "ông A. Trần …" mostly does end there.
  return language === "en" && /^(?:\p{Lu}|\p{Lu}\.\p{Lu})$/u.test(word) && word !== "I" && /\p{Lu}/u.test(next);
}

// "No." and one-letter abbreviations are words at the end of a sentence as often: they bind a number only.
function isLeadingHere(word: string, next: string): boolean {
  const bindsNumberOnly = ["no", "nos", "fig", "ft", "tr", "h", "q", "p", "x", "sn", "pp"].includes(word.toLowerCase());
  return bindsNumberOnly ? /\d/.test(next) : true;
}
