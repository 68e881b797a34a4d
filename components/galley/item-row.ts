// One row of the ledger: an annotation with what is derived from the words that stand now.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { folded } from "#lib/annotation/fold.ts";
import { sentenceOf, type Living } from "#lib/anchor/living.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import { standingOf, type ItemStanding } from "#lib/workflow/standing.ts";

export interface ItemRow {
  id: AnnotationId;
  view: AnnotationView;
  /** Null when its words are nowhere in the text. */
  living: Living | null;
  /** The words as they stand, or as they were when the annotation is lost. */
  words: string;
  sentence: string;
  state: ItemStanding;
  isItem: boolean;
  /** The person whose posts hold this body or acronym. */
  foldedInto: AnnotationId | null;
}

export interface Derived {
  /** In text order; lost ones first, because they are what nobody would see otherwise. */
  rows: readonly ItemRow[];
  byId: ReadonlyMap<AnnotationId, ItemRow>;
  counts: Readonly<Record<Standing, number>>;
  /** Items that must be checked, without what is folded into a person. */
  total: number;
}

export const nothingDerived: Derived = {
  rows: [], byId: new Map(), total: 0,
  counts: { unchecked: 0, waiting: 0, passed: 0, problem: 0, recheck: 0, lost: 0 },
};

/** Derives every row from the rows of the database and the living text, using again what did not change since `before`. */
export function derive(
  views: ReadonlyMap<AnnotationId, AnnotationView>,
  living: ReadonlyMap<AnnotationId, Living>,
  text: { blocks: readonly Block[]; before: readonly Block[]; language: Language },
  before: Derived,
): Derived {
  const rows: ItemRow[] = [];
  for (const view of views.values()) {
    if (view.deletedAt || living.has(view.id)) continue;
    rows.push(makeRow(view, null, "", before.byId.get(view.id)));
  }
  const placed: { id: AnnotationId; kind: AnnotationView["kind"]; living: Living }[] = [];
  for (const [id, now] of living) {
    const view = views.get(id);
    if (!view || view.deletedAt) continue;
    const known = before.byId.get(id);
    const isSame = known?.view === view && known.living !== null && sameBlocks(known.living, now, text);
    const row = isSame ? (known.living === now ? known : { ...known, living: now }) : makeRow(view, now, sentenceOf(text.blocks, now, text.language), known);
    rows.push(row);
    placed.push({ id, kind: view.kind, living: now });
  }
  const inside = folded(placed);
  const counts = { ...nothingDerived.counts };
  let total = 0;
  const settled = rows.map((row) => {
    const foldedInto = inside.get(row.id) ?? null;
    const settledRow = row.foldedInto === foldedInto ? row : { ...row, foldedInto };
    if (row.isItem && !foldedInto) {
      counts[row.state.standing] += 1;
      total += 1;
    }
    return settledRow;
  });
  return { rows: settled, byId: new Map(settled.map((row) => [row.id, row])), counts, total };
}

function sameBlocks(was: Living, now: Living, text: { blocks: readonly Block[]; before: readonly Block[] }): boolean {
  if (was.words !== now.words || was.end.index - was.start.index !== now.end.index - now.start.index) return false;
  for (let i = 0; i <= now.end.index - now.start.index; i++) {
    if (text.before[was.start.index + i] !== text.blocks[now.start.index + i]) return false;
  }
  return true;
}

function makeRow(view: AnnotationView, living: Living | null, sentence: string, known: ItemRow | undefined): ItemRow {
  return {
    id: view.id, view, living, words: living?.words ?? view.quote, sentence,
    state: standingOf(view, living ? { words: living.words, sentence } : null),
    isItem: isItemKind(view.kind), foldedInto: known?.foldedInto ?? null,
  };
}

/** Whether an item still wants somebody: unchecked, stale or lost. Waiting and problems are with somebody else. */
export function isOpen(row: ItemRow): boolean {
  return row.isItem && !row.foldedInto && (row.state.standing === "unchecked" || row.state.standing === "recheck" || row.state.standing === "lost");
}

