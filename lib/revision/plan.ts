// How an article's living text becomes another one, block by block: what each block that stays
// turns into, what comes and what goes. The plan knows where every annotation will stand, so
// that it can be shown before anything happens; the server carries it out to the letter.
import { occurrences, type Occurrence } from "#lib/anchor/occurrences.ts";
import { contextAfter, contextBefore, livingAnnotations, type Living } from "#lib/anchor/living.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import { fitted, movedSpans, type Incoming } from "#lib/revision/incoming.ts";
import { blockSteps, type BlockStep } from "#lib/text/block-diff.ts";
import type { Span } from "#lib/text/canonical.ts";
import { sha256Hex } from "#lib/text/hash.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordEdits, type Edit } from "#lib/text/word-diff.ts";
import { sameWords, wordsForm } from "#lib/text/words.ts";

/** A step in the order of the new text. `after` is the block as it will stand, marks of ours included. */
export type PlanStep =
  | { type: "keep"; at: number; edits: readonly Edit[]; after: Block }
  /** `from`: the block that was moved here, which is cut elsewhere. The id of `after` is empty. */
  | { type: "insert"; from: number | null; after: Block }
  | { type: "cut"; at: number };

export interface TextPlan {
  steps: readonly PlanStep[];
  /** The text as it will stand. */
  after: readonly Block[];
  /** Blocks left as they are because somebody changed them after the plan was last looked at. */
  spared: number;
  /** Whether carrying it out changes anything. */
  isIdle: boolean;
}

/** What a person looked at before they said yes: of each block its id, a digest of all of it and one of its words. */
export type SeenText = readonly (readonly [id: string, whole: string, words: string])[];

/** A run replaces the words of an annotation only while both are so short; longer ones are another text. */
const longestReplacement = 8;
/** So much of the surroundings must stand around words that are found again elsewhere. */
const convincing = 0.8;
/** Words that stand in more blocks than this are not told apart by their surroundings. */
const mostPlaces = 20;
/** In blocks less alike than this no word takes another's place. */
const alikeEnough = 0.4;

/** The text as a person is shown it. */
export function seenText(blocks: readonly Block[]): SeenText {
  return blocks.map((block) => [block.id, digestOf(block), wordsDigest(block.text)]);
}

/**
 * The plan that turns a living text into an incoming one. With `seen`, what was typed since then stays: blocks that
 * were changed are left alone, new ones are not cut, and those that were taken out do not come back.
 */
export function planText(living: readonly Block[], incoming: Incoming, seen?: SeenText): TextPlan {
  const steps = blockSteps(living.map(({ text }) => text), incoming.blocks.map(({ text }) => text));
  const typed = typedSince(living, seen);
  const gone = goneSince(living, seen);
  let spared = 0;
  const planned = steps.flatMap((step): PlanStep[] => {
    if (step.kind === "added") return gone.has(wordsDigest(incoming.blocks[step.b]?.text ?? "")) ? [] : inserted(incoming, step.b);
    const block = living[step.a];
    if (!block) return [];
    if (typed.has(step.a) && !(step.kind === "kept" && block.text === incoming.blocks[step.b]?.text)) {
      if (step.kind === "moved") return [];
      spared += 1;
      return [{ type: "keep", at: step.a, edits: [], after: block }];
    }
    return planStep(step, block, incoming);
  });
  const placed = withFoundAgain(living, planned);
  return { ...placed, spared, isIdle: placed.steps.every((step) => step.type === "keep" && isSame(living[step.at], step.after)) };
}

function inserted(incoming: Incoming, b: number): PlanStep[] {
  const block = incoming.blocks[b];
  if (!block) return [];
  const { isSure, ...whole } = block;
  return [{ type: "insert", from: null, after: { id: "", ...whole } }];
}

function planStep(step: Exclude<BlockStep, { kind: "added" }>, block: Block, incoming: Incoming): PlanStep[] {
  if (step.kind === "cut" || step.kind === "left") return [{ type: "cut", at: step.a }];
  const becomes = incoming.blocks[step.b];
  if (!becomes) return [];
  const edits = wordEdits(block.text, becomes.text).flatMap((edit) => pairwise(block.text, edit));
  const annos = block.marks.flatMap((mark): BlockMark[] =>
    mark.type === "anno" ? movedSpans(mark, edits, (edit) => step.likeness >= alikeEnough && isShort(block.text, edit)).map((span) => ({ ...mark, ...span })) : []);
  const fit = fitted(block, becomes, incoming.carries, edits);
  const after = { ...fit, marks: [...fit.marks, ...annos] };
  return step.kind === "kept"
    ? [{ type: "keep", at: step.a, edits, after: { id: block.id, ...after } }]
    : [{ type: "insert", from: step.a, after: { id: "", ...after } }];
}

/** As many words for as many, a few of them: each takes the place of its own, and what was on one of them stays on it. */
function pairwise(text: string, edit: Edit): Edit[] {
  const [was, is] = [tokens(text.slice(edit.from, edit.to)), tokens(edit.insert)];
  if (was.length !== is.length || was.length < 2 || was.length > 4) return [edit];
  const gapsOf = (all: typeof was, whole: string) => all.map((token, at) => whole.slice(at === 0 ? 0 : all[at - 1]?.to, token.from)).join("|") + whole.slice(all.at(-1)?.to);
  if (gapsOf(was, text.slice(edit.from, edit.to)) !== gapsOf(is, edit.insert)) return [edit];
  return was.flatMap((token, at): Edit[] => {
    const insert = is[at]?.text ?? "";
    return insert === token.text ? [] : [{ from: edit.from + token.from, to: edit.from + token.to, insert }];
  });
}

function isShort(text: string, { from, to, insert }: Edit): boolean {
  return tokens(text.slice(from, to)).length <= longestReplacement && tokens(insert).length <= longestReplacement;
}

