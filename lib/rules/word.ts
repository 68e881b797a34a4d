// What is known of one written word, computed once for each spelling: a text of a million
// words has some twenty thousand of them.

/** A word, number or mark as it is spelled. */
export interface Word {
  text: string;
  /** Lower case. */
  lower: string;
  /** For looking up: lower case, one place of the tone mark (hoà as hòa), i for y after a single consonant (kỹ as kĩ). */
  folded: string;
  /** Title: a capital and small letters (also one capital); upper: two capitals and more; mixed: VnExpress, U23. */
  shape: "lower" | "title" | "upper" | "mixed" | "none";
}

const openTone: Record<string, string> = {
  "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
  "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
};
const yForI: Record<string, string> = { y: "i", "ỳ": "ì", "ý": "í", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị" };
const beforeY = "hklmst";

/** A lower-case syllable with the tone mark where the old style puts it: open oa, oe, uy, never after q. */
export function foldTone(lower: string): string {
  const tail = openTone[lower.slice(-2)];
  return tail === undefined || lower.charAt(lower.length - 3) === "q" ? lower : lower.slice(0, -2) + tail;
}

/** As `Word.folded`. */
export function foldWord(lower: string): string {
  const toned = foldTone(lower);
  if (toned.length === 2 && beforeY.includes(toned.charAt(0))) {
    const vowel = yForI[toned.charAt(1)];
    if (vowel !== undefined) return toned.charAt(0) + vowel;
  }
  return toned;
}

const known = new Map<string, Word>();
const most = 60_000;

/** The word of a spelling, from the shelf where it was met before. */
export function wordOf(text: string): Word {
  const met = known.get(text);
  if (met) return met;
  const lower = text.toLowerCase();
  const word = { text, lower, folded: foldWord(lower), shape: shapeOf(text, lower) };
  if (known.size >= most) known.clear();
  // A word of a novel's length is no word, and its shelf would hold the text.
  if (text.length <= 64) known.set(text, word);
  return word;
}

function shapeOf(text: string, lower: string): Word["shape"] {
  const upper = text.toUpperCase();
  if (upper === lower) return "none";
  if (text === lower) return "lower";
  const first = text.charAt(0);
  const rest = text.slice(first.length);
  if (rest === "") return "title";
  if (text === upper) return "upper";
  return first !== first.toLowerCase() && rest === rest.toLowerCase() ? "title" : "mixed";
}
