// What the reconciler decided, as rows: each step with its event, before and after, and what is
// offered to a person. A row that somebody changed meanwhile is left alone: the next round sees it anew.
import { anchorStates } from "#lib/annotation/annotation.ts";
import type { AnchorDecision } from "#lib/anchor/reconcile.ts";
import type { Place } from "#lib/commands.ts";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";
import { sameWords } from "#lib/text/words.ts";
import { z } from "zod";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Tx } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import type { AnchorText, Desk, PlacedMark } from "#server/desk.ts";
import { placeColumns, storedAnchor, type PlaceRow } from "#server/services/place-columns.ts";

export interface AnchorRow extends PlaceRow {
  id: string;
  kind: string;
  version: number;
  anchorState: string;
  missingSince: Date | null;
  createdAt: Date;
}

export interface Step {
  row: AnchorRow;
  decision: AnchorDecision;
  /** The moment it was decided on. */
  text: AnchorText;
  at: Date;
  /** Since when the marks are gone. */
  wentAt?: Date;
  /** The mark that was written for it. */
  placed?: PlacedMark;
}

/** Rows written in one transaction: others wait for it. */
const together = 100;
/** More announcements than this are said in one. */
const manyAnnouncements = 20;
const anchorState = z.enum(anchorStates);

/** Writes the steps and tells the open pages. Answers how many rows a page would show differently. Steps that change nothing write nothing. */
export async function applySteps(desk: Desk, articleId: ArticleId, steps: readonly Step[]): Promise<number> {
  const changed: { id: AnnotationId; version: number }[] = [];
  const writing = steps.filter((step) => isNews(step));
  for (let from = 0; from < writing.length; from += together) {
    changed.push(...(await inTransaction(desk.db, async (tx) => {
      const done: { id: AnnotationId; version: number }[] = [];
      for (const step of writing.slice(from, from + together)) {
        if (await applyStep(tx, articleId, step)) done.push({ id: step.row.id as AnnotationId, version: step.row.version + 1 });
      }
      return done;
    })));
  }
  if (changed.length > manyAnnouncements) desk.collab.announce(articleId, { type: "check", ids: changed.map(({ id }) => id) });
  else for (const { id, version } of changed) desk.collab.announce(articleId, { type: "annotation", id, version });
  return changed.length;
}

/** Most rows most of the time are as they were. */
function isNews({ row, decision, placed }: Step): boolean {
  if (decision.kind === "wait") return row.missingSince === null && row.anchorState !== "lost";
  if (decision.kind !== "stands" || placed) return true;
  const was = storedAnchor(row);
  const { place } = decision;
  return row.anchorState !== decision.state || row.missingSince !== null || was.words !== place.quote || was.prefix !== place.prefix || was.suffix !== place.suffix
    || was.start.block !== place.start.block || was.start.offset !== place.start.offset || was.end.block !== place.end.block || was.end.offset !== place.end.offset;
}

/** True when a page shows the row differently. */
async function applyStep(tx: Tx, articleId: ArticleId, step: Step): Promise<boolean> {
  const { row, decision } = step;
  switch (decision.kind) {
    case "wait":
      await tx.annotation.updateMany({ where: { id: row.id, version: row.version }, data: { missingSince: step.wentAt ?? step.at } });
      return false;
    case "stands": case "place": return applyPlace(tx, articleId, step, step.placed?.place ?? decision.place);
    case "lost": return applyLost(tx, articleId, step, decision.offer);
  }
}

