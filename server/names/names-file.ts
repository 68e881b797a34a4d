// The names file in memory: what texts are held against and lists are made of. It is read whole once, and then again
// only where the history of changes has grown, so that an act costs what it changed. Of the database alone: who may see which
// source is asked for each reader.
import type { KnownEntity } from "#lib/entity/entity.ts";
import { aliasKind, entityContent, entityKind, tenureRole, type EntityContent, type Tenure } from "#lib/entity/entity-schema.ts";
import { createNamesIndex, namesOf, type NamesIndex } from "#lib/entity/names-index.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import { inWordOrder } from "#lib/i18n/by-name.ts";
import type { AliasId, EntityId, SourceId, TenureId } from "#lib/id.ts";
import type { Db } from "#server/db/client.ts";

export interface ListedName {
  id: EntityId;
  /** With those merged into it; a tenure's source is told by its id alone. */
  entity: KnownEntity;
  isArchived: boolean;
  /** The keys of every way it is written, for searching. */
  text: string;
}

export interface NamesFile {
  /** Those not archived, by what they are called. */
  index: NamesIndex;
  /** All that are not merged away, in Vietnamese order. */
  listed(): readonly ListedName[];
  /** The entity that this one counts as: itself, or the one it was merged into. Null: there is none. */
  rootOf(id: EntityId): EntityId | null;
  get(id: EntityId): ListedName | null;
  /** Its own rows, without those merged into it; null: there is none. */
  own(id: EntityId): EntityContent | null;
  /** Everything that counts as this one, itself among them. */
  groupOf(root: EntityId): readonly EntityId[];
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** Changes beyond which reading all again is cheaper. */
const mostChanges = 2_000;

const files = new WeakMap<Db, { at: number; file: Loaded; busy: Promise<void> | null }>();

/** As it stands now. */
export async function namesFile(db: Db): Promise<NamesFile> {
  const known = files.get(db) ?? { at: 0, file: new Loaded(), busy: null };
  files.set(db, known);
  // One reading at a time; who comes meanwhile looks again after it.
  while (known.busy) await known.busy;
  known.busy = refresh(db, known);
  try {
    await known.busy;
  } finally {
    known.busy = null;
  }
  return known.file;
}

/** Grows with everything that is done to the names file. */
export async function namesTurn(db: Pick<Db, "entityChange">): Promise<number> {
  return (await db.entityChange.aggregate({ _max: { seq: true } }))._max.seq ?? 0;
}

async function refresh(db: Db, known: { at: number; file: Loaded }): Promise<void> {
  const now = await namesTurn(db);
  if (now === known.at) return;
  const changed = known.at === 0 ? null : await db.entityChange.findMany({ where: { seq: { gt: known.at, lte: now } }, distinct: ["entityId"], take: mostChanges + 1, select: { entityId: true } });
  if (changed === null || changed.length > mostChanges) known.file = new Loaded(await readRows(db, null));
  else known.file.put(await readRows(db, changed.map(({ entityId }) => entityId)));
  known.at = now;
}

/** In chunks: a statement takes only so many variables. */
async function readRows(db: Db, ids: readonly string[] | null) {
  const select = {
    id: true, kind: true, name: true, note: true, from: true, to: true, archivedAt: true, mergedIntoId: true,
  } as const;
  const within = (chunk: readonly string[]) => ({ in: [...chunk] });
  const chunks = ids === null ? [null] : Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, at * 500 + 500));
  const read = await Promise.all(chunks.map(async (chunk) => {
    const of = chunk === null ? {} : { entityId: within(chunk) };
    const [rows, aliases, tenures] = await Promise.all([
      db.entity.findMany({ where: chunk === null ? {} : { id: within(chunk) }, select }),
      db.entityAlias.findMany({ where: of, orderBy: { id: "asc" } }),
      db.tenure.findMany({ where: of, orderBy: { id: "asc" } }),
    ]);
    const [aliasesOf, tenuresOf] = [Map.groupBy(aliases, (row) => row.entityId), Map.groupBy(tenures, (row) => row.entityId)];
    return rows.map((row) => ({ ...row, aliases: aliasesOf.get(row.id) ?? [], tenures: tenuresOf.get(row.id) ?? [] }));
  }));
  return read.flat();
}

