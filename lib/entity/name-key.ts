// What names are found by: their letters and digits without case and diacritics. It finds; it never judges.
import { foldWords } from "#lib/text/fold.ts";
import { wordsForm } from "#lib/text/words.ts";

const run = /[\p{L}\p{N}]+/gu;

/** "Lê Huy Vịnh" becomes "le huy vinh", "T.Ư" becomes "t u"; empty where nothing is a letter or digit. */
export function nameKey(text: string): string {
  return (foldWords(text).match(run) ?? []).join(" ");
}

/** Whether two names are written the same: diacritics and capitals count, shapes of quotation marks and spaces do not. */
export function isSameName(a: string, b: string): boolean {
  return a === b || wordsForm(a).trim() === wordsForm(b).trim();
}
