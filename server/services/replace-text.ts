// Puts another text in the place of the living one: a revised copy of the article, or one of its
// versions. Looked at first, then done on the text as it then stands, block by block, with a version
// before and one after. What somebody types between the look and the deed stays.
import { createHash } from "node:crypto";
import type { Language } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import type { DraftSource, Note } from "#lib/formats/draft/draft.ts";
import { mediaTypeOf, type FileFormat } from "#lib/formats/draft/file-format.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { PictureType } from "#lib/formats/picture.ts";
import type { AnnotationId, ArticleId, CommandId } from "#lib/id.ts";
import { canEditText } from "#lib/permission/can.ts";
import { diffRows } from "#lib/revision/diff-rows.ts";
import type { Done, Look, ReplaceRefusal } from "#lib/revision/form.ts";
import { incomingDraft, incomingVersion, type Incoming } from "#lib/revision/incoming.ts";
import { outcome, outcomeOf, type Outcome } from "#lib/revision/outcome.ts";
import { planText, seenText, type SeenText, type TextPlan } from "#lib/revision/plan.ts";
import { versionBlocks } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { putFile } from "#server/files/store.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadVersionContent } from "#server/queries/load-history.ts";
import { act, loadActArticle, type ArticleRow } from "#server/services/act.ts";
import { createAnnotation } from "#server/services/create-annotation.ts";
import { readLiving } from "#server/services/read-living.ts";
import { addVersion, keepVersion, rowOf, type Kept } from "#server/services/keep-version.ts";

/** A revised copy as it came, or a version of the article. */
export type Replacement = { kind: "copy"; source: DraftSource } | { kind: "version"; versionId: string };

type Refused = { ok: false; reason: ReplaceRefusal };

/** What replacing would do to the text as it stands now. Nothing is stored. */
export async function lookAtReplacement(context: Context, articleId: ArticleId, replacement: Replacement, signal?: AbortSignal): Promise<Look | Refused> {
  const ready = await prepare(context, articleId, replacement, measured, signal);
  if (!ready.ok) return ready;
  const text = await readLiving(context, articleId);
  if (!text) return { ok: false, reason: "unavailable" };
  const plan = planText(text.blocks, ready.incoming);
  if (plan.isIdle) return { ok: false, reason: "same" };
  const found = outcomeOf(text.blocks, plan, await loadAnnotations(context.desk.db, articleId), ready.language);
  return {
    ok: true, outcome: found, rows: diffRows(versionBlocks(text.blocks), versionBlocks(plan.after)), seen: seenText(text.blocks).map((one) => [...one]), notes: [...ready.notes],
    otherLanguage: ready.copyLanguage && ready.copyLanguage !== ready.language ? ready.copyLanguage : null,
    isStrange: isStrange(found),
  };
}

/** Most of the blocks go, and as many others come. */
function isStrange({ blocks: { kept, changed, moved, added, cut } }: Outcome): boolean {
  const stays = kept + changed + moved;
  return stays * 3 < stays + cut && stays * 3 < stays + added;
}

export interface ReplaceText {
  commandId: CommandId;
  replacement: Replacement;
  /** What the look answered. */
  seen: SeenText;
}

/** How often a text is read again because somebody typed between reading and writing. */
const tries = 5;

/**
 * Replaces the text. Repeating a command answers what it did. Refused before anything is changed; refused as "stale" it
 * may have left a version of the text as it was.
 */
export async function replaceText(context: Context, articleId: ArticleId, command: ReplaceText, signal?: AbortSignal): Promise<Done | Refused> {
  const { desk, actor } = context;
  const type = "replace-text";
  const earlier = await desk.db.command.findUnique({ where: { id: command.commandId }, select: { byId: true, type: true, result: true } });
  if (earlier) return earlier.byId === actor.id && earlier.type === type ? doneOf(context, JSON.parse(earlier.result) as Value) : { ok: false, reason: "invalid" };
  const ready = await prepare(context, articleId, command.replacement, (bytes) => putFile(desk.dataFolder, bytes), signal);
  if (!ready.ok) return ready;
  const views = await loadAnnotations(desk.db, articleId);

  for (let attempt = 0; attempt < tries; attempt += 1) {
    const text = await readLiving(context, articleId);
    if (!text) return { ok: false, reason: "unavailable" };
    const plan = planText(text.blocks, ready.incoming, command.seen);
    if (plan.isIdle) return { ok: false, reason: "same" };
    const from = command.replacement.kind === "version" ? "restore" : "revision";
    const before = await keepVersion(context, { articleId, salt: ready.article.salt, ...text, reason: `before_${from}` });
    const written = await desk.collab.replaceText(articleId, text.blocks, plan, context.actor.id);
    if (!written) continue;

    const found = outcomeOf(text.blocks, plan, views, ready.language);
    const row = rowOf(context, { articleId, salt: ready.article.salt, blocks: plan.after, logSeq: written.logSeq, reason: from });
    const restoredId = command.replacement.kind === "version" ? command.replacement.versionId : null;
    const stored = await act<Value>(context, { id: command.commandId, type }, async (tx, at) => {
      const made = await addVersion(tx, row, at);
      await storeRevision(tx, { made, before, restoredId, found, ready, articleId, by: actor.id, at });
      return {
        value: { made, before },
        event: {
          type: "text.replaced", articleId, from, ...(ready.copy && { format: ready.copy.format }), versionId: made.id, number: made.number, beforeId: before.id,
          ...(restoredId && { restoredId }), logSeq: written.logSeq, digest: row.digest,
          kept: found.kept, changed: found.changed.length, lost: found.lost.length, stale: found.stale.length,
        },
      };
    });
    if (!stored.ok) return { ok: false, reason: "invalid" };
    desk.collab.announce(articleId, { type: "replaced", id: stored.value.made.id });
    await tagNewPictures(context, articleId, plan);
    return doneOf(context, stored.value);
  }
  return { ok: false, reason: "stale" };
}

