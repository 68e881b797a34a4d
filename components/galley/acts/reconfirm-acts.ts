// Confirming items again together after a replacement.
import type { Acting } from "#components/galley/acts/acting.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import type { AnnotationView, CheckView } from "#lib/annotation/annotation.ts";
import { newId, type AnnotationId, type CheckId } from "#lib/id.ts";
import { stateAfterCheck } from "#lib/workflow/evidence-policy.ts";
import { changeKey, reconfirmation, reconfirmedMethod, type Reconfirmation } from "#lib/workflow/reconfirm.ts";

export interface Reconfirmable {
  row: ItemRow;
  change: Reconfirmation;
}

/** The items among these rows whose checks are stale, with what changed in each. */
export function reconfirmable(rows: readonly ItemRow[]): Reconfirmable[] {
  return rows.flatMap((row) => {
    const change = row.isPlaced && row.isItem ? reconfirmation(row.view, row) : null;
    return change ? [{ row, change }] : [];
  });
}

/** Every item in which the same words became the same others as in this one, itself included. Empty when it is not stale. */
export function changedAlike(row: ItemRow, rows: readonly ItemRow[]): Reconfirmable[] {
  const [own] = reconfirmable([row]);
  if (!own) return [];
  const wanted = changeKey(own.change);
  return reconfirmable(rows.filter((other) => other.state.parts.length > 0 || other.state.standing === "recheck")).filter(({ change }) => changeKey(change) === wanted);
}

export function reconfirmActs({ state, send, done, change: paint, onRefused }: Acting) {
  const { me } = state.data;

  /** Shows these items with what changed in each, to be confirmed again. */
  const openReconfirm = (ids: readonly AnnotationId[]) => state.set({ together: ids, dialog: "reconfirm" });

  /** Confirms these items again, as one act. False when it was refused; nothing is then filed. */
  async function reconfirmTogether(items: readonly Reconfirmable[]): Promise<boolean> {
    if (!me.canCheck) {
      onRefused("forbidden");
      return false;
    }
    const filed = paint(items.map(foreseen), { type: "reconfirm", on: items.map(({ row }) => ({ annotationId: row.id, words: row.words })) });
    const answer = await filed as { checkIds: CheckId[] } | null;
    if (!answer) return false;
    const ids = new Set(items.map(({ row }) => row.id));
    state.set({ lapsed: state.snapshot.lapsed.filter((id) => !ids.has(id)) });
    done("reconfirmed", items.length, () => takeBack(answer.checkIds));
    return true;
  }

  async function takeBack(checkIds: readonly CheckId[]): Promise<void> {
    let voided = 0;
    for (const checkId of checkIds) {
      const outcome = await send({ type: "void-check", checkId });
      if (outcome.ok) voided += 1;
      else onRefused(outcome.reason);
    }
    if (voided > 0) done("voided", voided, null);
  }

  /** The check as the server will have it, painted until it has. */
  function foreseen({ row, change: { subjects } }: Reconfirmable): AnnotationView {
    const evidence = [...new Set(subjects.flatMap(({ check }) => check.evidence))];
    const check: CheckView = {
      id: newId<CheckId>(), finding: "confirmed", voids: null, byId: me.id, byName: me.name, at: new Date().toISOString(), note: null, method: reconfirmedMethod,
      on: subjects.map(({ partId, now }) => ({ partId, words: now, sentence: row.sentence })), evidence,
    };
    return { ...row.view, workState: stateAfterCheck(row.view, me.id, state.data.policy.rules), checks: [...row.view.checks, check] };
  }

  return { openReconfirm, reconfirmTogether };
}
