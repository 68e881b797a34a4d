// How an article's living text becomes another one, block by block: what each block that stays
// turns into, what comes and what goes. The plan knows where every annotation will stand, so
// that it can be shown before anything happens; the server carries it out to the letter.
import type { Occurrence } from "#lib/anchor/occurrences.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import { searchAgain } from "#lib/revision/find-again.ts";
import { fitted, movedSpans, type Incoming } from "#lib/revision/incoming.ts";
import { blockSteps, type BlockStep } from "#lib/text/block-diff.ts";
import { sha256Hex } from "#lib/text/hash.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordEdits, type Edit } from "#lib/text/word-diff.ts";
import { sameWords } from "#lib/text/words.ts";

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

/** Edits of one block. */
const mostEdits = 8;
/** A run replaces the words of an annotation only while both are so short; longer ones are another text. */
const longestReplacement = 8;
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
    ? [{ type: "keep", at: step.a, edits: fewer(block.text, edits), after: { id: block.id, ...after } }]
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

/** A block that is rewritten all over is written in a few pieces: each costs time in a document, and there is little left to keep apart. */
function fewer(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length <= mostEdits) return edits;
  const gap = (one: Edit, next: Edit) => next.from - one.to;
  const gaps = edits.slice(1).map((edit, at) => gap(edits[at] ?? edit, edit)).sort((a, b) => b - a);
  const least = gaps[mostEdits - 2] ?? -1;
  const out: Edit[] = [];
  let pieces = 1;
  for (const edit of edits) {
    const last = out.at(-1);
    if (last && (gap(last, edit) < least || pieces >= mostEdits)) out[out.length - 1] = { from: last.from, to: edit.to, insert: last.insert + text.slice(last.to, edit.from) + edit.insert };
    else {
      if (last) pieces += 1;
      out.push(edit);
    }
  }
  return out;
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
  const search = searchAgain(blocks, at.map((index) => hasNewWords(planned[index])));
  for (const [id, was] of before) {
    const is = now.get(id);
    if (is && sameWords(is.words, was.words)) continue;
    const found = search(was);
    if (!found) continue;
    for (const { index } of is?.pieces ?? []) remark(blocks, index, id, null);
    for (let index = found.start.index; index <= found.end.index; index += 1) remark(blocks, index, id, found);
  }
  const steps = [...planned];
  at.forEach((index, i) => {
    const [step, after] = [steps[index], blocks[i]];
    if (step && step.type !== "cut" && after) steps[index] = { ...step, after };
  });
  return { steps, after: blocks };
}

/** Marks an annotation in one block where `found` reaches over it, and nowhere else there. */
function remark(blocks: Block[], index: number, id: AnnotationId, found: Occurrence | null): void {
  const block = blocks[index];
  if (!block) return;
  const span = found && { from: index === found.start.index ? found.start.offset : 0, to: index === found.end.index ? found.end.offset : block.text.length };
  const others = block.marks.filter((mark) => mark.type !== "anno" || mark.id !== id);
  blocks[index] = { ...block, marks: span && span.from < span.to ? [...others, { type: "anno", id, ...span }] : others };
}

const nowhere: Block = { id: "", kind: "paragraph", text: "", marks: [] };

function blockOf(step: PlanStep | undefined): Block {
  return step && step.type !== "cut" ? step.after : nowhere;
}

function hasNewWords(step: PlanStep | undefined): boolean {
  return step?.type === "insert" || (step?.type === "keep" && step.edits.some(({ insert }) => insert.trim() !== ""));
}

/** Whether a block is the same but for the order of its marks. */
function isSame(a: Block | undefined, b: Block): boolean {
  const form = ({ marks, ...block }: Block) => JSON.stringify([
    block.kind, block.text, block.list ?? null, block.cell ?? null, block.picture ?? null,
    marks.map((mark) => JSON.stringify([mark.type, mark.from, mark.to, mark.type === "anno" ? mark.id : mark.type === "link" ? mark.href : ""])).sort(),
  ]);
  return a !== undefined && (a === b || form(a) === form(b));
}
