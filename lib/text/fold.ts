// Words without their diacritics, for searching: people type "hoi nghi" and mean "Hội nghị".

/** Lower case, without any diacritic; đ is d. "Đảng ủy" becomes "dang uy". Lengths may change. */
export function foldWords(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").normalize("NFC");
}

/** Lower case and composed, with its diacritics: the form in which words are exactly the same. */
export function exactWords(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

const token = /[\p{L}\p{N}]+/gu;
/** One in quotes, or a run without spaces. A quotation mark that nothing closes counts as none. */
const term = /["“”]([^"“”]+)["“”]|[^\s"“”]+/gu;

/** Longer queries are a pasted text, not a search. */
const mostTerms = 16;
const longestQuery = 2_000;

/** The words of a text that has been folded or made exact. */
export function wordsIn(text: string): string[] {
  return [...text.matchAll(token)].map(([word]) => word);
}

/** What a short text is found by: its letters and digits, folded, one space between words. "Số 12/BC-UBND" becomes "so 12 bc ubnd". */
export function searchWords(text: string): string {
  return wordsIn(foldWords(text)).join(" ");
}

export interface SearchTerm {
  /** Folded words that stand next to each other, in this order. Never empty. */
  words: readonly string[];
  /** The same as they were typed, with their diacritics. */
  typed: readonly string[];
  /** In quotation marks: what was typed with diacritics is meant with them. */
  isQuoted: boolean;
  /** The last word may go on: it is still being typed. */
  isPrefix: boolean;
}

/** What a person searches for: every term must be there. Empty when nothing in the query is a letter or digit. */
export function searchTerms(query: string): SearchTerm[] {
  const terms = [...query.slice(0, longestQuery).matchAll(term)].flatMap(([run, quoted]): SearchTerm[] => {
    const words = wordsIn(foldWords(quoted ?? run));
    return words.length > 0 ? [{ words, typed: wordsIn(exactWords(quoted ?? run)), isQuoted: quoted !== undefined, isPrefix: quoted === undefined }] : [];
  });
  return terms.slice(0, mostTerms).map((one, index, all) => ({ ...one, isPrefix: one.isPrefix && index === all.length - 1 }));
}

/** Whether a term was typed with diacritics. */
export function hasMarks({ words, typed }: Pick<SearchTerm, "words" | "typed">): boolean {
  return typed.join(" ") !== words.join(" ");
}
