// A check as the server will have it, painted until it has.
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { sentenceOf } from "#lib/anchor/living.ts";
import type { AnnotationView, CheckView } from "#lib/annotation/annotation.ts";
import type { CommandOf } from "#lib/commands.ts";
import { newId, type CheckId } from "#lib/id.ts";
import type { Finding } from "#lib/workflow/finding.ts";

export interface CheckDetails {
  locator?: string;
  passage?: string;
  /** A partial date. */
  asOf?: string;
  note?: string;
}

export type SentEvidence = NonNullable<CommandOf<"record-check">["evidence"]>;

/** The source in use, for the findings that rest on one. */
export function evidenceFor(state: GalleyState, finding: Finding, { locator, passage }: CheckDetails): SentEvidence | null {
  const sourceId = state.snapshot.sourceInUse;
  if (!sourceId || !["confirmed", "wrong", "conflicting"].includes(finding)) return null;
  return { sourceId, stance: finding === "wrong" ? "refutes" : "supports", locator: locator ?? null, passage: passage ?? null };
}

/** `parts`: those it is filed on; empty for an item as a whole. */
export function foreseenCheck(
  state: GalleyState, row: ItemRow, parts: AnnotationView["parts"], finding: Finding, details: CheckDetails, evidence: SentEvidence | null,
): CheckView {
  const { me, article } = state.data;
  const { blocks, derived, sources } = state.snapshot;
  const living = derived.living.get(row.id);
  const sentence = living ? sentenceOf(blocks, living, article.language) : "";
  const source = sources.find((known) => known.id === evidence?.sourceId);
  return {
    id: newId<CheckId>(), finding, voids: null, byId: me.id, byName: me.name, at: new Date().toISOString(), note: details.note ?? null, ...(details.asOf && { asOf: details.asOf }),
    on: parts.length > 0
      ? parts.map((each) => ({ partId: each.id, words: row.state.parts.find((known) => known.part.id === each.id)?.words ?? row.words, sentence }))
      : [{ partId: null, words: row.words, sentence }],
    evidence: evidence && source
      ? [{
        sourceId: source.id, sourceTitle: source.title, sourceReference: source.reference, isPrimary: source.isPrimary, sourceKind: source.kind, group: source.group ?? null,
        stance: evidence.stance, locator: evidence.locator ?? null, passage: evidence.passage ?? null,
      }]
      : [],
  };
}
