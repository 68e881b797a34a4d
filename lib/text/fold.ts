// Words without their diacritics, for searching: people type "hoi nghi" and mean "Hội nghị".

/** Lower case, without any diacritic; đ is d. "Đảng ủy" becomes "dang uy". Lengths may change. */
export function foldWords(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").normalize("NFC");
}

const token = /[\p{L}\p{N}]+/gu;
/** One in quotes, or a run without spaces. A quotation mark that nothing closes counts as none. */
const term = /["“”]([^"“”]+)["“”]|[^\s"“”]+/gu;

/** What a short text is found by: its letters and digits, folded, one space between words. "Số 12/BC-UBND" becomes "so 12 bc ubnd". */
export function searchWords(text: string): string {
  return [...foldWords(text).matchAll(token)].map(([word]) => word).join(" ");
}

/** Longer queries are a pasted text, not a search. */
const mostTerms = 16;

export interface SearchTerm {
  /** Folded words that stand next to each other, in this order. Never empty. */
  words: readonly string[];
  /** The last word may go on: it is still being typed. */
  isPrefix: boolean;
}

/** What a person searches for: every term must be there. Empty when nothing in the query is a letter or digit. */
export function searchTerms(query: string): SearchTerm[] {
  const terms = [...query.matchAll(term)].flatMap(([run, quoted]): SearchTerm[] => {
    const words = searchWords(quoted ?? run).split(" ").filter(Boolean);
    return words.length > 0 ? [{ words, isPrefix: quoted === undefined }] : [];
  });
  return terms.slice(0, mostTerms).map((one, index, all) => ({ ...one, isPrefix: one.isPrefix && index === all.length - 1 }));
}