function digestOf({ id: _id, marks, ...block }: Block): string {
  const styles = marks.filter((mark) => mark.type !== "anno");
  return shortened(JSON.stringify([block.kind, block.text, styles, block.list ?? null, block.cell ?? null, block.picture ?? null]));
}

function wordsDigest(text: string): string {
  return shortened(text);
}

/** A digest is compared with those of one text only. */
function shortened(text: string): string {
  return sha256Hex(text).slice(0, 20);
}

/** Indexes of blocks that are new or other than what was seen. */
function typedSince(living: readonly Block[], seen: SeenText | undefined): Set<number> {
  if (!seen) return new Set();
  const known = new Map(seen.map(([id, whole]) => [id, whole]));
  return new Set(living.flatMap((block, at) => (known.get(block.id) === digestOf(block) ? [] : [at])));
}

/** Digests of the words of blocks that were seen and are not there any more. */
function goneSince(living: readonly Block[], seen: SeenText | undefined): Set<string> {
  if (!seen) return new Set();
  const here = new Set(living.map((block) => block.id));
  return new Set(seen.flatMap(([id, , words]) => (here.has(id) ? [] : [words])));
}

/** Annotations that would lose their words, put where the same words stand in the same surroundings, if at one place only. */
function withFoundAgain(living: readonly Block[], planned: readonly PlanStep[]): Pick<TextPlan, "steps" | "after"> {
  const before = livingAnnotations(living);
  const at = planned.flatMap((step, index) => (step.type === "cut" ? [] : [index]));
  const blocks = at.map((index) => blockOf(planned[index]));
  const now = livingAnnotations(blocks, (id) => before.get(id)?.words);
  const search = searchIn(blocks, at.map((index) => hasNewWords(planned[index])));
  for (const [id, was] of before) {
    const is = now.get(id);
    if (is && sameWords(is.words, was.words)) continue;
    const found = search(was);
    if (!found) continue;
    blocks.forEach((block, index) => {
      const marks = block.marks.filter((mark) => mark.type !== "anno" || mark.id !== id);
      const span = spanIn(found, index, block.text.length);
      if (span) marks.push({ type: "anno", id, ...span });
      if (span || marks.length < block.marks.length) blocks[index] = { ...block, marks };
    });
  }
  const steps = [...planned];
  at.forEach((index, i) => {
    const [step, after] = [steps[index], blocks[i]];
    if (step && step.type !== "cut" && after) steps[index] = { ...step, after };
  });
  return { steps, after: blocks };
}

const nowhere: Block = { id: "", kind: "paragraph", text: "", marks: [] };

function blockOf(step: PlanStep | undefined): Block {
  return step && step.type !== "cut" ? step.after : nowhere;
}

function hasNewWords(step: PlanStep | undefined): boolean {
  return step?.type === "insert" || (step?.type === "keep" && step.edits.some(({ insert }) => insert.trim() !== ""));
}

/** A search among blocks that have new words: where nothing is new nothing can be found. */
function searchIn(blocks: readonly Block[], isNew: readonly boolean[]) {
  const wanted = blocks.flatMap((_, index) => (isNew[index] ? [index] : []));
  const forms = wanted.map((index) => wordsForm(blocks[index]?.text ?? ""));
  const text = forms.join("\n");
  return (was: Living): Occurrence | null => {
    const quote = wordsForm(was.words);
    const [first = ""] = quote.split("\n");
    if (first === "") return null;
    const hits = new Set<number>();
    for (let at = text.indexOf(first), block = 0, start = 0; at >= 0 && hits.size < mostPlaces; at = text.indexOf(first, at + 1)) {
      while (start + (forms[block]?.length ?? 0) < at) start += (forms[block++]?.length ?? 0) + 1;
      hits.add(wanted[block] ?? 0);
    }
    const reach = quote.split("\n").length;
    const found = [...hits].flatMap((index) => occurrences(blocks, { quote: was.words, prefix: was.prefix, suffix: was.suffix }, { from: index, to: index + reach })
      .filter((one) => one.start.index === index && agreement(was, contextBefore(blocks, one.start), contextAfter(blocks, one.end)) >= convincing));
    return found.length === 1 ? found[0] ?? null : null;
  };
}

/** The share of the letters around the words that stand around them again, unbroken; a paragraph split or joined there breaks nothing. */
function agreement(was: Living, prefix: string, suffix: string): number {
  const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]/gu, "").toLowerCase();
  const [before, after] = [letters(was.prefix), letters(was.suffix)];
  const [isBefore, isAfter] = [letters(prefix), letters(suffix)];
  let [back, ahead] = [0, 0];
  while (back < before.length && before.at(-1 - back) === isBefore.at(-1 - back)) back += 1;
  while (ahead < after.length && after[ahead] === isAfter[ahead]) ahead += 1;
  const total = before.length + after.length;
  return total === 0 ? 0 : (back + ahead) / total;
}

function spanIn({ start, end }: Occurrence, index: number, length: number): Span | null {
  if (index < start.index || index > end.index) return null;
  const span = { from: index === start.index ? start.offset : 0, to: index === end.index ? end.offset : length };
  return span.from < span.to ? span : null;
}

/** Whether a block is the same but for the order of its marks. */
function isSame(a: Block | undefined, b: Block): boolean {
  const form = ({ marks, ...block }: Block) => JSON.stringify([
    block.kind, block.text, block.list ?? null, block.cell ?? null, block.picture ?? null,
    marks.map((mark) => JSON.stringify([mark.type, mark.from, mark.to, mark.type === "anno" ? mark.id : mark.type === "link" ? mark.href : ""])).sort(),
  ]);
  return a !== undefined && (a === b || form(a) === form(b));
}
