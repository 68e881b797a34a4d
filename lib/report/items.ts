// An article's annotations as the report lists them: numbered, held against the living text,
// each with the check that counts.
import type { AnnotationView, CheckView } from "#lib/annotation/annotation.ts";
import { folded } from "#lib/annotation/fold.ts";
import { isItemKind, type Kind } from "#lib/annotation/kind.ts";
import { livingAnnotations, sentenceOf, type Living } from "#lib/anchor/living.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { ReportItem, ReportVerdict, Section } from "#lib/report/schema.ts";
import { sameWords } from "#lib/text/words.ts";
import { reconfirmedMethod } from "#lib/workflow/reconfirm.ts";
import { standingOf, type PartStanding } from "#lib/workflow/standing.ts";

const sectionOf: Record<Kind, Section> = {
  person: "people", organisation: "bodies", acronym: "bodies", number: "figures", date: "figures", quote: "quotations",
  claim: "claims", place: "claims", image: "images", style: "remarks", note: "remarks",
};

export interface NumberedItems {
  /** In the order of their notes. */
  items: ReportItem[];
  notes: ReadonlyMap<AnnotationId, number>;
  living: ReadonlyMap<AnnotationId, Living>;
}

/**
 * Numbers annotations in the order in which their words end, so that numbers printed behind the words ascend
 * through the text; lost ones follow, oldest first. `paragraphs` gives the printed number of each block.
 */
export function numberedItems(annotations: readonly AnnotationView[], blocks: readonly Block[], language: Language, paragraphs: readonly (number | null)[], ownKinds: ReadonlyMap<string, string> = new Map()): NumberedItems {
  const quotes = new Map(annotations.map((view) => [view.id, view.quote]));
  const living = livingAnnotations(blocks, (id) => quotes.get(id));
  const placed = annotations.flatMap((view) => {
    const at = living.get(view.id);
    return at ? [{ id: view.id, kind: view.kind, living: at }] : [];
  });
  const ids = placed.toSorted((a, b) => byEnd(a.living, b.living)).map(({ id }) => id);
  const lost = annotations.filter((view) => !living.has(view.id)).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1));
  const notes = new Map([...ids, ...lost.map(({ id }) => id)].map((id, index) => [id, index + 1]));
  const carriers = folded(placed);

  const items = annotations.map((view): ReportItem => {
    const at = living.get(view.id);
    const now = at ? { words: at.words, sentence: sentenceOf(blocks, at, language) } : null;
    const stood = standingOf(view, now);
    const carrier = carriers.get(view.id);
    const isItem = isItemKind(view.kind);
    const kindLabel = view.ownKind ? ownKinds.get(view.ownKind) : undefined;
    return {
      note: notes.get(view.id) ?? 0, id: view.id, kind: view.kind, ...(kindLabel !== undefined && { kindLabel }), section: sectionOf[view.kind],
      words: at?.words ?? lastSeen(view), paragraph: at ? (paragraphs[at.start.index] ?? null) : null,
      anchorState: at ? view.anchorState : "lost", waitingFor: stood.standing === "waiting" ? view.waitingFor : null,
      remark: view.note, createdByName: view.createdByName,
      ...(isItem && { workState: view.workState }), ...(view.assignee && { assigneeName: view.assignee.name }), ...(view.risk && { risk: view.risk }), ...(view.voice && { voice: view.voice }),
      foldedInto: carrier ? (notes.get(carrier) ?? null) : null,
      standing: isItem ? stood.standing : null,
      freshness: stood.freshness, afterChange: stood.afterChange,
      verdict: stood.check && verdictOf(stood.check, null),
      parts: stood.parts.map((part) => partOf(part, stood.afterChange)),
    };
  });
  return { items: items.sort((a, b) => a.note - b.note), notes, living };
}

// Of two that end together the one inside comes first, as it is closed first.
function byEnd(a: Living, b: Living): number {
  return a.end.index - b.end.index || a.end.offset - b.end.offset
    || b.start.index - a.start.index || b.start.offset - a.start.offset || (a.id < b.id ? -1 : 1);
}

/** The last words somebody saw for certain: those of the last check on the whole, else those it was made with. */
function lastSeen(view: AnnotationView): string {
  return view.checks.at(-1)?.on.find((row) => row.partId === null)?.words ?? view.quote;
}

function partOf({ part, words, standing, freshness, check }: PartStanding, isAfterChange: boolean): ReportItem["parts"][number] {
  const living = words === null || sameWords(words, part.quote) ? part.quote : words;
  return {
    role: part.role, words: living, standing, freshness,
    afterChange: isAfterChange && !sameWords(living, part.quote),
    verdict: check && verdictOf(check, part.id),
  };
}

/** That a check cites an earlier one, and the day it speaks of. */
export function citedOf({ citesId, cites, asOf }: CheckView): Pick<ReportVerdict, "cited" | "asOf"> {
  return { ...(citesId && { cited: { at: cites?.at ?? null, byName: cites?.byName ?? null, title: cites?.title ?? null } }), ...(asOf && { asOf }) };
}

function verdictOf(check: CheckView, partId: string | null): ReportVerdict {
  const row = check.on.find((one) => one.partId === partId) ?? check.on.find((one) => one.partId === null) ?? check.on[0];
  return {
    checkId: check.id, finding: check.finding, byName: check.byName, at: check.at, note: check.note, words: row?.words ?? "", ...(check.method === reconfirmedMethod && { isReconfirmed: true as const }), ...citedOf(check),
    evidence: check.evidence.map((one) => ({
      sourceId: one.sourceId, title: one.sourceTitle, reference: one.sourceReference, isPrimary: one.isPrimary,
      stance: one.stance, locator: one.locator, passage: one.passage,
    })),
  };
}
