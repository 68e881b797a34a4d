// Finds which entities words may mean, among as many as a newsroom has: by the key of every way each is written.
import type { EntityKind, KnownEntity } from "#lib/entity/entity.ts";
import { isSameName, nameKey } from "#lib/entity/name-key.ts";
import type { EntityId } from "#lib/id.ts";

export interface NamesIndex {
  put(entity: KnownEntity): void;
  remove(id: EntityId): void;
  get(id: EntityId): KnownEntity | null;
  /**
   * The entities of a kind that these words may mean: those written exactly so, or, where there is none, those that
   * differ in diacritics, capitals or marks alone. More than one: only a person can say which.
   */
  find(kind: EntityKind, words: string): readonly KnownEntity[];
  readonly size: number;
  all(): Iterable<KnownEntity>;
}

export function createNamesIndex(entities: Iterable<KnownEntity> = []): NamesIndex {
  const byId = new Map<EntityId, KnownEntity>();
  const byKey = new Map<string, Set<EntityId>>();
  const index: NamesIndex = {
    put(entity) {
      index.remove(entity.id);
      byId.set(entity.id, entity);
      for (const key of keysOf(entity)) {
        const known = byKey.get(key);
        if (known) known.add(entity.id);
        else byKey.set(key, new Set([entity.id]));
      }
    },
    remove(id) {
      const entity = byId.get(id);
      if (!entity) return;
      byId.delete(id);
      for (const key of keysOf(entity)) {
        const known = byKey.get(key);
        known?.delete(id);
        if (known?.size === 0) byKey.delete(key);
      }
    },
    get: (id) => byId.get(id) ?? null,
    find(kind, words) {
      const near = [...(byKey.get(`${kind} ${nameKey(words)}`) ?? [])].flatMap((id) => byId.get(id) ?? []);
      const exact = near.filter((entity) => namesOf(entity).some((name) => isSameName(name, words)));
      return exact.length > 0 ? exact : near;
    },
    get size() {
      return byId.size;
    },
    all: () => byId.values(),
  };
  for (const entity of entities) index.put(entity);
  return index;
}

function keysOf(entity: KnownEntity): Set<string> {
  return new Set(namesOf(entity).map((name) => `${entity.kind} ${nameKey(name)}`));
}

/** Every way an entity is written, the house's own first. */
export function namesOf({ name, aliases }: Pick<KnownEntity, "name" | "aliases">): string[] {
  return [name, ...aliases.map(({ text }) => text)];
}
