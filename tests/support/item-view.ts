// An annotation as the galley knows it, of a test's own making.
import type { AnnotationView, CheckView, EvidenceView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { splitPerson } from "#lib/annotation/parts.ts";
import { newId, type AnnotationId, type CheckId, type PartId, type UserId } from "#lib/id.ts";
import type { Finding } from "#lib/workflow/finding.ts";

const by = newId<UserId>();

/** An annotation of these words, a person's with its parts; without checks. */
export function itemView(quote: string, kind: Kind, id = newId<AnnotationId>()): AnnotationView {
  return {
    id, kind, quote, anchorState: "attached", workState: "new", waitingFor: null, note: null, version: 1, createdById: by, createdByName: "B",
    createdAt: "2026-01-01T00:00:00Z", deletedAt: null, checks: [],
    parts: kind === "person" ? splitPerson(quote).map((part) => ({ id: newId<PartId>(), role: part.role, quote: part.quote })) : [],
  };
}

/** The same with a check on its quote, of every part. */
export function checkedView(view: AnnotationView, sentence: string, finding: Finding = "confirmed", evidence: readonly EvidenceView[] = []): AnnotationView {
  const on = view.parts.length > 0
    ? view.parts.map((part) => ({ partId: part.id, words: part.quote, sentence }))
    : [{ partId: null, words: view.quote, sentence }];
  const check: CheckView = { id: newId<CheckId>(), finding, voids: null, byId: by, byName: "B", at: "2026-01-01T00:00:00Z", note: null, on, evidence };
  return { ...view, checks: [...view.checks, check] };
}
