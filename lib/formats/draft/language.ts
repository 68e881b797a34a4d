// Vietnamese is told from English by its marked letters: about a fifth of the letters in a
// Vietnamese text, none in an English one apart from names.
import type { Language } from "#lib/article/article.ts";
import type { Note } from "#lib/formats/draft/draft.ts";
import { legacyEncodingOf } from "#lib/text/legacy.ts";

const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩũĨŨ\u1ea0-\u1ef9]/g;
const letters = /\p{L}/gu;
const sampleLength = 200_000;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The language of a text by the share of letters that only Vietnamese uses so often. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, sampleLength);
  return countOf(sample, vietnamese) > countOf(sample, letters) * 0.05 ? "vi" : "en";
}

/** The old encoding a text seems to be typed in, if any; for a person to have it converted. */
export function legacyNote(text: string): Extract<Note, { kind: "legacy" }> | null {
  const encoding = legacyEncodingOf(text);
  return encoding && { kind: "legacy", encoding };
}
