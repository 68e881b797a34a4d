// What a check found right of a name goes into the names file, and whom a name means is said by a person. Kept from an
// article, a rank or post is known for the day the article tells of, and for no other.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { blankEntity } from "#lib/entity/entity.ts";
import { entityContent, type EntityContent, type Tenure } from "#lib/entity/entity-schema.ts";
import { isSamePost } from "#lib/entity/judge.ts";
import { isSameName, nameKey } from "#lib/entity/name-key.ts";
import { namesOf } from "#lib/entity/names-index.ts";
import { newId, type AliasId, type AnnotationId, type SourceId } from "#lib/id.ts";
import { canKeepName, canSayWho } from "#lib/permission/can.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { loadDetails } from "#server/queries/load-details.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { putAway } from "#server/services/save-entity.ts";
import { readEntity, writeEntity } from "#server/services/write-entity.ts";

/** "not_now": nothing stands confirmed of the item; "stale": the entity is there already, or is no more. */
export async function keepName(context: Context, command: CommandOf<"keep-name">): Promise<Outcome<{ since: number | null }>> {
  const { desk, actor } = context;
  const { articleId, annotationId, entityId, isNew, kind, name } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canKeepName(actor, article)) return refuse("forbidden");
  const { eventDate, issueDate } = await loadDetails(desk.db, articleId);

  const outcome = await act(context, command, async (tx, at) => {
    if (!(await tx.annotation.findFirst({ where: { id: annotationId, articleId, deletedAt: null }, select: { id: true } }))) return refuse("missing");
    const source = await confirmedBy(tx, annotationId);
    if (source === null) return refuse("not_now");
    const before = await readEntity(tx, entityId);
    if (isNew !== (before === null)) return refuse("stale");
    if (before && (before.isArchived || before.mergedIntoId !== null || before.content.kind !== kind)) return refuse("stale");
    const said = command.tenures.map((row): Tenure => ({ ...row, body: null, from: null, to: null, asOf: eventDate ?? issueDate, sourceId: source.sourceId, sourceText: null }));
    const after = entityContent.safeParse(withKept(before?.content ?? blankEntity(kind, name), name, said));
    if (!after.success) return refuse("invalid");
    const last = await tx.entityChange.aggregate({ _max: { seq: true } });
    const count = await writeEntity(tx, { id: entityId, byId: actor.id, at, before, after: after.data });
    if (count === null) return refuse("invalid");
    await tx.entityMention.create({ data: { id: context.newId(), articleId, annotationId, entityId, words: name, folded: nameKey(name), byId: actor.id, at } });
    return { value: { since: count === 0 ? null : (last._max.seq ?? 0) + 1 }, event: { type: "entity.kept", articleId, annotationId, entityId, isNew, count } };
  });
  if (outcome.ok) desk.collab.announceToAll({ type: "names" });
  return outcome;
}

/** The source of the last check that found it right, unless it is confidential; null: something of the item does not stand confirmed. */
async function confirmedBy(tx: Tx, annotationId: AnnotationId): Promise<{ sourceId: SourceId | null } | null> {
  const checks = await tx.check.findMany({
    where: { words: { some: { annotationId } } }, orderBy: { id: "asc" },
    select: { id: true, finding: true, voidsId: true, words: { where: { annotationId }, select: { partId: true } }, evidence: { select: { evidence: { select: { source: { select: { id: true, identity: { select: { sourceId: true } } } } } } } } },
  });
  const voided = new Set(checks.map(({ voidsId }) => voidsId));
  const standing = checks.filter(({ id, finding }) => finding !== "void" && !voided.has(id));
  // Of each part the last check counts.
  const found = new Map(standing.flatMap(({ finding, words }) => words.map(({ partId }) => [partId, finding] as const)));
  if (found.size === 0 || [...found.values()].some((finding) => finding !== "confirmed")) return null;
  const open = standing.flatMap(({ evidence }) => evidence).findLast(({ evidence }) => evidence.source.identity === null);
  return { sourceId: (open?.evidence.source.id ?? null) as SourceId | null };
}

