import { ChangedRuns } from "#components/item/changed-runs.tsx";
import { difference } from "#lib/report/difference.ts";

/** Two stretches of text, one above the other, with the words that differ struck and inserted. */
export function BothWordings({ then, now, thenLabel, nowLabel }: { then: string; now: string; thenLabel: string; nowLabel: string }) {
  const runs = difference(then, now);
  return (
    <>
      <span className="both-wordings"><span className="both-wordings-label">{thenLabel}</span> <span><ChangedRuns runs={runs.then} as="del" /></span></span>
      <span className="both-wordings"><span className="both-wordings-label">{nowLabel}</span> <span><ChangedRuns runs={runs.now} as="ins" /></span></span>
    </>
  );
}
