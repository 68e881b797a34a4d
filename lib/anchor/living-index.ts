// livingAnnotations for an editor that types: blocks keep their object while their content
// does, so a key press costs the annotations of one block and its neighbours. It always
// answers what livingAnnotations would; a test types at random and compares.
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import { byTextOrder, contextLength, livingAnnotations, livingOf, type Living, type Piece, type QuoteOf } from "#lib/anchor/living.ts";
import { blockSpans } from "#lib/anchor/spans.ts";

export interface LivingUpdate {
  /** As livingAnnotations; a new Map where anything changed, and an annotation's same object where nothing of it did. */
  living: ReadonlyMap<AnnotationId, Living>;
  /**
   * Annotations that came, went, or differ in more than their block's number, and all in a block that changed: their
   * sentence may be another one. Everything on the first update.
   */
  changed: ReadonlySet<AnnotationId>;
}

export interface LivingIndex {
  /** Takes the text as it is now. `quoteOf` decides between two places of one id, as in livingAnnotations. */
  update(blocks: readonly Block[], quoteOf?: QuoteOf): LivingUpdate;
}

interface State {
  blocks: readonly Block[];
  living: ReadonlyMap<AnnotationId, Living>;
  /** In which blocks each annotation is marked, rising. */
  where: Map<AnnotationId, number[]>;
}

/** An index over no text yet. */
export function createLivingIndex(): LivingIndex {
  let state: State = { blocks: [], living: new Map(), where: new Map() };
  return {
    update(blocks, quoteOf) {
      const edited = state.blocks.length === blocks.length ? blocks.flatMap((block, at) => (block === state.blocks[at] ? [] : [at])) : null;
      const isTyping = edited !== null && edited.length * 4 <= blocks.length;
      const { next, changed } = isTyping ? typed(state, blocks, edited, quoteOf) : rebuilt(state, blocks, quoteOf);
      state = next;
      return { living: next.living, changed };
    },
  };
}

type Step = { next: State; changed: Set<AnnotationId> };

function rebuilt(before: State, blocks: readonly Block[], quoteOf?: QuoteOf): Step {
  const living = livingAnnotations(blocks, quoteOf);
  const where = new Map<AnnotationId, number[]>();
  const changed = new Set<AnnotationId>();
  const [was, is] = [new Set(before.blocks), new Set(blocks)];
  blocks.forEach((block, at) => {
    for (const id of blockSpans(block).keys()) {
      const known = where.get(id);
      if (known) known.push(at);
      else where.set(id, [at]);
      if (!was.has(block)) changed.add(id);
    }
  });
  for (const block of before.blocks) if (!is.has(block)) for (const id of blockSpans(block).keys()) changed.add(id);
  for (const [id, now] of living) {
    const old = before.living.get(id);
    if (old && isSame(old, now, 0)) living.set(id, old);
    else if (!old || !isSame(old, now, now.start.index - old.start.index)) changed.add(id);
  }
  for (const id of before.living.keys()) if (!living.has(id)) changed.add(id);
  return { next: { blocks, living, where }, changed };
}

function typed(before: State, blocks: readonly Block[], edited: readonly number[], quoteOf?: QuoteOf): Step {
  const changed = new Set<AnnotationId>();
  if (edited.length === 0) return { next: { ...before, blocks }, changed };
  for (const at of edited) moveMarks(before.where, changed, at, before.blocks[at], blocks[at]);
  const affected = new Set(changed);
  for (const at of edited) {
    for (const id of neighbours(before.blocks, at)) affected.add(id);
    for (const id of neighbours(blocks, at)) affected.add(id);
  }
  const living = new Map(before.living);
  for (const id of affected) {
    const now = livingOf(blocks, id, piecesOf(blocks, id, before.where.get(id) ?? []), quoteOf);
    const old = living.get(id);
    if (!now) living.delete(id);
    else if (!old || !isSame(old, now, 0)) living.set(id, now);
    if (!now || living.get(id) !== old) changed.add(id);
  }
  return { next: { blocks, living: byTextOrder([...living.values()]), where: before.where }, changed };
}

function moveMarks(where: Map<AnnotationId, number[]>, changed: Set<AnnotationId>, at: number, old: Block | undefined, now: Block | undefined): void {
  const [was, is] = [old && blockSpans(old), now && blockSpans(now)];
  for (const id of was?.keys() ?? []) {
    changed.add(id);
    if (is?.has(id)) continue;
    const left = (where.get(id) ?? []).filter((index) => index !== at);
    if (left.length > 0) where.set(id, left);
    else where.delete(id);
  }
  for (const id of is?.keys() ?? []) {
    changed.add(id);
    if (!was?.has(id)) where.set(id, [...(where.get(id) ?? []), at].sort((a, b) => a - b));
  }
}

// Annotations in other blocks whose 32 characters of context may reach into this one, or
// whose pieces it parts: nothing but short blocks may stand between.
function* neighbours(blocks: readonly Block[], at: number): Generator<AnnotationId> {
  for (const step of [-1, 1]) {
    let length = 0;
    for (let index = at + step; index >= 0 && index < blocks.length && length < contextLength; index += step) {
      const block = blocks[index];
      if (!block) return;
      yield* blockSpans(block).keys();
      length += block.text.length + 1;
    }
  }
}

function piecesOf(blocks: readonly Block[], id: AnnotationId, indexes: readonly number[]): Piece[] {
  return indexes.flatMap((index) => {
    const block = blocks[index];
    return block ? (blockSpans(block).get(id) ?? []).map(({ from, to }) => ({ index, from, to })) : [];
  });
}

// Equal but for being `shift` blocks further on.
function isSame(a: Living, b: Living, shift: number): boolean {
  return a.words === b.words && a.prefix === b.prefix && a.suffix === b.suffix
    && isSamePoint(a.start, b.start, shift) && isSamePoint(a.end, b.end, shift)
    && a.pieces.length === b.pieces.length && a.pieces.every((piece, at) => {
      const other = b.pieces[at];
      return other !== undefined && piece.index + shift === other.index && piece.from === other.from && piece.to === other.to;
    });
}

function isSamePoint(a: Living["start"], b: Living["start"], shift: number): boolean {
  return a.index + shift === b.index && a.offset === b.offset && a.block === b.block;
}
