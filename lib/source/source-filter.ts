// Which sources the library shows, as its address says it.
import { z } from "zod";
import { sourceKinds, type SourceKind } from "#lib/source/source-kind.ts";
import type { SourceId } from "#lib/id.ts";

export interface SourceFilter {
  kind: SourceKind | null;
  /** What is searched for, diacritics or not; empty: nothing. */
  words: string;
  /** From 1. */
  page: number;
}

const address = z.object({
  kind: z.enum(sourceKinds).nullable().catch(null),
  q: z.string().transform((text) => text.normalize("NFC").trim().slice(0, 200)).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** Reads the address; what it cannot mean counts as not said. */
export function sourceFilterOf(params: Record<string, string | string[] | undefined>): SourceFilter {
  const { kind, q, page } = address.parse(params);
  return { kind, words: q, page };
}

/** The address of a view. Defaults are left out, so that one view has one address. */
export function sourcesAddress({ kind, words, page }: SourceFilter): string {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(words && { q: words }), ...(page > 1 && { page: String(page) }) }).toString();
  return query === "" ? "/sources" : `/sources?${query}`;
}

export interface SourceEntry {
  id: SourceId;
  kind: SourceKind;
  isPrimary: boolean;
  title: string;
  reference: string | null;
  /** Confidential: the title is a code. */
  isSealed: boolean;
  /** Files and saved pages. */
  kept: number;
  /** Of those the reader may read. */
  articles: number;
  items: number;
}

export interface SourcesPage {
  entries: readonly SourceEntry[];
  total: number;
  page: number;
  pages: number;
  kinds: Readonly<Record<SourceKind, number>>;
}
