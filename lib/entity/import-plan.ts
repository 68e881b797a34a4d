// What an import would do, told before it is done. It adds and completes; nothing is taken away, and what the newsroom wrote stays.
import { changesBetween, type EntityChange } from "#lib/entity/change.ts";
import { blankEntity, type EntityKind, type KnownEntity } from "#lib/entity/entity.ts";
import type { Alias, EntityContent, Tenure } from "#lib/entity/entity-schema.ts";
import type { FactRow, FileRows, RefusedRow, RowReason } from "#lib/entity/file-rows.ts";
import { isSameName, nameKey } from "#lib/entity/name-key.ts";
import { namesOf } from "#lib/entity/names-index.ts";
import { newId, type AliasId, type EntityId, type TenureId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

export interface Planned {
  outcome: "new" | "changed" | "same";
  rows: readonly number[];
  entityId: EntityId;
  before: EntityContent | null;
  after: EntityContent;
  changes: readonly EntityChange[];
}

export interface ImportPlan {
  planned: readonly Planned[];
  refused: readonly RefusedRow[];
}

/** What the planner asks of the names file as it is. */
export interface NamesNow {
  /** With what was merged into it; "gone": archived, or merged away. Null: there is none. */
  byId(id: string): KnownEntity | "gone" | null;
  /** Those written exactly so. */
  named(kind: EntityKind, name: string): readonly KnownEntity[];
  /** The entity's own rows. */
  own(id: EntityId): EntityContent;
}

const uuid = idOf<EntityId>();

/** Rows of one id, or of one name of a kind, are one entity. */
export function planImport({ rows, refused }: FileRows, now: NamesNow): ImportPlan {
  const planned: Planned[] = [];
  const out: RefusedRow[] = [...refused];
  // A row refused spoils its own entity's other rows only where it says who is meant.
  for (const group of Map.groupBy(rows, (one) => one.id ?? `${one.kind} ${nameKey(one.name)} ${one.name}`).values()) {
    const [first] = group;
    if (!first) continue;
    const target = targetOf(first, now);
    if (typeof target === "string") {
      out.push(...group.map(({ row, name }) => ({ row, name, reason: target })));
      continue;
    }
    const own = target && now.own(target.id);
    const before = own ?? blankEntity(first.kind, first.name);
    const known = target ?? { ...before, id: uuid.safeParse(first.id).data ?? newId<EntityId>(), tenures: [] };
    const after = group.reduce((content, row) => withFact(content, row, known), before);
    const changes = changesBetween(own, after);
    planned.push({ outcome: own === null ? "new" : changes.length > 0 ? "changed" : "same", rows: [...new Set(group.map(({ row }) => row))], entityId: target?.id ?? known.id, before: own, after, changes });
  }
  return { planned, refused: out.sort((a, b) => a.row - b.row) };
}

/** Null: it is new. */
function targetOf({ id, kind, name }: FactRow, now: NamesNow): KnownEntity | null | RowReason {
  if (id !== null && !uuid.safeParse(id).success) return "id";
  // An id that is not known here comes from another newsroom: there it told this one from others of the name.
  const found = id === null ? null : now.byId(id);
  if (found !== null) {
    if (found === "gone") return "archived";
    return found.kind === kind && namesOf(found).some((one) => nameKey(one) === nameKey(name)) ? found : "other";
  }
  const named = now.named(kind, name);
  return named.length > 1 ? "two" : named[0] ?? null;
}

function withFact(content: EntityContent, row: FactRow, known: Pick<KnownEntity, "name" | "aliases" | "tenures">): EntityContent {
  const { what, words, body, from, to, asOf, source } = row;
  if (what === "name") return { ...content, note: content.note ?? row.note, from: content.from ?? from, to: content.to ?? to };
  if (what === "rank" || what === "post") {
    const isIt = (one: Tenure) => one.role === what && isSameName(one.words, words) && (one.body === null || body === null || isSameName(one.body, body)) && fits(one.from, from) && fits(one.to, to);
    const found = content.tenures.find(isIt);
    // What a merged one holds is there already.
    if (!found && known.tenures.some(isIt)) return content;
    if (!found) return { ...content, tenures: [...content.tenures, { id: newId<TenureId>(), role: what, words, body: what === "post" ? body : null, from, to, asOf, sourceId: null, sourceText: source }] };
    const whole = { ...found, body: found.body ?? (what === "post" ? body : null), from: found.from ?? from, to: found.to ?? to, asOf: found.asOf ?? asOf, sourceText: found.sourceText ?? (found.sourceId === null ? source : null) };
    return { ...content, tenures: content.tenures.map((one) => (one.id === found.id ? whole : one)) };
  }
  const isIt = (one: Alias) => isSameName(one.text, words);
  const found = content.aliases.find(isIt);
  if (!found && (isSameName(known.name, words) || known.aliases.some(isIt))) return content;
  if (!found) return { ...content, aliases: [...content.aliases, { id: newId<AliasId>(), kind: what, text: words, from, to }] };
  return { ...content, aliases: content.aliases.map((one) => (one.id === found.id ? { ...found, from: found.from ?? from, to: found.to ?? to } : one)) };
}

/** The same date, or one of them is not known: then it completes the other. */
function fits(known: string | null, said: string | null): boolean {
  return known === null || said === null || known === said;
}
