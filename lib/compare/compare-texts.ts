// Our text held against another one (an agency's original, a communiqué, a transcript, a page
// proof), sentence by sentence, for such texts are rarely cut into the same paragraphs. What
// differs in names, ranks, numbers and quotations comes first: those are the differences that hurt.
import { officialWords } from "#lib/annotation/person-phrases.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { correctionAt, type Correction } from "#lib/compare/correction.ts";
import { classOf as errorClassOf, type ErrorClass } from "#lib/proposal/error-class.ts";
import { blockSteps } from "#lib/text/block-diff.ts";
import type { Span } from "#lib/text/canonical.ts";
import { sentences } from "#lib/text/sentences.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordRuns, type DiffRun } from "#lib/text/word-diff.ts";
import { changeWeight } from "#lib/workflow/change-weight.ts";

/** What a difference is in, the gravest first. "ours", "theirs": a whole sentence that only one of the texts has. */
export const differenceClasses = ["name", "rank", "number", "quote", "other", "ours", "theirs"] as const;
export type DifferenceClass = (typeof differenceClasses)[number];

export interface Difference {
  /** Its place among all differences in the order of our text, from 0. */
  at: number;
  in: DifferenceClass;
  isLoud: boolean;
  /** Our words; empty where only the other text has any. */
  ours: string;
  theirs: string;
  /** Where our words stand, or the sentence beside which theirs are missing. Null in a text without words. */
  place: Place | null;
  /** Their words in the place of ours; null where nothing of ours can become theirs. */
  correction: Correction | null;
}

/** A sentence, or two that belong together. `differences` are indexes into the differences, one a changed run, in order. */
export interface CompareRow {
  kind: "same" | "changed" | "moved" | "ours" | "theirs";
  runs: readonly DiffRun[];
  differences: readonly number[];
}

export interface Comparison {
  rows: readonly CompareRow[];
  /** In the order of our text. */
  differences: readonly Difference[];
}

interface Sentence extends Span {
  index: number;
  text: string;
}

/** Compares the words of two texts; typography is no difference. Time grows with the length of the texts. */
export function compareTexts(ours: readonly Block[], theirs: readonly string[], language: Language): Comparison {
  const mine = sentencesOf(ours.map(({ text }) => text), language);
  const other = sentencesOf(theirs, language);
  const rows: CompareRow[] = [];
  const differences: Difference[] = [];
  let beside: Sentence | undefined = mine[0];
  let isAhead = true;
  const push = (difference: Omit<Difference, "at">): number => differences.push({ ...difference, at: differences.length }) - 1;
  const placeOf = (sentence: Sentence | undefined, from = 0, to = sentence?.text.length ?? 0) =>
    sentence ? placeAt(ours, { index: sentence.index, offset: sentence.from + from }, { index: sentence.index, offset: sentence.from + to }) : null;

  const correct = (sentence: Sentence, from: number, to: number, words: string) => correctionAt(ours, sentence.index, { from: sentence.from + from, to: sentence.from + to }, words);

  for (const step of blockSteps(mine.map(({ text }) => text), other.map(({ text }) => text))) {
    const [own, their] = ["a" in step ? mine[step.a] : undefined, "b" in step ? other[step.b] : undefined];
    // A sentence that stands elsewhere in the other text is compared there.
    if (step.kind === "left") continue;
    if (own && step.kind !== "moved") [beside, isAhead] = [own, false];
    if (step.kind === "cut" && own) {
      rows.push({ kind: "ours", runs: [{ isChanged: true, before: own.text, after: "" }], differences: [push({ in: "ours", isLoud: false, ours: own.text, theirs: "", place: placeOf(own), correction: correct(own, 0, own.text.length, "") })] });
    } else if (step.kind === "added" && their) {
      const edge = isAhead ? 0 : (beside?.text.length ?? 0);
      const correction = beside ? correct(beside, edge, edge, their.text) : null;
      rows.push({ kind: "theirs", runs: [{ isChanged: true, before: "", after: their.text }], differences: [push({ in: "theirs", isLoud: false, ours: "", theirs: their.text, place: placeOf(beside), correction })] });
    } else if (own && their) {
      const runs = wordRuns(own.text, their.text);
      let [from, theirFrom] = [0, 0];
      const found = runs.flatMap((run): number[] => {
        const [at, theirAt] = [from, theirFrom];
        from += run.before.length;
        theirFrom += run.after.length;
        if (!run.isChanged) return [];
        const kind = classOf(own.text, { from: at, to: from }, their.text, { from: theirAt, to: theirFrom });
        const near = run.before.trim() === "" ? wordBeside(own.text, at) : { from: at, to: from };
        return [push({ in: kind, isLoud: kind !== "other" || changeWeight(run.before, run.after) === "loud", ours: run.before.trim(), theirs: run.after.trim(), place: placeOf(own, near.from, near.to), correction: correct(own, at, from, run.after) })];
      });
      rows.push({ kind: step.kind === "moved" ? "moved" : found.length > 0 ? "changed" : "same", runs, differences: found });
    }
  }
  return { rows, differences };
}

