// One page of the names file.
import { entityKinds, type EntityKind, type KnownTenure } from "#lib/entity/entity.ts";
import { tenureWords } from "#lib/entity/judge.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import type { NamesEntry, NamesFilter, NamesPage } from "#lib/entity/names-filter.ts";
import { firstDay } from "#lib/entity/partial-date.ts";
import { canReadNames } from "#lib/permission/can.ts";
import { searchTerms } from "#lib/text/fold.ts";
import type { Context } from "#server/context.ts";
import { namesFile, type ListedName } from "#server/names/names-file.ts";

export const pageSize = 50;

const nothing: NamesPage = { entries: [], total: 0, page: 1, pages: 1, kinds: { person: 0, organisation: 0, place: 0 }, isEmpty: true };

/** The names under a filter, in Vietnamese order; nothing for an account without a role. */
export async function loadNames(context: Pick<Context, "desk" | "actor">, filter: NamesFilter): Promise<NamesPage> {
  if (!canReadNames(context.actor)) return nothing;
  const all = (await namesFile(context.desk.db)).listed();
  const found = filtered(all, filter);
  const kinds = Object.fromEntries(entityKinds.map((kind) => [kind, found.filter(({ entity }) => entity.kind === kind).length])) as Record<EntityKind, number>;
  const shown = filter.kind ? found.filter(({ entity }) => entity.kind === filter.kind) : found;
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(filter.page, pages);
  return { total: shown.length, page, pages, kinds, isEmpty: all.length === 0, entries: shown.slice((page - 1) * pageSize, page * pageSize).map(entryOf) };
}

/** Those of a filter but its kind and page, as an export takes them too. */
export function filtered(all: readonly ListedName[], { words, isArchived, isShared }: Pick<NamesFilter, "words" | "isArchived" | "isShared">): readonly ListedName[] {
  const terms = searchTerms(words).map((term) => ` ${term.words.join(" ")}${term.isPrefix ? "" : " "}`);
  const found = all.filter((one) => one.isArchived === isArchived && terms.every((term) => `${one.text} `.includes(term)));
  if (!isShared) return found;
  const bearers = Map.groupBy(found, ({ entity }) => `${entity.kind} ${nameKey(entity.name)}`);
  return found.filter(({ entity }) => (bearers.get(`${entity.kind} ${nameKey(entity.name)}`)?.length ?? 0) > 1);
}

function entryOf({ id, entity }: ListedName): NamesEntry {
  return { id, kind: entity.kind, name: entity.name, aliases: entity.aliases.slice(0, 4).map(({ text }) => text), tenures: lastFirst(entity.tenures).slice(0, 3).map(tenureWords) };
}

/** The latest beginning first; what nobody knows the beginning of last. */
export function lastFirst(tenures: readonly KnownTenure[]): KnownTenure[] {
  const since = ({ from, asOf, to }: KnownTenure) => firstDay(from ?? asOf ?? to ?? "0000");
  return tenures.toSorted((a, b) => (since(a) < since(b) ? 1 : since(a) > since(b) ? -1 : 0));
}
