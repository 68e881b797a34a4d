// What was checked before and may help now. It is shown with its date and its source, and is never a check by itself: who uses it
// again files a new one that cites it.
import type { EvidenceView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId, CheckId } from "#lib/id.ts";
import type { Judgement } from "#lib/memory/judge-claims.ts";
import type { Finding } from "#lib/workflow/finding.ts";

/** What is filed as the method of a check that cites an earlier one. */
export const reusedMethod = "reused";

/** An earlier check of the same or a like claim. */
export interface MemoryEntry extends Judgement {
  checkId: CheckId;
  annotationId: AnnotationId;
  article: { id: ArticleId; title: string };
  /** What was checked: the item's words, or, where these say nothing by themselves, its sentence. */
  said: string;
  finding: Finding;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
  /** The day it speaks of, as a partial date; null: the day it was filed. */
  asOf: string | null;
  /** ISO instant; null: never. */
  expiresAt: string | null;
  isExpired: boolean;
  /** It still holds where it was made: its words stand there, and nothing else was found since. */
  stands: boolean;
  /** Of sources the reader may know of. */
  evidence: readonly EvidenceView[];
  /** It cites an earlier one itself. */
  isReused: boolean;
}

/** What keeps an earlier check from being used again; each has a sentence in messages under "memory.hindered". */
export type ReuseHindrance = "differs" | "expired" | "finding" | "lapsed" | "no_source";

const reusable: readonly Finding[] = ["confirmed", "wrong", "conflicting"];

/** Null: it may be cited in a new check. Another number, date or name is never the same claim, whatever else is alike. */
export function reuseHindrance({ relation, isExpired, finding, stands, evidence }: Pick<MemoryEntry, "relation" | "isExpired" | "finding" | "stands" | "evidence">): ReuseHindrance | null {
  if (relation === "other") return "differs";
  if (!reusable.includes(finding)) return "finding";
  if (isExpired) return "expired";
  if (!stands) return "lapsed";
  return evidence.length === 0 ? "no_source" : null;
}

const ranks = { same: 0, near: 1, other: 2 } as const;

/** The most telling first: what says the same, what holds, what is newest. */
export function byWorth(a: MemoryEntry, b: MemoryEntry): number {
  return ranks[a.relation] - ranks[b.relation] || Number(a.isExpired) - Number(b.isExpired) || Number(b.stands) - Number(a.stands) || Number(a.isReused) - Number(b.isReused)
    || b.score - a.score || (a.at < b.at ? 1 : -1);
}
