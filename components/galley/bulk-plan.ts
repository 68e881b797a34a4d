// What one act on several items would do, known before it is done: which items, which parts of
// them, and which are left out and why.
import { isOpen, type ItemRow } from "#components/galley/item-row.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Refusal } from "#lib/commands.ts";
import type { AnnotationId, PartId, SourceId, UserId } from "#lib/id.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import { hasStandingCheck, workAfter, type Risk, type WorkAct } from "#lib/workflow/work.ts";

export type BulkAsk = { act: "check"; finding: Finding } | { act: "kind"; kind: Kind; ownKind: string | null } | { act: "delete" } | BulkSource | BulkWork | { act: "rate"; risk: Risk | null };

/** A source is put to all of them, with nothing concluded yet. */
export interface BulkSource {
  act: "source";
  sourceId: SourceId;
}

/** The work moves: a reason is asked for where it is opened again. */
export interface BulkWork {
  act: "work";
  work: WorkAct;
  assignee: { id: UserId; name: string } | null;
}

export interface LeftOut {
  id: AnnotationId;
  words: string;
  /** Ours, known beforehand, or the server's. */
  reason: "has_finding" | "no_place" | "no_check" | "has_source" | "same_kind" | "theirs" | Refusal;
}

export interface BulkSubject {
  row: ItemRow;
  /** Null: the item as a whole; else a person's parts without a check that holds. */
  parts: readonly PartId[] | null;
}

export interface BulkPlan {
  subjects: readonly BulkSubject[];
  leftOut: readonly LeftOut[];
  /** How many parts of persons are among the subjects. */
  partCount: number;
}

/** A finding that holds is never filed over: only what is unchecked, stale or waiting takes one from a bulk act. */
export function planBulk(rows: readonly ItemRow[], ask: BulkAsk): BulkPlan {
  const subjects: BulkSubject[] = [];
  const leftOut: LeftOut[] = [];
  let partCount = 0;
  for (const row of rows) {
    const judged = judge(row, ask);
    if (typeof judged === "string") leftOut.push({ id: row.id, words: row.words, reason: judged });
    else subjects.push({ row, parts: judged });
    if (ask.act === "check" && typeof judged !== "string") partCount += judged?.length ?? row.view.parts.length;
  }
  return { subjects, leftOut, partCount };
}

function judge(row: ItemRow, ask: BulkAsk): LeftOut["reason"] | readonly PartId[] | null {
  switch (ask.act) {
    case "delete": return null;
    case "rate": return row.isItem ? null : "no_check";
    case "source": {
      if (!row.isItem) return "no_check";
      return row.view.evidence?.some((one) => one.sourceId === ask.sourceId) ? "has_source" : null;
    }
    case "work": {
      if (!row.isItem) return "no_check";
      if (ask.assignee && ask.assignee.id === row.view.assignee?.id) return "theirs";
      return workAfter({ workState: row.view.workState, hasCheck: hasStandingCheck(row.view.checks) }, ask.work) ? null : "not_now";
    }
    case "kind": return row.view.kind === ask.kind && (row.view.ownKind ?? null) === ask.ownKind ? "same_kind" : null;
    case "check": {
      if (!row.isItem) return "no_check";
      if (!row.isPlaced) return "no_place";
      if (row.state.parts.length === 0) return isOpen(row) || row.state.standing === "waiting" ? null : "has_finding";
      const open = row.state.parts.filter(({ standing }) => standing === "unchecked" || standing === "recheck");
      if (open.length === 0) return "has_finding";
      return open.length === row.state.parts.length ? null : open.map(({ part }) => part.id);
    }
  }
}
