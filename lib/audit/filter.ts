// Which events of the chain a page shows, as its address says it.
import { z } from "zod";
import type { ArticleId, UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

/** The first part of an event's type. */
export const auditGroups = [
  "article", "text", "version", "annotation", "annotations", "check", "evidence", "work", "reading", "checklist", "correction", "proposal", "query", "thread", "comment", "hint", "source", "entity", "report", "newsroom", "person", "link",
] as const;
export type AuditGroup = (typeof auditGroups)[number];

export interface AuditFilter {
  group: AuditGroup | null;
  by: UserId | null;
  articleId: ArticleId | null;
  /** Only events before this number: the next page. */
  before: number | null;
}

const asked = z.object({
  group: z.enum(auditGroups).nullable().catch(null),
  by: idOf<UserId>().nullable().catch(null),
  article: idOf<ArticleId>().nullable().catch(null),
  before: z.coerce.number().int().min(1).nullable().catch(null),
});

/** What the address cannot mean counts as not said. */
export function auditFilterOf(params: Record<string, string | string[] | undefined>): AuditFilter {
  const one = (name: string) => [params[name] ?? []].flat()[0] ?? null;
  const { group, by, article, before } = asked.parse({ group: one("group"), by: one("by"), article: one("article"), before: one("before") });
  return { group, by, articleId: article, before };
}

/** The query of an address with this filter. "" or "?…". */
export function auditQuery({ group, by, articleId, before }: AuditFilter): string {
  const said = Object.entries({ group, by, article: articleId, before }).filter(([, value]) => value !== null);
  return said.length === 0 ? "" : `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()}`;
}

export interface AuditEntry {
  seq: number;
  /** ISO instant, UTC. */
  at: string;
  type: string;
  /** Null: the desk by itself. */
  byName: string | null;
  article: { id: ArticleId; title: string } | null;
  /** What the event says besides, as short pairs: ids, kinds, counts and digests, never words. */
  said: readonly (readonly [name: string, value: string])[];
}

export interface AuditPage {
  entries: readonly AuditEntry[];
  /** Whether there are earlier ones under this filter. */
  hasMore: boolean;
  head: { seq: number; hash: string };
  people: readonly { id: UserId; name: string }[];
}

/** An event's stored text as pairs, without what the page shows by itself. */
export function saidOf(event: Record<string, unknown>): [string, string][] {
  return Object.entries(event).filter(([name, value]) => name !== "type" && name !== "articleId" && value !== null).map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean)]);
}
