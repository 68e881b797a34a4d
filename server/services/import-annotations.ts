// Brings in annotations that another program made: each placed by its words as a person's would be, and made by the
// same act, with where it came from beside it. An id that came in before, and an annotation that stands there already
// with the same kind and note, comes in no second time.
import { setImmediate } from "node:timers/promises";
import { findPlace } from "#lib/anchor/find.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { shownRows, type ImportOutcome, type ImportReport, type ImportResult, type ImportRow } from "#lib/formats/annotations/exchange-form.ts";
import type { Incoming, IncomingFile, Parsed } from "#lib/formats/annotations/incoming.ts";
import { placer } from "#lib/formats/annotations/place-incoming.ts";
import { readFiles, type ImportFormat } from "#lib/formats/annotations/read-files.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { appendAudit, appendAudits } from "#server/db/append-audit.ts";
import { isDiskRefusing } from "#server/db/disk-refusing.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { loadActArticle, type ArticleRow } from "#server/services/act.ts";
import { createdEvent, insertAnnotations, type NewAnnotation } from "#server/services/create-annotation.ts";
import { settleTogether } from "#server/services/settle-pending.ts";

/** How many are made in one transaction and one edit of the text: others wait for it. */
const together = 100;

type Planned = { incoming: Incoming; row: ImportRow; place: Place | null };

/** What would come in and what would not. Nothing is stored. */
export async function lookAtImport(context: Context, articleId: ArticleId, files: readonly IncomingFile[]): Promise<ImportResult> {
  const planned = await plan(context, articleId, files);
  return "reason" in planned ? { ok: false, reason: planned.reason } : report(planned);
}

/** Brings it in, so many at a time; after a crash in between a second time does what was not done. */
export async function importAnnotations(context: Context, articleId: ArticleId, files: readonly IncomingFile[]): Promise<ImportResult> {
  try {
    return await bringIn(context, articleId, files);
  } catch (error) {
    // Thrown by the other module graph, whose class is not ours: known by its name.
    if (error instanceof Error && error.name === "UnreadableLog") return { ok: false, reason: "unavailable" };
    if (isDiskRefusing(error)) return { ok: false, reason: "disk" };
    throw error;
  }
}

async function bringIn(context: Context, articleId: ArticleId, files: readonly IncomingFile[]): Promise<ImportResult> {
  const planned = await plan(context, articleId, files);
  if ("reason" in planned) return { ok: false, reason: planned.reason };
  const made: AnnotationId[] = [];
  const open = planned.rows.filter((one) => one.place !== null);
  try {
    for (let at = 0; at < open.length; at += together) made.push(...(await make(context, articleId, planned.format, open.slice(at, at + together))));
  } finally {
    // The pages hear of it once, at the end.
    if (made.length > 0) context.desk.collab.announce(articleId, { type: "check", ids: made });
  }
  const done = report(planned);
  const { position, quote, known, refused } = done.counts;
  const digest = saltedDigest(planned.article.salt, files.map((file) => file.text).join("\u0000"));
  await inTransaction(context.desk.db, (tx) => appendAudit(tx, {
    at: context.now(), actorId: context.actor.id,
    event: { type: "annotations.imported", articleId, format: planned.format, placed: position, byQuote: quote, known, refused, digest },
  }));
  return done;
}

/** Makes them in one transaction, then their marks in one edit. What came in or went meanwhile is told in its row. Answers which there are. */
async function make(context: Context, articleId: ArticleId, format: ImportFormat, planned: readonly Planned[]): Promise<AnnotationId[]> {
  const { desk, actor } = context;
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const at = context.now();
  const made = await inTransaction(desk.db, async (tx) => {
    const article = await loadActArticle(tx, context, articleId);
    const mayStill = article !== null && canAnnotate(actor, article);
    const foreignIds = planned.map(({ incoming }) => incoming.foreignId);
    const here = await tx.importedAnnotation.findMany({ where: { articleId, foreignId: { in: foreignIds } }, select: { foreignId: true } });
    const known = new Set(here.map((row) => row.foreignId));
    const open: NewAnnotation[] = [];
    for (const { incoming, row, place: wanted } of planned) {
      const place = wanted && mayStill ? findPlace(blocks, wanted) : null;
      // Somebody else brought the same file in meanwhile, or changed the words.
      if (known.has(incoming.foreignId)) row.outcome = "known";
      else if (place) open.push(newAnnotation(context, format, incoming, place));
      else {
        row.outcome = "refused";
        row.reason = "not_found";
      }
    }
    if (article === null || open.length === 0) return [];
    await insertAnnotations(tx, context, articleId, open, { logSeq, at });
    await appendAudits(tx, open.map((one) => ({ at, actorId: actor.id, event: createdEvent(article, one) })));
    await tx.article.update({ where: { id: articleId }, data: { changedAt: at } });
    return open;
  });
  if (made.length > 0) await settleTogether(desk, articleId, made, context);
  return made.map(({ id }) => id);
}