/** The gravest first; of one class in the order of our text. */
export function byGravity(differences: readonly Difference[]): Difference[] {
  const rank = (one: Difference) => differenceClasses.indexOf(one.in) * 2 - (one.isLoud ? 1 : 0);
  return differences.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at);
}

const kinds: Record<DifferenceClass, Kind> = { name: "person", rank: "person", number: "number", quote: "quote", other: "claim", ours: "claim", theirs: "note" };

/** The kind an item made of a difference has. */
export function kindOf(difference: Difference): Kind {
  return kinds[difference.in];
}

const errors: Partial<Record<DifferenceClass, ErrorClass>> = { name: "person", rank: "rank", quote: "quotation" };

/** The error class of a difference that becomes a proposal; null where it is not plain, as of a whole sentence. */
export function errorOf(difference: Difference): ErrorClass | null {
  const { correction } = difference;
  if (difference.in === "ours" || difference.in === "theirs") return null;
  return errors[difference.in] ?? (correction && errorClassOf(correction.place.quote, correction.replacement));
}

function sentencesOf(blocks: readonly string[], language: Language): Sentence[] {
  return blocks.flatMap((text, index) => sentences(text, language).map(({ from, to }) => ({ index, from, to, text: text.slice(from, to) })));
}

const numberWords = /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)(?!\p{L})/iu;
const quotationMark = /["“”«»„]/u;

function classOf(ours: string, own: Span, theirs: string, their: Span): DifferenceClass {
  const changed = [ours.slice(own.from, own.to), theirs.slice(their.from, their.to)];
  if (changed.some((text) => /\p{N}/u.test(text))) return "number";
  if (touchesOffice(ours, own) || touchesOffice(theirs, their)) return "rank";
  if (holdsName(ours, own) || holdsName(theirs, their)) return "name";
  if (changed.some((text) => numberWords.test(text))) return "number";
  if (changed.some((text) => quotationMark.test(text)) || (isQuoted(ours, own.from) && isQuoted(theirs, their.from))) return "quote";
  return "other";
}

function touchesOffice(text: string, { from, to }: Span): boolean {
  return officialWords(text).some((span) => span.from < to && span.to > from);
}

/** A capital letter that no beginning of a sentence explains. */
function holdsName(text: string, { from, to }: Span): boolean {
  return tokens(text.slice(from, to)).some((token) => /^\p{Lu}/u.test(token.text) && text.slice(0, from + token.from).trim() !== "");
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/["“”«»„]/gu)?.length ?? 0) % 2 === 1;
}

/** The word before an empty place in a sentence, or the one after. */
function wordBeside(text: string, at: number): Span {
  const all = tokens(text).filter((token) => token.isWord);
  return all.findLast((token) => token.to <= at) ?? all[0] ?? { from: 0, to: text.length };
}
