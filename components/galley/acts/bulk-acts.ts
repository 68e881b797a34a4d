// One act on all picked items: told before it is done, painted at once, sent as a batch, and taken
// back as one. What the server refuses stays picked, with the reason beside it.
import type { ActName, Acting } from "#components/galley/acts/acting.ts";
import { movedView } from "#components/galley/acts/work-acts.ts";
import type { annotationActs } from "#components/galley/acts/annotation-acts.ts";
import { evidenceFor, foreseenCheck, type CheckDetails } from "#components/galley/acts/foreseen-check.ts";
import type { selectionActs } from "#components/galley/acts/selection-acts.ts";
import { sendBatches } from "#components/galley/acts/send-batches.ts";
import { planBulk, type BulkAsk, type BulkSubject, type LeftOut } from "#components/galley/bulk-plan.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { stateAfterCheck } from "#lib/workflow/evidence-policy.ts";
import type { BatchedAct } from "#lib/commands.ts";
import { newId, type CheckId, type CommandId } from "#lib/id.ts";

export function bulkActs(
  acting: Acting, { pick, clearPicked }: ReturnType<typeof selectionActs>, { setKind }: ReturnType<typeof annotationActs>,
) {
  const { state, send, done, onRefused, selectedRow } = acting;
  const { me } = state.data;

  const pickedRows = () => state.snapshot.derived.rows.filter((row) => state.snapshot.picked.has(row.id));

  /** Says what would be done to the picked items, for the person to say so. */
  function startBulk(ask: BulkAsk): void {
    if (!(ask.act === "check" || ask.act === "work" || ask.act === "source" ? me.canCheck : me.canAnnotate)) return onRefused("forbidden");
    state.set({ bulk: ask, leftOut: [], awaitsKind: false, prompt: null });
  }

  /** The next key of a kind is the new kind of what is picked or selected. */
  function awaitKind(): void {
    if (!me.canAnnotate) return onRefused("forbidden");
    if (state.snapshot.picked.size === 0 && !selectedRow()) return onRefused("nothing_selected");
    state.set({ awaitsKind: true, bulk: null });
  }

  function giveKind(kind: Kind, ownKind: string | null = null): void {
    state.set({ awaitsKind: false });
    const row = selectedRow();
    if (state.snapshot.picked.size > 0) startBulk({ act: "kind", kind, ownKind });
    else if (row) void setKind(row.id, kind, ownKind);
  }

  const cancelBulk = () => state.set({ bulk: null, awaitsKind: false });

  /** Does it. What was left out beforehand was told then; what the server refuses is told afterwards. */
  async function runBulk(details: CheckDetails): Promise<void> {
    const { bulk: ask } = state.snapshot;
    if (!ask) return;
    const { subjects } = planBulk(pickedRows(), ask);
    clearPicked();
    if (subjects.length === 0) return;
    const made = subjects.map((subject) => ({ ...subject, ...madeOf(subject, ask, details) }));
    state.receive(made.map(({ after }) => after));
    const outcomes = await sendBatches(send, made.map(({ act }) => act));
    const stood = made.flatMap((one, i) => {
      const outcome = outcomes[i];
      return outcome?.ok ? [{ ...one, value: outcome.value }] : [];
    });
    const leftOut = made.flatMap(({ row }, i): LeftOut[] => {
      const outcome = outcomes[i];
      return outcome?.ok ? [] : [{ id: row.id, words: row.words, reason: outcome?.reason ?? "failed" }];
    });
    if (leftOut.length > 0) {
      state.receive(made.filter((_one, i) => !outcomes[i]?.ok).map(({ before }) => before));
      pick(new Set(leftOut.map(({ id }) => id)));
      state.set({ leftOut });
    }
    if (stood.length === 0) return;
    done(doneAs[ask.act], stood.length, async () => {
      // A restored mark has to be found in the text first, so that is not painted ahead.
      if (ask.act !== "delete") state.receive(stood.map(({ before }) => before));
      const back = await sendBatches(send, stood.map(({ before, value }) => backOf(before, ask, value)));
      const refused = back.find((outcome) => !outcome.ok);
      if (refused && !refused.ok) onRefused(refused.reason);
      done(undoneAs[ask.act], back.filter(({ ok }) => ok).length, null);
    });
  }

  function madeOf({ row, parts }: BulkSubject, ask: BulkAsk, details: CheckDetails): { before: AnnotationView; after: AnnotationView; act: BatchedAct } {
    const before = row.view;
    const envelope = { id: newId<CommandId>() };
    switch (ask.act) {
      case "delete": return { before, after: { ...before, deletedAt: new Date().toISOString() }, act: { ...envelope, type: "delete-annotation", annotationId: row.id } };
      case "rate": return { before, after: { ...before, risk: ask.risk }, act: { ...envelope, type: "rate-item", annotationId: row.id, risk: ask.risk } };
      case "source": {
        const source = state.snapshot.sources.find(({ id }) => id === ask.sourceId);
        const put = { sourceId: ask.sourceId, stance: "supports", locator: details.locator ?? null, passage: null } as const;
        const shown = { ...put, sourceTitle: source?.title ?? "", sourceReference: source?.reference ?? null, isPrimary: source?.isPrimary ?? false, ...(source && { sourceKind: source.kind, group: source.group ?? null }) };
        return { before, after: { ...before, evidence: [...(before.evidence ?? []), shown] }, act: { ...envelope, type: "add-evidence", annotationId: row.id, ...put } };
      }
      case "work": {
        const move = { work: ask.work, assignee: ask.assignee, reason: details.note ?? null };
        return {
          before, after: movedView(before, move, me) ?? before,
          act: { ...envelope, type: "move-work", annotationId: row.id, act: ask.work, assigneeId: ask.assignee?.id ?? null, reason: move.reason },
        };
      }
      case "kind": {
        const { kind, ownKind } = ask;
        return { before, after: { ...before, kind, ownKind }, act: { ...envelope, type: "change-kind", annotationId: row.id, kind, ownKind } };
      }
      case "check": {
        const evidence = evidenceFor(state, ask.finding, details);
        const on = parts ? before.parts.filter((part) => parts.includes(part.id)) : before.parts;
        return {
          before,
          after: { ...before, workState: stateAfterCheck(before, me.id, state.data.policy.rules), waitingFor: null, checks: [...before.checks, foreseenCheck(state, row, on, ask.finding, details, evidence)] },
          act: {
            ...envelope, type: "record-check", finding: ask.finding, note: details.note ?? null, evidence,
            on: (parts ?? [null]).map((partId) => ({ annotationId: row.id, partId, words: row.words })),
          },
        };
      }
    }
  }

  return { startBulk, awaitKind, giveKind, cancelBulk, runBulk };
}

const doneAs = { check: "checked", kind: "kind", delete: "deleted", source: "evidenced", work: "worked", rate: "rated" } as const satisfies Record<BulkAsk["act"], ActName>;
const undoneAs = { check: "voided", kind: "kind", delete: "restored", source: "unevidenced", work: "worked", rate: "rated" } as const satisfies Record<BulkAsk["act"], ActName>;

/** What takes one act back. */
function backOf(before: AnnotationView, ask: BulkAsk, value: unknown): BatchedAct {
  const envelope = { id: newId<CommandId>() };
  switch (ask.act) {
    case "delete": return { ...envelope, type: "restore-annotation", annotationId: before.id };
    case "kind": return { ...envelope, type: "change-kind", annotationId: before.id, kind: before.kind, ownKind: before.ownKind ?? null };
    case "source": return { ...envelope, type: "drop-evidence", evidenceId: (value as { evidenceId: string }).evidenceId };
    case "work": return { ...envelope, type: "take-back-work", stepId: (value as { stepId: string }).stepId };
    case "rate": return { ...envelope, type: "rate-item", annotationId: before.id, risk: before.risk ?? null };
    case "check": return { ...envelope, type: "void-check", checkId: (value as { checkId: CheckId }).checkId };
  }
}