/** With what is new in it: another spelling, ranks and posts that it does not have; of those known from one day alone the later day. */
function withKept(content: EntityContent, name: string, said: readonly Tenure[]): EntityContent {
  const aliases = namesOf(content).some((one) => isSameName(one, name)) ? content.aliases : [...content.aliases, { id: newId<AliasId>(), kind: "spelling" as const, text: name, from: null, to: null }];
  const met = said.map((row) => ({ row, known: content.tenures.find((one) => one.role === row.role && isSamePost(row.words, one)) }));
  const later = new Map(met.flatMap(({ row, known }) => (known && known.from === null && known.to === null && row.asOf !== null && (known.asOf ?? "") < row.asOf ? [[known.id, row] as const] : [])));
  return {
    ...content, aliases,
    tenures: [...content.tenures.map((one) => ({ ...one, ...(later.has(one.id) && { asOf: later.get(one.id)?.asOf ?? null }) })), ...met.flatMap(({ row, known }) => (known ? [] : [row]))],
  };
}

/** Undoes the last keeping of this item: what it added goes, what it made is put away. "stale": somebody else did something to the entity since. */
export async function dropName(context: Context, command: CommandOf<"drop-name">): Promise<Outcome<{ count: number }>> {
  const { desk, actor } = context;
  const { articleId, annotationId, entityId, since } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canKeepName(actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    const kept = await tx.entityMention.findFirst({ where: { articleId, annotationId }, orderBy: { id: "desc" }, select: { entityId: true, words: true, folded: true, byId: true } });
    const before = await readEntity(tx, entityId);
    if (kept?.entityId !== entityId || kept.byId !== actor.id || !before || before.isArchived || before.mergedIntoId !== null) return refuse("stale");
    const changes = since === null ? [] : (await tx.entityChange.findMany({ where: { entityId, seq: { gte: since } }, select: { what: true, before: true, after: true, byId: true } }));
    if (changes.some((change) => change.byId !== actor.id)) return refuse("stale");
    if (changes.some(({ what }) => what === "made")) await putAway(tx, { entityId, isBack: false, byId: actor.id, at, version: before.version });
    else if ((await writeEntity(tx, { id: entityId, byId: actor.id, at, before, after: without(before.content, changes) })) === null) return refuse("stale");
    await tx.entityMention.create({ data: { id: context.newId(), articleId, annotationId, entityId: null, words: kept.words, folded: kept.folded, byId: actor.id, at } });
    return { value: { count: changes.length }, event: { type: "entity.keeping-undone", articleId, annotationId, entityId, count: changes.length } };
  });
  if (outcome.ok) desk.collab.announceToAll({ type: "names" });
  return outcome;
}

const row = z.object({ id: z.string() });

/** As it was before these changes, of which rows that came go and tenures that were changed are what they were. */
function without(content: EntityContent, changes: readonly { what: string; before: string | null; after: string | null }[]): EntityContent {
  const came = new Set(changes.flatMap(({ what, after }) => (what.endsWith("-added") && after !== null ? [row.parse(JSON.parse(after)).id] : [])));
  const was = new Map(changes.flatMap(({ what, before }) => (what === "tenure-changed" && before !== null ? [[row.parse(JSON.parse(before)).id, JSON.parse(before) as Tenure] as const] : [])));
  return entityContent.parse({ ...content, aliases: content.aliases.filter(({ id }) => !came.has(id)), tenures: content.tenures.filter(({ id }) => !came.has(id)).map((one) => was.get(one.id) ?? one) });
}

/** "missing" also where the entity is archived; one merged away counts as the one it went into. */
export async function sayWho(context: Context, command: CommandOf<"say-who">): Promise<Outcome<null>> {
  const { desk, actor } = context;
  const { articleId, annotationId, words, entityId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canSayWho(actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    if (annotationId && !(await tx.annotation.findFirst({ where: { id: annotationId, articleId, deletedAt: null }, select: { id: true } }))) return refuse("missing");
    if (entityId && !(await tx.entity.findFirst({ where: { id: entityId, archivedAt: null }, select: { id: true } }))) return refuse("missing");
    await tx.entityMention.create({ data: { id: context.newId(), articleId, annotationId, entityId, words, folded: nameKey(words), byId: actor.id, at } });
    return { value: null, event: { type: "entity.meant", articleId, entityId, digest: saltedDigest(article.salt, words) } };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "names" });
  return outcome;
}
