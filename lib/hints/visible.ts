// Which of a text's hints a person is shown: not what an item already covers, not what was
// dismissed, not what folds into a person, and, where somebody wants to read first, not in
// what nobody has read.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Block } from "#lib/article/block.ts";
import { classOf, type HintClass, type HintView } from "#lib/hints/hint-view.ts";
import type { Span } from "#lib/text/canonical.ts";
import { wordsForm } from "#lib/text/words.ts";

/** A hint with its place. The same words of a rule keep their id while the block stands, whatever is typed elsewhere in it. */
export interface PlacedHint extends HintView {
  id: string;
  class: HintClass;
  /** Number of the block. */
  index: number;
  blockId: string;
  /** Bodies, acronyms and places inside a person's words: they are checked with the person. */
  folded: readonly string[];
}

export interface VisibleInput {
  /** The blocks the hints were found in, and as many lists. */
  blocks: readonly Block[];
  lists: readonly (readonly HintView[])[];
  /** Annotations of each block, by its number. */
  items: ReadonlyMap<number, readonly (Span & { kind: Kind })[]>;
  isDismissed: (rule: string, words: string) => boolean;
  /** Stretches that somebody has read, by block; null: it does not matter. */
  read: ReadonlyMap<number, readonly Span[]> | null;
}

const foldingKinds: readonly Kind[] = ["organisation", "acronym", "place"];

/** In text order. */
export function visibleHints({ blocks, lists, items, isDismissed, read }: VisibleInput): PlacedHint[] {
  return lists.flatMap((list, index) => {
    const block = blocks[index];
    if (!block || list.length === 0) return [];
    const annotations = items.get(index) ?? [];
    const readHere = read?.get(index) ?? [];
    const open = list.filter((hint) => !isCovered(hint, annotations) && !isDismissed(hint.rule, hint.text) && (!read || readHere.some((span) => overlaps(span, hint))));
    const persons = [...open.filter((hint) => hint.rule === "person"), ...annotations.filter(({ kind }) => kind === "person")];
    const isFolded = (hint: HintView) => foldingKinds.includes(hint.kind) && persons.some((person) => person.from <= hint.from && person.to >= hint.to);
    const met = new Map<string, number>();
    return open.filter((hint) => !isFolded(hint)).map((hint): PlacedHint => {
      const same = `${hint.rule} ${block.id} ${hint.text}`;
      const nth = met.get(same) ?? 0;
      met.set(same, nth + 1);
      const folded = hint.rule === "person" ? open.filter((other) => foldingKinds.includes(other.kind) && other.from >= hint.from && other.to <= hint.to).map(({ text }) => text) : [];
      return { ...hint, id: `${same} ${nth}`, class: classOf(hint), index, blockId: block.id, folded };
    });
  });
}

/** An item of the kind on any of the words; for notes of style only on the very same, since others concern other things. */
function isCovered(hint: HintView, annotations: readonly (Span & { kind: Kind })[]): boolean {
  const { from, to } = hint.core ?? hint;
  return annotations.some((one) => one.kind === hint.kind && (hint.kind === "style" ? isSame(one, hint) || isSame(one, withoutBlanks(hint)) : overlaps(one, { from, to })));
}

const isSame = (a: Span, b: Span) => a.from === b.from && a.to === b.to;

/** An annotation does not begin or end with a blank: of a dash with one beside it, it stands on the dash. */
function withoutBlanks({ text, from, to }: HintView): Span {
  return { from: from + text.length - text.trimStart().length, to: to - (text.length - text.trimEnd().length) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What was dismissed, asked by rule and words, which are compared in words/1. */
export function dismissals(all: readonly { rule: string; words: string }[]): (rule: string, words: string) => boolean {
  const known = Map.groupBy(all, ({ rule }) => rule);
  const forms = new Map([...known].map(([rule, rows]) => [rule, new Set(rows.map(({ words }) => wordsForm(words)))]));
  return (rule, words) => forms.get(rule)?.has(wordsForm(words)) ?? false;
}

export interface HintGroup {
  rule: string;
  class: HintClass;
  hints: readonly PlacedHint[];
}

const order: readonly HintClass[] = ["warning", "item", "information"];

/** By rule: warnings first, then what makes items, then what is only information; within them in text order. */
export function groupHints(hints: readonly PlacedHint[]): HintGroup[] {
  return [...Map.groupBy(hints, (hint) => `${hint.class} ${hint.rule}`).values()]
    .flatMap((group): HintGroup[] => (group[0] ? [{ rule: group[0].rule, class: group[0].class, hints: group }] : []))
    .sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class));
}
