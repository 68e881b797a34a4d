// One row of the ledger: an annotation with what is derived from the words that stand now. A
// row keeps its object while nothing that anybody sees of it changed, however its place shifts.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { folded } from "#lib/annotation/fold.ts";
import { sentenceOf, type Living } from "#lib/anchor/living.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { OwnLine } from "#lib/newsroom/house.ts";
import type { OwnKind } from "#lib/newsroom/house-schema.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import { weightOf, type Weight } from "#lib/workflow/changes.ts";
import { standingOf, type ItemStanding } from "#lib/workflow/standing.ts";

export interface ItemRow {
  id: AnnotationId;
  view: AnnotationView;
  /** False when its words are nowhere in the text. */
  isPlaced: boolean;
  /** The words as they stand, or as they were when the annotation is lost. */
  words: string;
  /** The sentence around them; empty while no check asks for it. */
  sentence: string;
  state: ItemStanding;
  /** How loudly what changed since the check is shown; null: nothing did. */
  weight: Weight | null;
  isItem: boolean;
  /** The person whose posts hold this body or acronym. */
  foldedInto: AnnotationId | null;
}

export interface Derived {
  /** In text order; lost ones first, because they are what nobody would see otherwise. The same array while no row changed. */
  rows: readonly ItemRow[];
  byId: ReadonlyMap<AnnotationId, ItemRow>;
  /** Where each placed one now is. */
  living: ReadonlyMap<AnnotationId, Living>;
  counts: Readonly<Record<Standing, number>>;
  /** Items that must be checked, without what is folded into a person. */
  total: number;
}

export const nothingDerived: Derived = {
  rows: [], byId: new Map(), living: new Map(), total: 0,
  counts: { unchecked: 0, waiting: 0, passed: 0, problem: 0, recheck: 0, lost: 0 },
};

export interface DerivedText {
  blocks: readonly Block[];
  /** The blocks `before` was derived from. */
  before: readonly Block[];
  language: Language;
}

/** Derives every row from the rows of the database and the living text, using again what did not change since `before`. */
export function derive(
  views: ReadonlyMap<AnnotationId, AnnotationView>, living: ReadonlyMap<AnnotationId, Living>, text: DerivedText, before: Derived,
): Derived {
  const rows: ItemRow[] = [];
  if (views.size > 0) {
    for (const view of views.values()) if (!view.deletedAt && !view.carries && !living.has(view.id)) rows.push(lostRow(view, before.byId.get(view.id)));
    for (const [id, now] of living) {
      const view = views.get(id);
      if (view && !view.deletedAt && !view.carries) rows.push(placedRow(view, now, text, before));
    }
  }
  const isSame = rows.length === before.rows.length && rows.every((row, i) => row === before.rows[i]);
  return isSame ? { ...before, living } : settle(rows, living);
}

function settle(rows: readonly ItemRow[], living: ReadonlyMap<AnnotationId, Living>): Derived {
  const inside = folded(rows.map((row) => ({ id: row.id, kind: row.view.kind, living: living.get(row.id) ?? null })));
  const counts = { ...nothingDerived.counts };
  let total = 0;
  const settled = rows.map((row) => {
    const foldedInto = inside.get(row.id) ?? null;
    if (row.isItem && !foldedInto) {
      counts[row.state.standing] += 1;
      total += 1;
    }
    return row.foldedInto === foldedInto ? row : { ...row, foldedInto };
  });
  return { rows: settled, byId: new Map(settled.map((row) => [row.id, row])), living, counts, total };
}

function lostRow(view: AnnotationView, known: ItemRow | undefined): ItemRow {
  if (known?.view === view && !known.isPlaced) return known;
  return { id: view.id, view, isPlaced: false, words: view.quote, sentence: "", state: standingOf(view, null), weight: null, isItem: isItemKind(view.kind), foldedInto: null };
}

function placedRow(view: AnnotationView, now: Living, text: DerivedText, before: Derived): ItemRow {
  const known = before.byId.get(view.id);
  const was = before.living.get(view.id);
  if (known?.view === view && known.isPlaced && was && inSameBlocks(was, now, text)) return known;
  const sentence = view.checks.length > 0 ? sentenceOf(text.blocks, now, text.language) : "";
  if (known?.view === view && known.isPlaced && known.words === now.words && known.sentence === sentence) return known;
  const state = standingOf(view, { words: now.words, sentence });
  return {
    id: view.id, view, isPlaced: true, words: now.words, sentence, state, weight: weightOf(view, state, { words: now.words, sentence }),
    isItem: isItemKind(view.kind), foldedInto: known?.foldedInto ?? null,
  };
}

function inSameBlocks(was: Living, now: Living, text: DerivedText): boolean {
  if (was.words !== now.words || was.end.index - was.start.index !== now.end.index - now.start.index) return false;
  for (let i = 0; i <= now.end.index - now.start.index; i++) {
    if (text.before[was.start.index + i] !== text.blocks[now.start.index + i]) return false;
  }
  return true;
}

const open: readonly Standing[] = ["unchecked", "recheck", "lost"];

/**
 * Whether an item still wants somebody: unchecked, stale or lost, whole or in a part of it. Waiting and problems are
 * with somebody else.
 */
export function isOpen(row: ItemRow): boolean {
  return row.isItem && !row.foldedInto && (open.includes(row.state.standing) || (row.state.standing === "problem" && row.state.parts.some((part) => open.includes(part.standing))));
}

/** How a row's words are drawn in the text. */
export function lookOf(row: ItemRow, ownKinds: readonly OwnKind[]): { kind: string; line: OwnLine | null; standing: string; change: string | null } {
  const line = row.view.ownKind ? (ownKinds.find(({ id }) => id === row.view.ownKind)?.line ?? null) : null;
  return { kind: row.view.kind, line, standing: row.isItem ? row.state.standing : "none", change: changeLook(row) };
}

/** "loud": a number, a name … of the words or their sentence changed. "context": another word of their sentence did. */
function changeLook({ isItem, weight, state }: ItemRow): string | null {
  if (!isItem || weight === null) return null;
  return weight === "loud" ? "loud" : state.freshness === "context" ? "context" : null;
}
