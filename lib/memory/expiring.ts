// Which checks are to be looked at again, as the address of the list says it.
import { z } from "zod";
import type { AnnotationId, CheckId } from "#lib/id.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import type { WorkArticle } from "#lib/workflow/my-work.ts";

/** Days from now, or what has expired already. */
export const withins = ["7", "30", "past"] as const;

export interface ExpiringFilter {
  within: (typeof withins)[number];
  /** Checks of the reader's own only. */
  isMine: boolean;
}

const address = z.object({ within: z.enum(withins).catch("7"), mine: z.string().optional().catch(undefined) });

/** Reads the address; what it cannot mean counts as not said. */
export function expiringFilterOf(params: Record<string, string | string[] | undefined>): ExpiringFilter {
  const { within, mine } = address.parse(params);
  return { within, isMine: mine !== undefined };
}

/** The address of a view; defaults are left out, so that one view has one address. */
export function expiringAddress({ within, isMine }: ExpiringFilter): string {
  const query = new URLSearchParams({ ...(within !== "7" && { within }), ...(isMine && { mine: "1" }) }).toString();
  return query === "" ? "/work/expiring" : `/work/expiring?${query}`;
}

/** An item whose check expires; the item stands as it did. */
export interface ExpiringItem {
  article: WorkArticle;
  id: AnnotationId;
  checkId: CheckId;
  kind: Kind;
  words: string;
  finding: Finding;
  byName: string;
  expiresAt: Date;
}
