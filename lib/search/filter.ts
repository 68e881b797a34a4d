// What is searched for, as the address says it: every search is a link.
import { z } from "zod";
import { isItemKind, type Kind } from "#lib/annotation/kind.ts";
import { kind as kindOf } from "#lib/annotation/kind-schema.ts";
import type { UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { searchKinds, type SearchKind } from "#lib/search/kinds.ts";
import { searchTerms } from "#lib/text/fold.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import { finding as findingOf } from "#lib/workflow/finding-schema.ts";

export interface SearchFilter {
  words: string;
  /** One sort of thing alone; null: some of each. */
  show: SearchKind | null;
  /** Of items, and of checks of them. */
  kind: Kind | null;
  /** Of checks. */
  finding: Finding | null;
  /** Who loaded, tagged, checked, added or said it. */
  by: UserId | null;
  /** Days of the newsroom's calendar, both counted in. */
  from: string | null;
  to: string | null;
  /** From 1. */
  page: number;
}

/** Longer ones are cut: nobody types them. */
export const longestWords = 300;

const day = z.iso.date().nullable().catch(null);
const address = z.object({
  q: z.string().transform((text) => text.slice(0, longestWords * 4).normalize("NFC").replace(/\p{Cc}+/gu, " ").trim().slice(0, longestWords)).catch(""),
  show: z.enum(searchKinds).nullable().catch(null),
  kind: kindOf.refine(isItemKind).nullable().catch(null),
  finding: findingOf.refine((value) => value !== "void").nullable().catch(null),
  by: idOf<UserId>().nullable().catch(null),
  from: day, to: day,
  page: z.coerce.number().int().min(1).max(100).catch(1),
});

/** Reads the address; what it cannot mean counts as not said. */
export function searchFilterOf(params: Record<string, string | string[] | undefined>): SearchFilter {
  const { q, ...rest } = address.parse({ show: null, kind: null, finding: null, by: null, from: null, to: null, ...params });
  return { words: q, ...rest };
}

/** The address of a search. Defaults are left out, so that one search has one address. */
export function searchAddress({ words, show, kind, finding, by, from, to, page }: SearchFilter): string {
  const query = new URLSearchParams({
    ...(words && { q: words }), ...(show && { show }), ...(kind && { kind }), ...(finding && { finding }), ...(by && { by }),
    ...(from && { from }), ...(to && { to }), ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === "" ? "/search" : `/search?${query}`;
}

/** Whether anything is asked for: a word, or a filter. */
export function isAsking(filter: SearchFilter): boolean {
  return searchTerms(filter.words).length > 0 || isFiltered(filter);
}

/** Whether something besides words says what is wanted. */
export function isFiltered({ kind, finding, by, from, to }: SearchFilter): boolean {
  return (kind ?? finding ?? by ?? from ?? to) !== null;
}

/** The sorts of things that a filter can be said of. */
export function kindsUnder({ kind, finding, by }: Pick<SearchFilter, "kind" | "finding" | "by">): SearchKind[] {
  if (finding) return ["check"];
  if (kind) return ["item", "check"];
  return searchKinds.filter((one) => by === null || (one !== "passage" && one !== "entity"));
}
