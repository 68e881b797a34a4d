// Brings rows and marks of one article together again: after each change of the text, when it
// comes into memory, and on demand. It decides nothing itself (lib/anchor/reconcile.ts does), and running it
// twice does what once did. Marks are written before rows, so that what a crash parts is found here
// again: a mark without its row's knowledge is noted, a row without its mark looked for.
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { livingAnnotations, type Living } from "#lib/anchor/living.ts";
import { decideAnchor, isAlien, type AnchorDecision } from "#lib/anchor/reconcile.ts";
import { blockSpans } from "#lib/anchor/spans.ts";
import { textForm, type TextForm } from "#lib/anchor/text-form.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { sameWords } from "#lib/text/words.ts";
import type { Desk } from "#server/desk.ts";
import { applySteps, type AnchorRow, type Step } from "#server/services/anchor-steps.ts";
import { anchorColumns, storedAnchor } from "#server/services/place-columns.ts";

/** Milliseconds. */
export interface Patience {
  /** An undo has so long to bring marks back. */
  grace: number;
  /** Words that were edited so recently are still being typed. */
  rest: number;
  /** A pending annotation so old belongs to nobody's request any more. */
  pending: number;
}

const patience: Patience = { grace: 30_000, rest: 2_000, pending: 15_000 };
/** Marks written at once: each waits for the disk, which the log does for all of them together. */
const together = 50;

export interface Reconciled {
  /** How many annotations were changed in any way that a page shows. */
  changed: number;
  /** After how many milliseconds something waits to be looked at again; null: nothing does. */
  again: number | null;
}

const columns = {
  id: true, kind: true, version: true, anchorState: true, missingSince: true, createdAt: true, ...anchorColumns,
} as const;

/** Reconciles one article. Throws where its text cannot be read. Safe beside other writers: a row that moved meanwhile waits for the next time. */
export async function reconcile(desk: Desk, articleId: ArticleId, now: () => Date, { grace, rest, pending }: Patience = patience): Promise<Reconciled> {
  // The text before the rows: every mark in it then has its row, if it ever had one.
  const text = await desk.collab.readAnchors(articleId, []);
  const rows = await desk.db.annotation.findMany({ where: { articleId, deletedAt: null }, select: columns });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const living = standingOn(text.blocks, byId);
  const marked = stretches(text.blocks);
  await removeStrays(desk, articleId, marked.keys(), byId);

  const at = now();
  let again: number | null = null;
  const waitFor = (after: number) => {
    again = Math.min(again ?? Infinity, Math.max(after, 50));
  };
  const steps: Step[] = [];
  const missing: AnchorRow[] = [];
  for (const row of rows) {
    const stands = living.get(row.id as AnnotationId);
    if (row.anchorState === "pending" && !(await isForgotten(row))) continue;
    const anchor = storedAnchor(row);
    if (!stands || isAlien(anchor, stands)) {
      missing.push(row);
      continue;
    }
    const decision = decideAnchor(text.blocks, () => textForm(text.blocks), {
      anchor, living: stands, isElsewhere: (marked.get(stands.id) ?? 0) > stands.pieces.length, relative: null, missingFor: 0, grace,
    });
    const since = at.getTime() - (text.touched.get(stands.id)?.at ?? 0);
    if (!sameWords(stands.words, anchor.words) && since < rest) waitFor(rest - since);
    else steps.push({ row, decision, text, at });
  }
  steps.push(...(await lookFor(missing)));
  return { changed: await applySteps(desk, articleId, await written(steps)), again };

  /** Whether a pending row has nobody any more who places it: what a crash or a late disk left behind. */
  async function isForgotten(row: AnchorRow): Promise<boolean> {
    const last = await desk.db.anchorEvent.findFirst({ where: { annotationId: row.id }, orderBy: { at: "desc" }, select: { at: true } });
    const age = at.getTime() - (last?.at ?? row.createdAt).getTime();
    if (age < pending) waitFor(pending - age);
    return age >= pending;
  }

  /** Decides on the rows that have no marks, all on one moment's text. */
  async function lookFor(lost: readonly AnchorRow[]): Promise<Step[]> {
    if (lost.length === 0) return [];
    const positions = await desk.db.annotation.findMany({ where: { id: { in: lost.map(({ id }) => id) } }, select: { id: true, relStart: true, relEnd: true } });
    const asked = positions.flatMap(({ id, relStart, relEnd }) => (relStart && relEnd ? [{ id: id as AnnotationId, relStart, relEnd }] : []));
    const here = await desk.collab.readAnchors(articleId, asked);
    let form: TextForm | null = null;
    const standing = standingOn(here.blocks, byId);
    const taken = new Set([...standing.values()].map((one) => placeKey(byId.get(one.id)?.kind, one)));
    return lost.flatMap((row): Step[] => {
      const id = row.id as AnnotationId;
      const anchor = storedAnchor(row);
      const stands = standing.get(id);
      if (stands && !isAlien(anchor, stands)) return [];
      const wentAt = row.missingSince?.getTime() ?? Math.min(here.touched.get(id)?.at ?? at.getTime(), at.getTime());
      const decision = decideAnchor(here.blocks, () => (form ??= textForm(here.blocks)), {
        anchor, living: null, isElsewhere: false, relative: here.relative.get(id) ?? null, grace,
        missingFor: row.anchorState === "lost" || row.anchorState === "pending" ? Infinity : at.getTime() - wentAt,
        isTaken: (place) => taken.has(placeKey(row.kind, place)),
      });
      if (decision.kind === "wait") waitFor(decision.after);
      return [{ row, decision, text: here, at, wentAt: new Date(wentAt) }];
    });
  }

  /** Writes the marks that the decisions ask for. A place whose words went meanwhile is left for the next time. */
  async function written(decided: readonly Step[]): Promise<Step[]> {
    const done: Step[] = [];
    for (let from = 0; from < decided.length; from += together) {
      done.push(...(await Promise.all(decided.slice(from, from + together).map(async (step): Promise<Step[]> => {
        const place = wantedMark(step.decision);
        // Marks on words that are none of its own.
        if (step.decision.kind === "lost" && marked.has(step.row.id as AnnotationId)) await desk.collab.removeMark(articleId, step.row.id as AnnotationId);
        if (!place) return [step];
        const placed = await desk.collab.placeMark(articleId, step.row.id as AnnotationId, place);
        return placed ? [{ ...step, placed }] : [];
      }))).flat());
    }
    return done;
  }
}

