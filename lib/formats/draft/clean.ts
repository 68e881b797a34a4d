// What no reader can see does not get into the text: invisible characters make two equal
// names differ, and a text that is not NFC makes them differ letter by letter.
import type { Note } from "#lib/formats/draft/draft.ts";
import { fromLegacy, legacyEncodingOf, type LegacyEncoding } from "#lib/text/legacy.ts";

export interface Cleaning {
  /** The old encoding that words are brought out of first. */
  convertFrom: LegacyEncoding | null;
  normalised: number;
  invisible: number;
  controls: number;
}

/** Counts of what cleaning changed, to be filled by cleanText. */
export function newCleaning(convertFrom: LegacyEncoding | null = null): Cleaning {
  return { convertFrom, normalised: 0, invisible: 0, controls: 0 };
}

// Soft hyphen, zero-width space, non-joiner, joiner, direction marks, word joiner and other invisibles, byte order mark.
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is removed; tab, line breaks and U+0085 are not
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
// Composed from several code points; a joiner between pictures is part of one picture (👩‍⚕️).
// (Two alternatives: as one class with "$" V8 does not find them.)
const joinedPicture = /(?:\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}\ufe0f])$/u;
const picture = /^\p{Extended_Pictographic}/u;

/** The text without invisible and control characters, in NFC. Line breaks and tabs stay as they are. */
export function cleanText(text: string, count: Cleaning): string {
  const own = count.convertFrom ? fromLegacy(text, count.convertFrom) : text;
  // In TCVN3 the soft hyphen is the letter ư.
  const isLetter = !count.convertFrom && own.includes("\u00ad") && legacyEncodingOf(own) === "tcvn3";
  const visible = own
    .replace(invisible, (found, at: number) => {
      if (found === "\u00ad" && isLetter) return found;
      if (found === "\u200d" && joinedPicture.test(own.slice(Math.max(0, at - 2), at)) && picture.test(own.slice(at + 1, at + 3))) return found;
      count.invisible += 1;
      return "";
    })
    .replace(controls, () => {
      count.controls += 1;
      return "";
    })
    .toWellFormed();
  const normal = visible.normalize("NFC");
  if (normal === visible) return visible;
  for (const [cluster] of visible.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (cluster.normalize("NFC") !== cluster) count.normalised += 1;
  }
  return normal;
}

/** The notes that tell a person what cleaning did; empty when it did nothing. */
export function cleaningNotes(count: Cleaning): Note[] {
  const notes: Note[] = [];
  if (count.convertFrom) notes.push({ kind: "converted", encoding: count.convertFrom });
  if (count.normalised > 0) notes.push({ kind: "normalised", count: count.normalised });
  if (count.invisible > 0) notes.push({ kind: "invisible_removed", count: count.invisible });
  if (count.controls > 0) notes.push({ kind: "controls_removed", count: count.controls });
  return notes;
}
