// The galley's keys, by the name of what they do. A newsroom may put other letters in their place; everything in
// the galley goes on speaking of the key that stands here, and only the border knows what was pressed.
import { kinds, type Kind } from "#lib/annotation/kind.ts";
import type { Finding } from "#lib/workflow/finding.ts";

export const kindKeys: Readonly<Record<Kind, string>> = {
  claim: "c", person: "p", organisation: "o", place: "l", date: "d", number: "n", quote: "q", acronym: "a", image: "i", style: "s", note: "m",
};

/** Keys of the findings, the three of every day first. */
export const findingKeys = {
  confirmed: "1", wrong: "2", unsupported: "3", conflicting: "4", on_author: "5", not_a_fact: "6", cut: "7",
} as const satisfies Readonly<Partial<Record<Finding, string>>>;
export type KeyedFinding = keyof typeof findingKeys;
export const keyedFindings = ["confirmed", "wrong", "unsupported", "conflicting", "on_author", "not_a_fact", "cut"] as const satisfies readonly KeyedFinding[];

/** Keys of the other acts, by the name of their sentence in messages. */
export const actKeys = {
  next: "j", previous: "k", nextAny: "]", previousAny: "[", nextPart: ".", previousPart: ",", read: "r", source: "g", waiting: "w", remove: "x", respan: "v", accept: ";", refuse: "'", rekind: "=", split: "/", join: "+", undo: "u", edit: "e", suggest: "y", proposal: "z", talk: "b", report: "t", find: "f", history: "h", nextHint: "-", previousHint: "_", memory: "`", keepName: "*", focus: "|", help: "?",
} as const;

/** What our own keys are, as one list: every one of them may be moved. */
export const ourKeys: readonly string[] = [...kinds.map((kind) => kindKeys[kind]), ...Object.values(findingKeys), ...Object.values(actKeys)];

/** Where our keys are in this newsroom: from ours to theirs. A key that was not moved is not in it. */
export type MovedKeys = Readonly<Record<string, string>>;

/** A key a person may choose: one visible character in lower case. Of the digits those that are findings: with Shift the others write signs. */
export function isFreeKey(key: string): boolean {
  return /^[^\s\p{Lu}\p{C}089]$/u.test(key);
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

/** The same for a key press. A digit is known by where it lies as well: with Shift, and on some layouts without, it writes a sign. */
export function ourKeyAt({ key, code }: { key: string; code: string }, moved: MovedKeys): string {
  const typed = ourKeyOf(key, moved);
  const digit = /^Digit([1-7])$/.exec(code)?.[1];
  return digit === undefined || ourKeys.includes(typed.toLowerCase()) ? typed : ourKeyOf(digit, moved);
}

/** Keys that two things would share, so that one of them could never be reached. */
export function sharedKeys(moved: MovedKeys, others: readonly string[] = []): string[] {
  const all = [...ourKeys.map((ours) => shownKey(ours, moved)), ...others];
  return [...new Set(all.filter((key, i) => all.indexOf(key) !== i))];
}
