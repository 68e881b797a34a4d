// What a check about to be filed lacks under the newsroom's policy, and where it leaves the work on its items.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { CommandOf, Refusal } from "#lib/commands.ts";
import type { AnnotationId, ArticleId, PartId, UserId } from "#lib/id.ts";
import { eyesOf } from "#lib/permission/sight.ts";
import { afterSecond, awaitsSecond, seenBy } from "#lib/workflow/blind.ts";
import { backingOf, hasOthersCheck, isAuthorOf, lacksOf, stateAfterCheck, type Backing } from "#lib/workflow/evidence-policy.ts";
import type { Finding, WorkState } from "#lib/workflow/finding.ts";
import type { Rules } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import type { ArticleRow } from "#server/services/act.ts";

type FiledEvidence = NonNullable<CommandOf<"record-check">["evidence"]>;

interface Filing {
  articleId: ArticleId;
  finding: Finding;
  note: string | null;
  /** Each item with the words that stand there. */
  on: readonly { annotationId: AnnotationId; /** Null: as a whole. */ partId: PartId | null; words: string }[];
  /** What is filed with it. */
  evidence: readonly FiledEvidence[];
}

/** Where filing leaves one item. */
export interface HeldItem {
  from: WorkState;
  to: WorkState;
  assigneeId: UserId | null;
  /** A second person's check of it, with what the first found hidden or in sight. */
  second: "blind" | "second" | null;
}

/** The work state each item is left in; a reason where the policy blocks and something is lacking. Writes nothing. */
export async function heldToPolicy(tx: Tx, context: Context, article: ArticleRow, rules: Rules, filing: Filing): Promise<ReadonlyMap<AnnotationId, HeldItem> | Refusal> {
  const ids = [...new Set(filing.on.map(({ annotationId }) => annotationId))];
  // A small desk stops nobody: nothing has to be read to know that.
  if (rules.evidence.missing === "warn" && !rules.evidence.secondCheck) return new Map(ids.map((id) => [id, { from: "checking", to: "closed", assigneeId: null, second: null }]));
  const views = new Map<AnnotationId, AnnotationView>();
  for (let i = 0; i < ids.length; i += 100) for (const view of await loadAnnotations(tx, filing.articleId, { ids: ids.slice(i, i + 100) })) views.set(view.id, view);
  const own = await backingFiled(tx, filing.evidence);
  const eyes = eyesOf(context.actor);
  const states = new Map<AnnotationId, HeldItem>();
  for (const { annotationId, words } of filing.on) {
    const view = views.get(annotationId);
    if (!view) return "missing";
    const isSecond = rules.evidence.secondCheck && awaitsSecond(view) && hasOthersCheck(view.checks, eyes.id);
    // Who does not see the first one's sources cannot rest on them.
    const seen = seenBy(view, eyes, rules);
    const lacks = lacksOf({
      kind: view.kind, finding: filing.finding, risk: view.risk, workState: view.workState, note: filing.note, isAuthor: isAuthorOf(context.actor, article),
      evidence: [...own, ...backingOf(seen, words)], hasOthersCheck: hasOthersCheck(view.checks, eyes.id),
    }, rules);
    if (lacks.length > 0 && rules.evidence.missing === "block") return "evidence_missing";
    const partIds = filing.on.filter((one) => one.annotationId === annotationId).map((one) => one.partId);
    const to = isSecond ? afterSecond(view, words, { byId: eyes.id, finding: filing.finding, partIds }) : stateAfterCheck(view, eyes.id, rules);
    states.set(annotationId, { from: view.workState, to, assigneeId: view.assignee?.id ?? null, second: isSecond ? (seen.isBlind ? "blind" : "second") : null });
  }
  return states;
}

async function backingFiled(tx: Tx, evidence: Filing["evidence"]): Promise<Backing[]> {
  if (evidence.length === 0) return [];
  const rows = await tx.source.findMany({ where: { id: { in: evidence.map(({ sourceId }) => sourceId) } }, select: { id: true, kind: true, isPrimary: true, independenceGroup: true } });
  return evidence.flatMap(({ sourceId, stance, locator }) => {
    const source = rows.find(({ id }) => id === sourceId);
    return source ? [{ sourceId, isPrimary: source.isPrimary, ...(source.kind === "official" && { sourceKind: "official" as const }), group: source.independenceGroup, stance, locator: locator ?? null }] : [];
  });
}
