// An editor decides between two checkers.
import type { Acting } from "#components/galley/acts/acting.ts";
import type { AnnotationId, CheckId } from "#lib/id.ts";
import { decidedMethod, disagreementOf, type Disagreement } from "#lib/workflow/blind.ts";

export function decideActs({ state, send, done, change, onRefused }: Acting) {
  const { me } = state.data;

  async function decide(id: AnnotationId, side: keyof Disagreement): Promise<void> {
    const before = state.view(id);
    const row = state.snapshot.derived.byId.get(id);
    const both = before && row && disagreementOf(before, row.words);
    if (!both) return onRefused("stale");
    const at = new Date().toISOString();
    const filed = both[side].map((check) => ({ ...check, byId: me.id, byName: me.name, at, method: decidedMethod }));
    const answer = await change([{ ...before, workState: "closed", waitingFor: null, checks: [...before.checks, ...filed] }], { type: "decide-check", annotationId: id, side });
    if (!answer) return;
    const { checkIds } = answer as { checkIds: CheckId[] };
    done("decided", 1, async () => {
      for (const checkId of checkIds) {
        const back = await send({ type: "void-check", checkId });
        if (!back.ok) return onRefused(back.reason);
      }
    });
  }

  return { decide };
}