interface Value {
  made: Kept;
  before: Kept;
}

async function doneOf(context: Context, { made, before }: Value): Promise<Done> {
  const row = await context.desk.db.revision.findUniqueOrThrow({ where: { versionId: made.id }, select: { outcome: true } });
  return { ok: true, number: made.number, before, outcome: outcome.parse(JSON.parse(row.outcome)) };
}

interface Stored {
  hash: string;
  size: number;
}

interface Ready {
  ok: true;
  article: ArticleRow;
  language: Language;
  incoming: Incoming;
  notes: readonly Note[];
  copyLanguage: Language | null;
  copy: (Stored & { mediaType: string; name: string | null; format: FileFormat; pictures: (Stored & { type: PictureType })[] }) | null;
}

type Keep = (bytes: Uint8Array) => Promise<Stored>;

const measured: Keep = (bytes) => Promise.resolve({ hash: createHash("sha256").update(bytes).digest("hex"), size: bytes.length });

/** Asks permission and reads what is to come; `keep` is handed the copy and its pictures. */
async function prepare(context: Context, articleId: ArticleId, replacement: Replacement, keep: Keep, signal: AbortSignal | undefined): Promise<Ready | Refused> {
  const { desk, actor } = context;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return { ok: false, reason: "missing" };
  if (!canEditText(actor, article)) return { ok: false, reason: "forbidden" };
  const base = { ok: true as const, article, language: language.parse(article.language) };
  if (replacement.kind === "version") {
    const blocks = await loadVersionContent(desk.db, articleId, replacement.versionId);
    return blocks ? { ...base, incoming: incomingVersion(blocks), notes: [], copyLanguage: null, copy: null } : { ok: false, reason: "missing" };
  }
  const { source } = replacement;
  const read = await desk.parse.draft(source, signal);
  if (!read.ok) return read;
  if (signal?.aborted) return { ok: false, reason: "cancelled" };
  const bytes = source.kind === "html" ? new TextEncoder().encode(source.html) : source.bytes;
  const pictures = await Promise.all(read.pictures.map(async (picture) => ({ type: picture.type, ...await keep(picture.bytes) })));
  return {
    ...base, incoming: incomingDraft(read.draft.blocks, read.format, (carried) => pictures[carried]?.hash ?? null), notes: read.draft.notes, copyLanguage: read.draft.language,
    copy: {
      ...await keep(bytes), mediaType: mediaTypeOf(read.format), format: read.format, pictures,
      name: source.kind === "file" ? source.name.normalize("NFC").slice(0, 255).toWellFormed() : null,
    },
  };
}

interface RevisionRow extends Value {
  restoredId: string | null;
  found: Outcome;
  ready: Ready;
  articleId: ArticleId;
  by: string;
  at: Date;
}

async function storeRevision(tx: Tx, { made, before, restoredId, found, ready: { copy }, articleId, by, at }: RevisionRow): Promise<void> {
  const files = copy ? [copy, ...copy.pictures.map(({ type, ...picture }) => ({ ...picture, mediaType: type, name: null }))] : [];
  for (const { hash, size, mediaType, name } of files) await tx.file.upsert({ where: { hash }, create: { hash, size, mediaType, name, createdAt: at }, update: {} });
  for (const { hash: fileHash } of copy?.pictures ?? []) {
    await tx.articlePicture.upsert({ where: { articleId_fileHash: { articleId, fileHash } }, create: { articleId, fileHash, addedById: by, addedAt: at }, update: {} });
  }
  await tx.revision.create({
    data: { versionId: made.id, beforeId: before.id, restoredId, fileHash: copy?.hash ?? null, fileName: copy?.name ?? null, outcome: JSON.stringify(found) }, select: { versionId: true },
  });
}

/** A caption that came with a picture, or where one was, becomes an item, as when an article is loaded. */
async function tagNewPictures(context: Context, articleId: ArticleId, plan: TextPlan): Promise<void> {
  const isNew = plan.steps.flatMap((step) => (step.type === "cut" ? [] : [step.type === "insert" && step.from === null]));
  if (!plan.after.some((block, at) => block.picture && isNew[at])) return;
  const { blocks } = await context.desk.collab.readText(articleId);
  for (const [index, block] of blocks.entries()) {
    const planned = plan.after[index];
    if (!block.picture || !isNew[index] || planned?.text !== block.text) continue;
    const place = placeAt(blocks, { index, offset: 0 }, { index, offset: block.text.length });
    if (!place) continue;
    await createAnnotation(context, {
      id: context.newId<CommandId>(), articleId, type: "create-annotation", annotationId: context.newId<AnnotationId>(), kind: "image", place, note: null,
    });
  }
}
