// Two texts of one block, word by word: the edits that make one of the other, and the
// difference as a person reads it. A word is changed as a whole, so that no edit ever cuts a
// letter from its marks.
import { sequencePairs } from "#lib/text/sequence.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

/** These characters of the old text become `insert`. UTF-16 units, end exclusive. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
}

/** A stretch of both texts; joined, `before` and `after` are the two texts. One of them is empty where words were only added or cut. */
export interface DiffRun {
  isChanged: boolean;
  before: string;
  after: string;
}

/** Edits in text order that turn `a` into `b` exactly, spaces too; each touches whole words or the space between them. */
export function wordEdits(a: string, b: string): Edit[] {
  if (a === b) return [];
  return gaps(a, b, (text) => text).flatMap(({ from, to, bFrom, bTo }): Edit[] => {
    const insert = b.slice(bFrom, bTo);
    return a.slice(from, to) === insert ? [] : [withoutSharedBlanks(a, { from, to, insert })];
  });
}

/** What `edits` in text order make of a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = 0;
  let out = "";
  for (const { from, to, insert } of edits) {
    out += text.slice(done, from) + insert;
    done = to;
  }
  return out + text.slice(done);
}

/**
 * The difference as it is shown: typography alone is none, and a word or two that two rewritten passages happen to
 * share do not cut them into pieces.
 */
export function wordRuns(a: string, b: string): DiffRun[] {
  const out: DiffRun[] = [];
  const push = (isChanged: boolean, before: string, after: string) => {
    const last = out.at(-1);
    if (before === "" && after === "") return;
    if (last?.isChanged !== isChanged) out.push({ isChanged, before, after });
    else {
      last.before += before;
      last.after += after;
    }
  };
  let [done, bDone] = [0, 0];
  for (const { from, to, bFrom, bTo } of gaps(a, b, wordsForm)) {
    push(false, a.slice(done, from), b.slice(bDone, bFrom));
    const isSame = a.slice(from, to).trim() === "" && b.slice(bFrom, bTo).trim() === "";
    push(!isSame, a.slice(from, to), b.slice(bFrom, bTo));
    [done, bDone] = [to, bTo];
  }
  push(false, a.slice(done), b.slice(bDone));
  return blanksOutside(joined(out));
}

interface Gap {
  from: number;
  to: number;
  bFrom: number;
  bTo: number;
}

/** What lies between the words that both texts have, those of no length too. */
function gaps(a: string, b: string, form: (text: string) => string): Gap[] {
  const [inA, inB] = [tokens(a), tokens(b)];
  const formed = (all: readonly Token[]) => all.map(({ text }) => form(text));
  const out: Gap[] = [];
  let [from, bFrom] = [0, 0];
  for (const [i, j] of [...sequencePairs(formed(inA), formed(inB)), [inA.length, inB.length] as const]) {
    const [before, after] = [inA[i], inB[j]];
    out.push({ from, to: before?.from ?? a.length, bFrom, bTo: after?.from ?? b.length });
    [from, bFrom] = [before?.to ?? a.length, after?.to ?? b.length];
  }
  return out;
}

function withoutSharedBlanks(a: string, edit: Edit): Edit {
  let { from, to, insert } = edit;
  while (from < to && insert !== "" && isBlank(a[from]) && a[from] === insert[0]) [from, insert] = [from + 1, insert.slice(1)];
  while (from < to && insert !== "" && isBlank(a[to - 1]) && a[to - 1] === insert.at(-1)) [to, insert] = [to - 1, insert.slice(0, -1)];
  return { from, to, insert };
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** Words of a same run up to which it is swallowed by the changes around it. */
const fewWords = 2;

function joined(all: readonly DiffRun[]): DiffRun[] {
  const out: DiffRun[] = [];
  all.forEach((run, at) => {
    const [last, next] = [out.at(-1), all[at + 1]];
    const isSwallowed = !run.isChanged && last?.isChanged && next?.isChanged && isSmallBeside(run, last) && isSmallBeside(run, next);
    if (last && (isSwallowed || last.isChanged === run.isChanged)) {
      last.before += run.before;
      last.after += run.after;
    } else out.push({ ...run });
  });
  return out;
}

function isSmallBeside({ before }: DiffRun, change: DiffRun): boolean {
  const count = tokens(before).length;
  return count <= fewWords && Math.min(tokens(change.before).length, tokens(change.after).length) > count;
}

/** The space that both sides of a change begin or end with belongs to the words beside it. */
function blanksOutside(all: readonly DiffRun[]): DiffRun[] {
  const out: DiffRun[] = [];
  const same = (before: string, after: string) => {
    const last = out.at(-1);
    if (before === "" && after === "") return;
    if (last && !last.isChanged) {
      last.before += before;
      last.after += after;
    } else out.push({ isChanged: false, before, after });
  };
  for (const { isChanged, before, after } of all) {
    if (!isChanged) {
      same(before, after);
      continue;
    }
    const blank = { before: /^\s*/.exec(before)?.[0] ?? "", after: /^\s*/.exec(after)?.[0] ?? "" };
    const hasLead = blank.before !== "" && blank.after !== "";
    const rest = hasLead ? { before: before.slice(blank.before.length), after: after.slice(blank.after.length) } : { before, after };
    const tail = { before: /\s*$/.exec(rest.before)?.[0] ?? "", after: /\s*$/.exec(rest.after)?.[0] ?? "" };
    const hasTail = tail.before !== "" && tail.after !== "";
    if (hasLead) same(blank.before, blank.after);
    const end = (text: string, cut: string) => (hasTail ? text.slice(0, text.length - cut.length) : text);
    out.push({ isChanged: true, before: end(rest.before, tail.before), after: end(rest.after, tail.after) });
    if (hasTail) same(tail.before, tail.after);
  }
  return out;
}
