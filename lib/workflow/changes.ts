// What changed since an item was checked: the words of each check that lapsed beside those that
// stand now, and the sentence around words that stayed. Drawn from the same decisions as the standing.
import type { AnnotationView, CheckedWords, CheckView, Part, PartRole } from "#lib/annotation/annotation.ts";
import { sameWords } from "#lib/text/words.ts";
import { changeWeight } from "#lib/workflow/change-weight.ts";
import { partWords } from "#lib/workflow/part-words.ts";
import type { ItemStanding, WordsNow } from "#lib/workflow/standing.ts";

export type Weight = ReturnType<typeof changeWeight>;

export interface Change {
  /** Which part of a person; null: the item as a whole. */
  role: PartRole | null;
  then: string;
  /** Empty: the words were cut. */
  now: string;
  weight: Weight;
}

/** The words that lapsed, one entry an item or part; empty while every check holds. */
export function changesOf(item: Pick<AnnotationView, "quote" | "parts">, state: ItemStanding, now: WordsNow): Change[] {
  const lapsed = state.parts.length > 0
    ? state.parts.filter((part) => part.freshness === "stale").map(({ part, check, words }) => change(part.role, partThen(item, check, part), words ?? now.words))
    : state.freshness === "stale" ? [change(null, rowOf(state.check, null)?.words ?? item.quote, now.words)] : [];
  return lapsed.filter(({ then, now: words }) => !sameWords(then, words));
}

/** The sentence that changed around words that stayed; null where none did, or a check lapsed altogether. */
export function contextChange(state: ItemStanding, now: WordsNow): Change | null {
  if (state.freshness !== "context") return null;
  const part = state.parts.find((one) => one.freshness === "context");
  const check = part ? part.check : state.check;
  const row = rowOf(check, part?.part.id ?? null);
  if (!row || sameWords(row.sentence, now.sentence)) return null;
  // A sentence begins with a capital whatever its first word is: that says nothing of a name.
  const weight = changeWeight(uncapital(row.sentence), uncapital(now.sentence));
  return { role: null, then: row.sentence, now: now.sentence, weight };
}

/** How loudly an item's change is to be shown; null: nothing that was checked changed, nor the sentence around it. */
export function weightOf(item: Pick<AnnotationView, "quote" | "parts">, state: ItemStanding, now: WordsNow): Weight | null {
  const context = contextChange(state, now);
  const all = [...changesOf(item, state, now), ...(context ? [context] : [])];
  return all.length === 0 ? null : all.some(({ weight }) => weight === "loud") ? "loud" : "plain";
}

function change(role: PartRole | null, then: string, now: string): Change {
  return { role, then, now, weight: changeWeight(then, now) };
}

function uncapital(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A check of the whole item was one of each part, on the part's share of its words. */
function partThen(item: Pick<AnnotationView, "quote" | "parts">, check: CheckView | null, part: Part): string {
  const row = rowOf(check, part.id);
  if (!row || row.partId !== null) return row?.words ?? part.quote;
  return partWords(item.quote, item.parts, row.words)[item.parts.indexOf(part)] ?? part.quote;
}

function rowOf(check: CheckView | null, partId: string | null): CheckedWords | undefined {
  return check?.on.find((row) => row.partId === partId) ?? check?.on.find((row) => row.partId === null) ?? check?.on[0];
}