function standingOn(blocks: readonly Block[], rows: ReadonlyMap<string, { quote: string; placedWords: string | null; lastWords: string | null }>): Map<AnnotationId, Living> {
  return livingAnnotations(blocks, (id) => {
    const row = rows.get(id);
    return row && (row.lastWords ?? row.placedWords ?? row.quote);
  });
}

/** Reconciles an article that nobody works in: no undo is waited for, nothing is being typed. */
export function settleArticle(desk: Desk, articleId: ArticleId, now: () => Date): Promise<Reconciled> {
  return reconcile(desk, articleId, now, { grace: 0, rest: 0, pending: 0 });
}

/** How many marked stretches each annotation has, in all places. */
function stretches(blocks: readonly Block[]): Map<AnnotationId, number> {
  const counts = new Map<AnnotationId, number>();
  for (const block of blocks) for (const [id, spans] of blockSpans(block)) counts.set(id, (counts.get(id) ?? 0) + spans.length);
  return counts;
}

/** Marks of annotations that were deleted, or that never were: an undo or another page brought them back. */
async function removeStrays(desk: Desk, articleId: ArticleId, marked: Iterable<AnnotationId>, rows: ReadonlyMap<string, unknown>): Promise<void> {
  const strays = [...marked].filter((id) => !rows.has(id));
  for (let from = 0; from < strays.length; from += together) {
    await Promise.all(strays.slice(from, from + together).map((id) => desk.collab.removeMark(articleId, id)));
  }
}

function wantedMark(decision: AnchorDecision): Place | null {
  return decision.kind === "place" ? decision.place : decision.kind === "stands" ? decision.heal : null;
}

function placeKey(kind: string | undefined, { start, end }: Pick<Place, "start" | "end">): string {
  return `${kind ?? ""} ${start.block} ${start.offset} ${end.block} ${end.offset}`;
}
