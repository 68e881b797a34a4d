// Whom the names of one text may mean, with who says so as this reader may know it.
import type { KnownEntity } from "#lib/entity/entity.ts";
import type { KnownNames, NameMention } from "#lib/entity/known-names.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import type { ArticleId, EntityId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { namesFile } from "#server/names/names-file.ts";
import { visibleSources } from "#server/queries/readable-articles.ts";

/** The entities these mentions may mean, and what was said of them in this article. Permission to read the article is the caller's to ask. */
export async function loadKnownNames({ desk: { db }, actor }: Pick<Context, "desk" | "actor">, articleId: ArticleId, mentions: readonly NameMention[]): Promise<KnownNames> {
  const file = await namesFile(db);
  const met = new Map<EntityId, KnownEntity>();
  for (const { kind, words } of mentions) for (const entity of file.index.find(kind, words)) met.set(entity.id, entity);
  const rows = await db.entityMention.findMany({ where: { articleId }, orderBy: { id: "asc" }, select: { folded: true, entityId: true } });
  const asked = new Set(mentions.map(({ words }) => nameKey(words)));
  const said = new Map<string, EntityId | null>();
  for (const { folded, entityId } of rows) if (asked.has(folded)) said.set(folded, entityId === null ? null : file.rootOf(entityId as EntityId));
  for (const [key, id] of said) {
    const entity = id && file.index.get(id);
    if (entity) met.set(entity.id, entity);
    // Put away since: nothing is known of it, and it may be asked again.
    else if (id) said.delete(key);
  }
  return { entities: await withSources({ desk: { db }, actor }, [...met.values()]), said: [...said].map(([key, entityId]) => ({ key, entityId })) };
}

/** With the titles of the sources that this reader may know of. */
export async function withSources({ desk: { db }, actor }: { desk: Pick<Context["desk"], "db">; actor: Context["actor"] }, entities: readonly KnownEntity[]): Promise<KnownEntity[]> {
  const ids = [...new Set(entities.flatMap(({ tenures }) => tenures.flatMap(({ sourceId }) => sourceId ?? [])))];
  const titles = new Map<string, string>();
  // In chunks: a statement takes only so many variables.
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db.source.findMany({ where: { AND: [{ id: { in: ids.slice(i, i + 500) } }, visibleSources(actor)] }, select: { id: true, title: true } });
    for (const { id, title } of rows) titles.set(id, title);
  }
  return entities.map((entity) => ({ ...entity, tenures: entity.tenures.map((one) => ({ ...one, sourceTitle: (one.sourceId && titles.get(one.sourceId)) ?? null })) }));
}