async function applyPlace(tx: Tx, articleId: ArticleId, step: Step, place: Place): Promise<boolean> {
  const { row, decision, placed, at } = step;
  const was = storedAnchor(row);
  const state = sameWords(place.quote, was.placedWords) ? "attached" : "edited";
  const isSilent = row.anchorState === state && sameWords(place.quote, was.words) && !placed;
  const { count } = await tx.annotation.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      ...placeColumns(place), lastWords: place.quote, missingSince: null,
      ...(placed && { relStart: new Uint8Array(placed.relStart), relEnd: new Uint8Array(placed.relEnd) }),
      ...(!isSilent && { anchorState: state, version: row.version + 1 }),
    },
  });
  if (count === 0 || isSilent) return false;
  const reason = decision.kind === "place" ? (row.anchorState === "pending" ? "placed" : "re-placed")
    : row.anchorState === "lost" ? "returned"
    : row.anchorState === "pending" ? "placed"
    : sameWords(place.quote, was.words) ? (placed ? "trimmed" : "edited") : "edited";
  await note(tx, articleId, step, { reason, toState: state, toWords: place.quote, confidence: decision.kind === "place" ? decision.score : null, at });
  await tx.placeProposal.updateMany({ where: { annotationId: row.id, state: "open" }, data: { state: "withdrawn", decidedAt: at } });
  return true;
}

async function applyLost(tx: Tx, articleId: ArticleId, step: Step, offer: { place: Place; score: number } | null): Promise<boolean> {
  const { row, at } = step;
  const isNew = row.anchorState !== "lost";
  const known = await tx.placeProposal.findMany({ where: { annotationId: row.id, state: { in: ["open", "refused"] } } });
  const isSame = (one: (typeof known)[number]) => offer !== null && sameWords(one.quote, offer.place.quote) && one.startBlock === offer.place.start.block;
  const wanted = offer && !known.some((one) => one.state === "refused" && isSame(one)) ? offer : null;
  const open = known.filter((one) => one.state === "open");
  const isKept = wanted ? open.length === 1 && open.every(isSame) : open.length === 0;
  if (!isNew && isKept) return false;
  const { count } = await tx.annotation.updateMany({
    where: { id: row.id, version: row.version },
    data: { anchorState: "lost", missingSince: row.missingSince ?? step.wentAt ?? at, version: row.version + 1 },
  });
  if (count === 0) return false;
  if (isNew) await note(tx, articleId, step, { reason: "lost", toState: "lost", toWords: null, confidence: null, at: step.wentAt ?? at });
  if (isKept) return true;
  await tx.placeProposal.updateMany({ where: { annotationId: row.id, state: "open" }, data: { state: "withdrawn", decidedAt: at } });
  if (!wanted) return true;
  await tx.placeProposal.create({
    data: { id: newId(), annotationId: row.id, quote: wanted.place.quote, ...placeColumns(wanted.place), confidence: wanted.score, at },
  });
  await note(tx, articleId, { ...step, row: { ...row, anchorState: "lost" } }, { reason: "proposed", toState: "lost", toWords: wanted.place.quote, confidence: wanted.score, at });
  return true;
}

interface News {
  reason: string;
  toState: "attached" | "edited" | "lost";
  toWords: string | null;
  confidence: number | null;
  at: Date;
}

/** The anchor event, and the audit event where the state changed or a person is asked. Who: whose edit it was, where that is known. */
async function note(tx: Tx, articleId: ArticleId, { row, text, placed, at: audited }: Step, { reason, toState, toWords, confidence, at }: News): Promise<void> {
  const isByEdit = reason === "lost" || reason === "edited" || reason === "returned";
  const byId = isByEdit ? (text.touched.get(row.id as AnnotationId)?.byId ?? null) : null;
  await tx.anchorEvent.create({
    data: {
      id: newId(), annotationId: row.id, reason, actorId: byId, fromState: row.anchorState, toState,
      fromWords: storedAnchor(row).words, toWords, confidence, logSeq: placed?.logSeq ?? text.logSeq, at,
    },
  });
  if (row.anchorState === toState && reason === "edited") return;
  await appendAudit(tx, {
    at: audited, actorId: byId,
    event: { type: "annotation.anchored", articleId, annotationId: row.id, reason, from: anchorState.parse(row.anchorState), to: toState },
  });
}
