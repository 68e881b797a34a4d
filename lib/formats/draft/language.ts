// Vietnamese is told from English by its marked letters: about a fifth of the letters in a
// Vietnamese text, none in an English one apart from names. Old font encodings show as
// letters of other languages where those marks should be.
import type { Language } from "#lib/article/article.ts";
import type { Note } from "#lib/formats/draft/draft.ts";

const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩũĨŨ\u1ea0-\u1ef9]/g;
const letters = /\p{L}/gu;
const sampleLength = 200_000;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The language of a text by the share of letters that only Vietnamese uses so often. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, sampleLength);
  return countOf(sample, vietnamese) > countOf(sample, letters) * 0.05 ? "vi" : "en";
}

// Letters that only Vietnamese of today's encoding has; hardly any are in a text of the old ones.
const modern = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;
const tcvn3 = /[\p{L}][§®¸µ¶·¹¨»¾¼½Æ©ÊÇÈÉË£¥¦¡¢¤ÐÑÒÓÔÕÖ×ÞÜÝßØ]|[§®¸µ¶·¹¨»¾¼½©][\p{L}]/gu;
const vni = /[aeiouyôöAEIOUYÔÖ][øùûõïáàåãäØÙÛÕÏÁÀÅÃÄ]|[ñÑ]/g;

/** The old encoding a text seems to be typed in, if any. A hint only: several letters out of place and hardly any right one. */
export function legacyNote(text: string): Extract<Note, { kind: "legacy" }> | null {
  const sample = text.slice(0, sampleLength);
  const words = countOf(sample, /\S+/g);
  const right = countOf(sample, modern);
  const found = [
    { encoding: "vni" as const, count: countOf(sample, vni) },
    { encoding: "tcvn3" as const, count: countOf(sample, tcvn3) },
  ].sort((a, b) => b.count - a.count)[0];
  const isEnough = found && found.count >= 3 && found.count > words * 0.15 && found.count > right * 2;
  return isEnough ? { kind: "legacy", encoding: found.encoding } : null;
}
