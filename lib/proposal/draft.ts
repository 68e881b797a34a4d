// A proposal while it is being typed: a stretch of one block's text that goes, and what comes in
// its place. Typing goes on in the insertion; deleting takes from one's own insertion first and
// then from the text before or behind it. Pure: no key and no screen in here.
import type { Span } from "#lib/text/canonical.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";
import { wordChanges, withChanges, tokensIn } from "#lib/text/word-changes.ts";

export interface Draft extends Span {
  /** The block's text, which stays as it is. `from` and `to` are the stretch of it that goes. */
  readonly base: string;
  readonly insert: string;
  /** Where the caret is in the insertion. */
  readonly at: number;
}

export type DeleteUnit = "character" | "word";

/** A draft on a selection, which goes, or at a caret. */
export function startDraft(base: string, { from, to }: Span): Draft {
  return { base, from, to, insert: "", at: 0 };
}

/** Puts text at the caret. */
export function typeInto(draft: Draft, text: string): Draft {
  return withInsertion(draft, draft.insert.slice(0, draft.at) + text + draft.insert.slice(draft.at), draft.at + text.length);
}

/** The whole insertion as an input shows it, line breaks as blanks: a proposal stays in its block. */
export function withInsertion(draft: Draft, insert: string, at: number): Draft {
  const flat = insert.replace(/[\n\r\u2028\u2029\t]/g, " ");
  return { ...draft, insert: flat, at: Math.max(0, Math.min(at, flat.length)) };
}

/** Deletes before the caret. The same draft where the block has nothing more. */
export function deleteBack(draft: Draft, unit: DeleteUnit = "character"): Draft {
  if (draft.at > 0) {
    const start = previousBound(draft.insert, draft.at, unit);
    return { ...draft, insert: draft.insert.slice(0, start) + draft.insert.slice(draft.at), at: start };
  }
  const from = previousBound(draft.base, draft.from, unit);
  return isBreak(draft.base, from, draft.from) ? draft : { ...draft, from };
}

/** Deletes behind the caret. The same draft where the block has nothing more. */
export function deleteForward(draft: Draft, unit: DeleteUnit = "character"): Draft {
  if (draft.at < draft.insert.length) {
    const end = nextBound(draft.insert, draft.at, unit);
    return { ...draft, insert: draft.insert.slice(0, draft.at) + draft.insert.slice(end) };
  }
  const to = nextBound(draft.base, draft.to, unit);
  return isBreak(draft.base, draft.to, to) ? draft : { ...draft, to };
}

/** Whether accepting it would change nothing. */
export function isNothing({ base, from, to, insert }: Draft): boolean {
  return base.slice(from, to).normalize("NFC") === insert.normalize("NFC");
}

export interface ProposedWords extends Span {
  before: string;
  after: string;
}

/**
 * What a draft proposes, widened to whole words so that it has words to hold on to: those it changes, and for a mere insertion
 * the word beside it. Null when it changes nothing, or when there is no word left to hold on to (the whole block would go).
 */
export function proposedBy(draft: Draft): ProposedWords | null {
  if (isNothing(draft)) return null;
  const { base, insert } = draft;
  const gone = insert === "" ? withBlank(base, draft) : draft;
  const all = tokens(base);
  let { from, to } = widened(all, gone);
  const outcome = () => base.slice(from, gone.from) + insert.normalize("NFC") + base.slice(gone.to, to);
  if (isBlank(base[from])) from = all.findLast((token) => token.from < from)?.from ?? from;
  if (isBlank(base[to - 1])) to = all.find((token) => token.to > to)?.to ?? to;
  if (outcome().trim() === "") from = all.findLast((token) => token.from < from)?.from ?? from;
  if (outcome().trim() === "") to = all.find((token) => token.to > to)?.to ?? to;
  const after = outcome();
  const before = base.slice(from, to);
  if (after.trim() === "" || before.trim() === "" || before === after || isBlank(before[0]) || isBlank(before.at(-1))) return null;
  return { from, to, before, after };
}

/** A draft that goes on from an open proposal: `words` is where its words stand in the block. */
export function resumeDraft(base: string, words: Span, replacement: string, caret: number): Draft {
  const changes = wordChanges(base.slice(words.from, words.to), replacement);
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return startDraft(base, { from: caret, to: caret });
  const shifted = changes.map((change) => ({ ...change, from: change.from - first.from, to: change.to - first.from }));
  const insert = withChanges(base.slice(words.from + first.from, words.from + last.to), shifted);
  const from = words.from + first.from;
  return { base, from, to: words.from + last.to, insert, at: caret <= from && caret < words.from + last.to ? 0 : insert.length };
}

/** The same draft in a block that somebody else has edited beside it. Null when they edited the very words. */
export function rebased(draft: Draft, text: string): Draft | null {
  const { base, from, to } = draft;
  if (text === base) return draft;
  const shorter = Math.min(base.length, text.length);
  let before = 0;
  while (before < shorter && base[before] === text[before]) before += 1;
  let after = 0;
  while (after < shorter - before && base.at(-1 - after) === text.at(-1 - after)) after += 1;
  if (to <= before) return { ...draft, base: text };
  const shift = text.length - base.length;
  return from >= base.length - after ? { ...draft, base: text, from: from + shift, to: to + shift } : null;
}

/** A word that goes takes one of the blanks around it along. */
function withBlank(base: string, { from, to }: Span): Span {
  if (isBlank(base[from - 1]) && (to >= base.length || /[\s.,;:!?)\]”»…]/u.test(base.charAt(to))) && !isBlank(base[from])) return { from: from - 1, to };
  return (from === 0 && isBlank(base[to])) ? { from, to: to + 1 } : { from, to };
}

function widened(all: readonly Token[], gone: Span): Span {
  const inside = tokensIn(all, gone);
  const beside = all.filter((token) => token.to === gone.from || token.from === gone.to);
  const words = beside.filter((token) => token.isWord);
  const held = [...inside, ...(words.length > 0 || inside.length > 0 ? words : beside)];
  const near = held.length > 0 ? held : [all.findLast((token) => token.to <= gone.from) ?? all.find((token) => token.from >= gone.to)].filter((token) => token !== undefined);
  return { from: Math.min(gone.from, ...near.map((token) => token.from)), to: Math.max(gone.to, ...near.map((token) => token.to)) };
}

// A letter with its combining marks, or a whole pair.
const letter = /[\s\S]/u;

function previousBound(text: string, at: number, unit: DeleteUnit): number {
  if (at === 0) return 0;
  if (unit === "word") return tokens(text.slice(0, at)).at(-1)?.from ?? 0;
  let start = at;
  do start -= (text.charCodeAt(start - 1) & 0xfc00) === 0xdc00 ? 2 : 1;
  while (start > 0 && /^\p{M}/u.test(text.slice(start)));
  return Math.max(0, start);
}

function nextBound(text: string, at: number, unit: DeleteUnit): number {
  const rest = text.slice(at);
  if (rest === "") return at;
  if (unit === "word") return at + (tokens(rest)[0]?.to ?? rest.length);
  const first = letter.exec(rest)?.[0].length ?? 1;
  return at + first + (/^\p{M}+/u.exec(rest.slice(first))?.[0].length ?? 0);
}

/** Line breaks and objects inside a block stay: a proposal is of words. */
function isBreak(base: string, from: number, to: number): boolean {
  return from === to || /[\u2028\ufffc]/.test(base.slice(from, to));
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
