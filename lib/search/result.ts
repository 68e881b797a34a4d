// What a search found, as its page, the palette and the command line show it.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import type { UserId } from "#lib/id.ts";
import type { Run } from "#lib/search/highlight.ts";
import type { SearchKind } from "#lib/search/kinds.ts";
import type { Finding } from "#lib/workflow/finding.ts";

export interface SearchHit {
  kind: SearchKind;
  ref: string;
  /** The exact place: the words, the item, the thread. */
  href: string;
  text: readonly Run[];
  /** A note or reference, where something was found in it. */
  more: readonly Run[] | null;
  article: { title: string; language: Language } | null;
  itemKind: Kind | null;
  finding: Finding | null;
  byName: string | null;
  /** ISO instant, UTC. */
  at: string;
}

export interface SearchGroup {
  kind: SearchKind;
  /** At most `mostCounted`: then there are as many or more. */
  count: number;
  hits: readonly SearchHit[];
}

/** Counted to here: beyond it the words are too common to search by. */
export const mostCounted = 300;

export interface SearchPage {
  /** In their order; one without hits is left out, unless it alone is shown. */
  groups: readonly SearchGroup[];
  page: number;
  pages: number;
  /** Not indexed yet, so not found. */
  lag: { texts: number; rows: number };
  /** Whom a search can be narrowed to. */
  people: readonly { id: UserId; name: string }[];
}
