import type { Run } from "#lib/search/highlight.ts";

/** Words as they stand, with what was searched for in them marked. */
export function MarkedRuns({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, isHit }, index) => (isHit ? <mark key={index} className="rounded-[2px] bg-standing-recheck-wash text-inherit underline decoration-standing-recheck decoration-2 underline-offset-3">{text}</mark> : <span key={index}>{text}</span>));
}
