// Looking at what was checked before, and filing it again.
import type { Acting } from "#components/galley/acts/acting.ts";
import { foreseenCheck } from "#components/galley/acts/foreseen-check.ts";
import type { AnnotationId, CheckId } from "#lib/id.ts";
import { reusedMethod, type MemoryEntry } from "#lib/memory/memory.ts";
import { stateAfterCheck } from "#lib/workflow/evidence-policy.ts";

export function memoryActs({ state, send, done, change, onRefused, selectedRow, focusText }: Acting) {
  const { me } = state.data;

  /** Opens what is remembered of an item; null: closes it. */
  const remember = (id: AnnotationId | null) => state.set({ remembering: id, ...(id && { panel: "card" }) });

  function toggleMemory(): void {
    const row = selectedRow();
    if (!row?.isItem) return onRefused("nothing_selected");
    remember(state.snapshot.remembering === row.id ? null : row.id);
  }

  /** A new check that cites an earlier one, and stands on its sources. */
  async function reuse(id: AnnotationId, entry: MemoryEntry): Promise<void> {
    const row = state.snapshot.derived.byId.get(id);
    if (!row?.isPlaced || !me.canCheck) return onRefused(row ? "forbidden" : "missing");
    const cites = { articleId: entry.article.id, annotationId: entry.annotationId, title: entry.article.title, byName: entry.byName, at: entry.at };
    const filed = { ...foreseenCheck(state, row, [], entry.finding, {}, null), method: reusedMethod, asOf: entry.asOf ?? entry.at.slice(0, 10), citesId: entry.checkId, cites, evidence: entry.evidence };
    // Which parts of a person it covers, the server says.
    const after = row.view.parts.length > 0 ? [] : [{ ...row.view, workState: stateAfterCheck(row.view, me.id, state.data.policy.rules), waitingFor: null, checks: [...row.view.checks, filed] }];
    const answer = await change(after, { type: "reuse-check", annotationId: id, checkId: entry.checkId, words: row.words });
    if (!answer) return;
    remember(null);
    focusText();
    done("reused", 1, async () => {
      const back = await send({ type: "void-check", checkId: (answer as { checkId: CheckId }).checkId });
      if (!back.ok) onRefused(back.reason);
    });
  }

  return { remember, toggleMemory, reuse };
}