class Loaded implements NamesFile {
  readonly index = createNamesIndex();
  readonly #rows = new Map<string, Row>();
  readonly #merged = new Map<string, Set<string>>();
  readonly #listed = new Map<string, ListedName>();
  #sorted: ListedName[] | null = null;

  constructor(rows: readonly Row[] = []) {
    this.put(rows);
  }

  put(rows: readonly Row[]): void {
    const touched = new Set<string>();
    for (const row of rows) {
      const before = this.#rows.get(row.id);
      if (before) touched.add(this.#rootOf(row.id));
      if (before?.mergedIntoId) this.#merged.get(before.mergedIntoId)?.delete(row.id);
      this.#rows.set(row.id, row);
      if (row.mergedIntoId) this.#merged.set(row.mergedIntoId, (this.#merged.get(row.mergedIntoId) ?? new Set()).add(row.id));
    }
    for (const row of rows) touched.add(this.#rootOf(row.id)).add(row.id);
    const gone = new Set<string>();
    const come: ListedName[] = [];
    for (const id of touched) {
      gone.add(id);
      this.index.remove(id as EntityId);
      this.#listed.delete(id);
      const row = this.#rows.get(id);
      if (!row || row.mergedIntoId !== null) continue;
      const entity = this.#made(row);
      const one: ListedName = { id: entity.id, entity, isArchived: row.archivedAt !== null, text: ` ${namesOf(entity).map(nameKey).join(" | ")}` };
      if (!one.isArchived) this.index.put(entity);
      this.#listed.set(id, one);
      come.push(one);
    }
    if (!this.#sorted) return;
    const kept = this.#sorted.filter(({ id }) => !gone.has(id));
    this.#sorted = come.length > 100 ? null : come.reduce(inserted, kept);
  }

  listed(): readonly ListedName[] {
    return this.#sorted ??= [...this.#listed.values()].sort(inOrder);
  }

  rootOf(id: EntityId): EntityId | null {
    return this.#rows.has(id) ? (this.#rootOf(id) as EntityId) : null;
  }

  get(id: EntityId): ListedName | null {
    return this.#listed.get(id) ?? null;
  }

  own(id: EntityId): EntityContent | null {
    const row = this.#rows.get(id);
    return row ? entityContent.parse(row) : null;
  }

  groupOf(root: EntityId): readonly EntityId[] {
    return [root, ...[...(this.#merged.get(root) ?? [])].flatMap((id) => this.groupOf(id as EntityId))];
  }

  #rootOf(id: string): string {
    let at = id;
    for (let into = this.#rows.get(at)?.mergedIntoId; into; into = this.#rows.get(at)?.mergedIntoId) at = into;
    return at;
  }

  #made(root: Row): KnownEntity {
    const rows = this.groupOf(root.id as EntityId).flatMap((id) => this.#rows.get(id) ?? []);
    return {
      id: root.id as EntityId, kind: entityKind.parse(root.kind), name: root.name, note: root.note, from: root.from, to: root.to,
      aliases: rows.flatMap((row) => [
        // What was merged in keeps its name as another spelling; one that is the same name says nothing.
        ...(row === root || row.name === root.name ? [] : [{ id: `${row.id}` as AliasId, kind: "spelling" as const, text: row.name, from: row.from, to: row.to }]),
        ...row.aliases.map(({ id, kind, text, from, to }) => ({ id: id as AliasId, kind: aliasKind.parse(kind), text, from, to })),
      ]),
      tenures: rows.flatMap((row) => row.tenures.map(({ id, role, words, body, from, to, asOf, sourceId, sourceText }) => ({
        id: id as TenureId, role: tenureRole.parse(role), words, body, from, to, asOf, sourceId: sourceId as SourceId | null, sourceText, sourceTitle: null,
      } satisfies Tenure & { sourceTitle: null }))),
    };
  }
}

function inOrder(a: ListedName, b: ListedName): number {
  return inWordOrder(a.entity.name, b.entity.name) || (a.id < b.id ? -1 : 1);
}

function inserted(all: ListedName[], one: ListedName): ListedName[] {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = all[middle];
    if (other && inOrder(other, one) < 0) from = middle + 1;
    else to = middle;
  }
  return all.toSpliced(from, 0, one);
}
