// One entity of the names file: what is known of it, where it was met, what was done to it.
import { changeKind } from "#lib/entity/change.ts";
import type { EntityPage, FoundName } from "#lib/entity/entity-page.ts";
import type { EntityKind, KnownEntity } from "#lib/entity/entity.ts";
import { entityContent } from "#lib/entity/entity-schema.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import { namesOf } from "#lib/entity/names-index.ts";
import { bearerWords } from "#lib/entity/shown.ts";
import type { ArticleId, EntityId, SourceId } from "#lib/id.ts";
import { canManageNames, canReadNames, canWriteNames } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { namesFile, type NamesFile } from "#server/names/names-file.ts";
import { withSources } from "#server/queries/load-known-names.ts";
import { filtered } from "#server/queries/load-names.ts";
import { listedSources, readableArticles } from "#server/queries/readable-articles.ts";
import { readEntity } from "#server/services/write-entity.ts";

type Reader = Pick<Context, "desk" | "actor">;

/** Shown at most of each. */
const most = { articles: 100, changes: 200, holders: 100, sources: 200 };

/** Where an entity went that was merged away; null: nowhere. */
export async function loadEntityRoot({ desk: { db }, actor }: Reader, id: EntityId): Promise<EntityId | null> {
  return canReadNames(actor) ? (await namesFile(db)).rootOf(id) : null;
}

/** Null: there is none, or it was merged away. */
export async function loadEntity(context: Reader, id: EntityId): Promise<EntityPage | null> {
  const { desk: { db }, actor } = context;
  if (!canReadNames(actor)) return null;
  const file = await namesFile(db);
  const listed = file.get(id);
  const stored = listed && (await readEntity(db, id));
  if (!listed || !stored) return null;
  const group = file.groupOf(id);
  const [row, merged, changes, sources, mentions, holders, [known]] = await Promise.all([
    db.entity.findUniqueOrThrow({ where: { id }, select: { createdAt: true, createdBy: { select: { name: true } } } }),
    db.entity.findMany({ where: { mergedIntoId: id }, orderBy: { id: "asc" }, select: { id: true, name: true } }),
    db.entityChange.findMany({ where: { entityId: { in: [...group] } }, orderBy: { seq: "desc" }, take: most.changes, select: { seq: true, what: true, before: true, after: true, at: true, by: { select: { name: true } } } }),
    loadNamedSources(context),
    loadMentions(context, listed.entity, group),
    loadHolders(context, file, listed.entity),
    withSources(context, [listed.entity]),
  ]);
  return {
    id, version: stored.version, own: entityContent.parse(stored.content), known: known ?? listed.entity, isArchived: listed.isArchived,
    merged: merged.map((one) => ({ id: one.id as EntityId, name: one.name })),
    alike: alikeOf(file, listed.entity).map((one) => ({ id: one.id, name: one.name, kind: one.kind })),
    holders, mentions,
    history: changes.map(({ by, at, what, ...change }) => ({ ...change, what: changeKind.parse(what), byName: by.name, at: at.toISOString() })),
    madeBy: row.createdBy.name, madeAt: row.createdAt.toISOString(),
    sources,
    can: { write: canWriteNames(actor), manage: canManageNames(actor) },
  };
}

/** Sources that a tenure may name: the newest, never a confidential one. */
export async function loadNamedSources({ desk: { db }, actor }: Reader): Promise<{ id: SourceId; title: string }[]> {
  const rows = await db.source.findMany({ where: { AND: [listedSources(actor), { identity: null }] }, orderBy: { id: "desc" }, take: most.sources, select: { id: true, title: true } });
  return rows.map(({ id, title }) => ({ id: id as SourceId, title }));
}

function alikeOf(file: NamesFile, entity: KnownEntity): KnownEntity[] {
  const key = nameKey(entity.name);
  return file.listed().filter((other) => !other.isArchived && other.id !== entity.id && other.entity.kind === entity.kind && namesOf(other.entity).some((name) => nameKey(name) === key)).slice(0, 20).map((other) => other.entity);
}

/** What people said that it means, and items whose words hold one of its names as it is written. */
async function loadMentions({ desk: { db }, actor }: Reader, entity: KnownEntity, group: readonly EntityId[]): Promise<EntityPage["mentions"]> {
  const article = readableArticles(actor);
  const names = namesOf(entity).filter((name) => name.length >= 4 || entity.kind !== "person").slice(0, 8);
  const kinds = entity.kind === "organisation" ? ["organisation", "acronym"] : [entity.kind];
  const [said, items] = await Promise.all([
    db.entityMention.findMany({ where: { entityId: { in: [...group] }, article }, orderBy: { id: "desc" }, take: 500, select: { articleId: true, words: true } }),
    names.length === 0 ? [] : db.annotation.findMany({ where: { deletedAt: null, article, kind: { in: kinds }, OR: names.map((name) => ({ quote: { contains: name } })) }, orderBy: { id: "desc" }, take: 500, select: { articleId: true, quote: true } }),
  ]);
  // SQLite's own comparison does not mind the case of Latin letters.
  const met = items.filter(({ quote }) => names.some((name) => quote.includes(name)));
  const ids = [...new Set([...said, ...met].map(({ articleId }) => articleId))].slice(0, most.articles);
  const titles = await db.article.findMany({ where: { id: { in: ids } }, orderBy: { changedAt: "desc" }, select: { id: true, title: true } });
  return titles.map(({ id, title }) => ({
    articleId: id as ArticleId, title,
    words: [...new Set([...said.filter((one) => one.articleId === id).map(({ words }) => words), ...names.filter((name) => met.some((one) => one.articleId === id && one.quote.includes(name)))])].slice(0, 4),
    items: met.filter((one) => one.articleId === id).length,
  }));
}

async function loadHolders(context: Reader, file: NamesFile, entity: KnownEntity): Promise<EntityPage["holders"]> {
  if (entity.kind !== "organisation") return [];
  const keys = [...new Set(namesOf(entity).map(nameKey))];
  const rows = await context.desk.db.tenure.findMany({ where: { bodyFolded: { in: keys } }, orderBy: { id: "asc" }, take: most.holders, select: { id: true, entityId: true } });
  const roots = [...new Set(rows.flatMap(({ entityId }) => file.rootOf(entityId as EntityId) ?? []))].flatMap((id) => file.index.get(id) ?? []);
  const asked = new Set(rows.map(({ id }) => id));
  const known = await withSources(context, roots);
  return known.flatMap(({ id, name, tenures }) => tenures.filter((one) => asked.has(one.id)).map((tenure) => ({ id, name, tenure })));
}

/** The first entities of a kind that answer to these words; an exact name first. */
export async function findNames({ desk: { db }, actor }: Reader, { kind, words }: { kind: EntityKind; words: string }): Promise<FoundName[]> {
  if (!canReadNames(actor) || nameKey(words) === "") return [];
  const file = await namesFile(db);
  const exact = file.index.find(kind, words);
  const met = new Set(exact.map(({ id }) => id));
  const others = filtered(file.listed(), { words, isArchived: false, isShared: false }).filter(({ id, entity }) => entity.kind === kind && !met.has(id)).slice(0, 20).map(({ entity }) => entity);
  return [...exact, ...others].slice(0, 20).map((entity) => ({ id: entity.id, kind: entity.kind, name: entity.name, label: bearerWords(entity) }));
}
