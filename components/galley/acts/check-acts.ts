// Filing checks and taking them back, waiting for answers, and reading.
import type { Acting } from "#components/galley/acts/acting.ts";
import { evidenceFor, foreseenCheck, type CheckDetails, type SentEvidence } from "#components/galley/acts/foreseen-check.ts";
import { isBlocked, lacksNow } from "#components/galley/acts/lacks.ts";
import type { selectionActs } from "#components/galley/acts/selection-acts.ts";
import { isOpen, type ItemRow } from "#components/galley/item-row.ts";
import type { AnnotationView, CheckView } from "#lib/annotation/annotation.ts";
import type { CommandOf } from "#lib/commands.ts";
import type { AnnotationId, CheckId, SourceId } from "#lib/id.ts";
import { sameWords as areSame } from "#lib/text/words.ts";
import { stateAfterCheck } from "#lib/workflow/evidence-policy.ts";
import type { Finding } from "#lib/workflow/finding.ts";

export function checkActs(acting: Acting, { step, movePart }: ReturnType<typeof selectionActs>) {
  const { state, send, done, change, selectedRow, onRefused, focusText } = acting;
  const { me } = state.data;

  /** The other open items with the same words and kind: what one check would cover besides. */
  function sameWords(row: ItemRow, rows = state.snapshot.derived.rows): ItemRow[] {
    return rows.filter((other) =>
      other.id !== row.id && other.view.kind === row.view.kind && isOpen(other) && other.isPlaced && areSame(other.words, row.words));
  }

  /** Confirming asks for the locator first; `file` is what the answer calls. */
  const startConfirm = (everywhere: boolean, finding: Finding = "confirmed") => state.set({ prompt: { finding, everywhere }, panel: "card" });
  const cancelPrompt = () => {
    state.set({ prompt: null });
    focusText();
  };

  /** The check of the selected item, or of its picked part, that lapsed with its words: what it stood on can be stood on again. */
  function lapsed(): CheckView | null {
    const row = selectedRow();
    if (!row?.isPlaced || row.state.standing !== "recheck") return null;
    const { part } = state.snapshot;
    if (part !== null) return row.state.parts[part]?.freshness === "stale" ? (row.state.parts[part].check ?? null) : null;
    return row.state.check ?? row.state.parts.find((one) => one.standing === "recheck")?.check ?? null;
  }

  /** Whether one key confirms: the lapsed check had its evidence, or there is no source to ask a place in. */
  function canReconfirm(): boolean {
    const check = lapsed();
    const row = selectedRow();
    if (!check || !row) return false;
    // Of several sources only the first is carried over: where the policy wants more, they are put to it anew.
    const [known] = check.evidence;
    if (isBlocked(state, lacksNow(state, row, "confirmed", {}, known ? [{ ...known, stance: "supports" }] : []))) return false;
    return check.evidence.length > 0 || state.snapshot.sourceInUse === null;
  }

  /** A new check on the words as they stand, by the source and the place that the lapsed one had. */
  async function reconfirm(): Promise<void> {
    const [known] = lapsed()?.evidence ?? [];
    await file("confirmed", {}, false, known && { sourceId: known.sourceId, stance: "supports", locator: known.locator, passage: null });
  }

  /** Files a finding on the selected item, its picked part, or every item with the same words, and goes on to the next. */
  async function file(finding: Finding, details: CheckDetails, everywhere: boolean, known?: SentEvidence): Promise<void> {
    const row = selectedRow();
    if (!me.canCheck) return onRefused("forbidden");
    if (!row?.isPlaced || !row.isItem) return onRefused(row && !row.isPlaced ? "missing" : "nothing_selected");
    const meant = { locator: details.locator, note: details.note };
    if (isBlocked(state, lacksNow(state, row, finding, meant, known && [{ ...known, ...sourceOf(known.sourceId), locator: known.locator ?? null }]))) {
      // The form says what it lacks, and takes it.
      if (finding === "confirmed" || finding === "on_author") startConfirm(everywhere, finding);
      return onRefused("evidence_missing");
    }
    const part = state.snapshot.part === null ? null : (row.view.parts[state.snapshot.part] ?? null);
    const rows = everywhere && !part ? [row, ...sameWords(row)] : [row];
    const evidence = known ?? evidenceFor(state, finding, details);
    const filed = change(
      rows.map((one) => ({ ...one.view, workState: stateAfterCheck(one.view, me.id, state.data.policy.rules), waitingFor: null, checks: [...one.view.checks, foreseenCheck(state, one, part ? [part] : one.view.parts, finding, details, evidence)] })),
      {
        type: "record-check", finding, note: details.note ?? null, ...(details.asOf && { asOf: details.asOf }), evidence,
        on: rows.map((one) => ({ annotationId: one.id, partId: part?.id ?? null, words: one.words })),
      },
    );
    state.flush();
    state.set({ prompt: null, lastChecked: finding === "confirmed" ? row.id : null });
    if (part) movePart(1);
    else step(1);
    const answer = await filed as { checkId: CheckId } | null;
    if (answer) done("checked", rows.length, () => takeBack(answer.checkId));
  }

  /** A source put to the selected item, with nothing concluded yet. */
  async function addEvidence(details: CheckDetails): Promise<void> {
    const row = selectedRow();
    const evidence = evidenceFor(state, "confirmed", details);
    if (!me.canCheck) return onRefused("forbidden");
    if (!row || !evidence) return onRefused("nothing_selected");
    const shown = { ...evidence, locator: evidence.locator ?? null, passage: evidence.passage ?? null, sourceTitle: "", sourceReference: null, ...sourceOf(evidence.sourceId) };
    const answer = await change([{ ...row.view, evidence: [...(row.view.evidence ?? []), shown] }], { type: "add-evidence", annotationId: row.id, ...evidence });
    if (answer) done("evidenced", 1, () => dropEvidence((answer as { evidenceId: string }).evidenceId));
  }

  async function dropEvidence(evidenceId: string): Promise<void> {
    const outcome = await send({ type: "drop-evidence", evidenceId });
    if (!outcome.ok) onRefused(outcome.reason);
  }

  function sourceOf(id: SourceId) {
    const known = state.snapshot.sources.find((source) => source.id === id);
    return { isPrimary: known?.isPrimary ?? false, ...(known && { sourceKind: known.kind, sourceTitle: known.title, sourceReference: known.reference, group: known.group ?? null }) };
  }

  async function takeBack(checkId: CheckId): Promise<void> {
    const outcome = await send({ type: "void-check", checkId });
    if (!outcome.ok) return onRefused(outcome.reason);
    done("voided", 1, null);
  }

  async function wait(id: AnnotationId, waitingFor: CommandOf<"set-waiting">["waitingFor"]): Promise<void> {
    const before = state.view(id);
    if (!before) return;
    const after: AnnotationView = { ...before, waitingFor, workState: waitingFor ? "waiting" : "checking" };
    if (await change([after], { type: "set-waiting", annotationId: id, waitingFor })) done("waiting", 1, () => wait(id, before.waitingFor));
  }

  async function read(block: string, sentence: string): Promise<void> {
    if (!me.canCheck) return onRefused("forbidden");
    const reading = { blockId: block, sentence, byName: me.name, at: new Date().toISOString() };
    state.set({ readings: [...state.snapshot.readings, reading] });
    const unread = () => state.set({ readings: state.snapshot.readings.filter((one) => one !== reading) });
    const outcome = await send({ type: "record-reading", block, sentence });
    if (!outcome.ok) {
      unread();
      return onRefused(outcome.reason);
    }
    const { readingId } = outcome.value as { readingId: string };
    done("read", 1, async () => {
      const back = await send({ type: "void-reading", readingId });
      if (back.ok) unread();
      else onRefused(back.reason);
    });
  }

  return { sameWords, startConfirm, cancelPrompt, lapsed, canReconfirm, reconfirm, file, addEvidence, dropEvidence, takeBack, wait, read };
}
