// The galley's keys, by the name of what they do. A newsroom may put other letters in their place; everything in
// the galley goes on speaking of the key that stands here, and only the border knows what was pressed.
import { kinds, type Kind } from "#lib/annotation/kind.ts";

export const kindKeys: Readonly<Record<Kind, string>> = {
  claim: "c", person: "p", organisation: "o", place: "l", date: "d", number: "n", quote: "q", acronym: "a", image: "i", style: "s", note: "m",
};

/** Keys of the other acts, by the name of their sentence in messages. */
export const actKeys = {
  next: "j", previous: "k", nextPart: ".", previousPart: ",", read: "r", source: "g", waiting: "w", remove: "x", respan: "v", accept: ";", refuse: "'", rekind: "=", split: "/", join: "+", undo: "u", edit: "e", suggest: "y", proposal: "z", talk: "b", report: "t", find: "f", history: "h", nextHint: "-", previousHint: "_", memory: "`", keepName: "*", focus: "|", help: "?",
} as const;

/** What our own keys are, as one list: every one of them may be moved. */
export const ourKeys: readonly string[] = [...kinds.map((kind) => kindKeys[kind]), ...Object.values(actKeys)];

/** Where our keys are in this newsroom: from ours to theirs. A key that was not moved is not in it. */
export type MovedKeys = Readonly<Record<string, string>>;

/** A key a person may choose: one visible character in lower case. Digits are findings; brackets step through everything. */
export function isFreeKey(key: string): boolean {
  return /^[^\s\p{Lu}\p{C}\d[\]]$/u.test(key);
}

/** What stands on the key here. */
export function shownKey(ours: string, moved: MovedKeys): string {
  return moved[ours] ?? ours;
}

/** Which of our keys a pressed one stands for; itself where it was never ours, empty where ours moved away. Shift stays with it. */
export function ourKeyOf(pressed: string, moved: MovedKeys): string {
  const key = pressed.toLowerCase();
  const found = ourKeys.find((ours) => shownKey(ours, moved) === key);
  if (found !== undefined) return key === pressed ? found : found.toUpperCase();
  return ourKeys.includes(key) ? "" : pressed;
}

/** Keys that two things would share, so that one of them could never be reached. */
export function sharedKeys(moved: MovedKeys, others: readonly string[] = []): string[] {
  const all = [...ourKeys.map((ours) => shownKey(ours, moved)), ...others];
  return [...new Set(all.filter((key, i) => all.indexOf(key) !== i))];
}