function newAnnotation(context: Context, format: ImportFormat, { foreignId, kind, note, creator, created }: Incoming, place: Place): NewAnnotation {
  return { id: context.newId<AnnotationId>(), kind, ownKind: null, note, place, provenance: { foreignId, format, creator, created: created === null ? null : new Date(created) } };
}

interface Plan {
  article: ArticleRow;
  format: ImportFormat;
  parsed: Extract<Parsed, { ok: true }>;
  rows: Planned[];
}

async function plan(context: Context, articleId: ArticleId, files: readonly IncomingFile[]): Promise<Plan | Extract<ImportResult, { ok: false }>> {
  const { db, collab } = context.desk;
  const article = await loadActArticle(db, context, articleId);
  if (!article) return { ok: false, reason: "missing" };
  if (!canAnnotate(context.actor, article)) return { ok: false, reason: "forbidden" };
  const { format, parsed } = readFiles(files);
  if (format === null || !parsed.ok) return { ok: false, reason: parsed.ok ? "unknown_format" : parsed.reason };
  const [{ blocks }, imported, own] = await Promise.all([
    collab.readText(articleId),
    db.importedAnnotation.findMany({ where: { articleId }, select: { foreignId: true } }),
    db.annotation.findMany({ where: { articleId, carries: null }, select: { id: true, kind: true, note: true, deletedAt: true } }),
  ]);
  const known = new Set(imported.map((row) => row.foreignId));
  // What left this desk under our own ids and comes back is here already, also where it was deleted.
  for (const { id } of own) for (const name of [id, `urn:uuid:${id}`]) known.add(name);
  const standing = standingNow(blocks, own.filter((row) => row.deletedAt === null));
  const find = placer(blocks);
  const planOne = (incoming: Incoming): Planned => {
    const shown = { quote: incoming.quote, kind: incoming.kind, note: incoming.note, creator: incoming.creator };
    if (known.has(incoming.foreignId)) return { incoming, place: null, row: { ...shown, outcome: "known", reason: null } };
    const placed = find(incoming);
    if (!placed.ok) return { incoming, place: null, row: { ...shown, outcome: "refused", reason: placed.reason } };
    known.add(incoming.foreignId);
    const key = standingKey(placed.place, incoming.kind, incoming.note);
    if (standing.has(key)) return { incoming, place: null, row: { ...shown, outcome: "known", reason: null } };
    standing.add(key);
    return { incoming, place: placed.place, row: { ...shown, outcome: placed.how, reason: null } };
  };
  const rows: Planned[] = [];
  for (const [nth, incoming] of parsed.incoming.entries()) {
    // Looking for thousands of quotes in a long text must not keep everybody else waiting.
    if (nth % 50 === 49) await setImmediate();
    rows.push(planOne(incoming));
  }
  return { article, format, parsed, rows };
}

function standingKey({ start, end }: Pick<Place, "start" | "end">, kind: string, note: string | null): string {
  return JSON.stringify([start.block, start.offset, end.block, end.offset, kind, note]);
}

function standingNow(blocks: readonly Block[], own: readonly { id: string; kind: string; note: string | null }[]): Set<string> {
  const living = livingAnnotations(blocks);
  return new Set(own.flatMap(({ id, kind, note }) => {
    const place = living.get(id as AnnotationId);
    return place ? [standingKey(place, kind, note)] : [];
  }));
}

function report({ format, parsed, rows }: Plan): ImportReport {
  const counts: Record<ImportOutcome, number> = { position: 0, quote: 0, known: 0, refused: parsed.refused.length };
  for (const { row } of rows) counts[row.outcome] += 1;
  const refused = parsed.refused.map((one): ImportRow => ({ quote: one.quote, kind: null, note: null, creator: null, outcome: "refused", reason: one.reason }));
  const shown = [...refused, ...rows.filter(({ row }) => row.outcome === "refused").map(({ row }) => row), ...rows.filter(({ row }) => row.outcome !== "refused").map(({ row }) => row)];
  return {
    ok: true, format, counts, left: parsed.left,
    rows: shown.slice(0, shownRows).map((row) => ({ ...row, quote: row.quote.length > 300 ? `${row.quote.slice(0, 300).toWellFormed()}…` : row.quote })),
  };
}
