// Which part of the names file a page shows, as its address says it.
import { z } from "zod";
import { entityKinds, type EntityKind } from "#lib/entity/entity.ts";
import type { EntityId } from "#lib/id.ts";

export interface NamesFilter {
  kind: EntityKind | null;
  /** What is searched for, diacritics or not; empty: nothing. */
  words: string;
  /** Those put away instead of those in use. */
  isArchived: boolean;
  /** Only names that two or more bear. */
  isShared: boolean;
  /** From 1. */
  page: number;
}

export const everyName: NamesFilter = { kind: null, words: "", isArchived: false, isShared: false, page: 1 };

const address = z.object({
  kind: z.enum(entityKinds).nullable().catch(null),
  q: z.string().transform((text) => text.normalize("NFC").trim().slice(0, 200)).catch(""),
  only: z.enum(["archived", "shared"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** Reads the address; what it cannot mean counts as not said. */
export function namesFilterOf(params: Record<string, string | string[] | undefined>): NamesFilter {
  const { kind, q, only, page } = address.parse(params);
  return { kind, words: q, isArchived: only === "archived", isShared: only === "shared", page };
}

/** The query of a view, "" or "?…". Defaults are left out, so that one view has one address. */
export function namesQuery({ kind, words, isArchived, isShared, page }: NamesFilter): string {
  const only = isArchived ? "archived" : isShared ? "shared" : null;
  const query = new URLSearchParams({ ...(kind && { kind }), ...(words && { q: words }), ...(only && { only }), ...(page > 1 && { page: String(page) }) }).toString();
  return query === "" ? "" : `?${query}`;
}

export interface NamesEntry {
  id: EntityId;
  kind: EntityKind;
  name: string;
  /** Other ways it is written, the first few. */
  aliases: readonly string[];
  /** Its rank and posts as last known, the first few. */
  tenures: readonly string[];
}

export interface NamesPage {
  entries: readonly NamesEntry[];
  total: number;
  page: number;
  pages: number;
  /** Under the other filters. */
  kinds: Readonly<Record<EntityKind, number>>;
  /** Whether there is anything in the file at all, under no filter. */
  isEmpty: boolean;
}
