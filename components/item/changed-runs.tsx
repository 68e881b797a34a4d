import type { Run } from "#lib/report/difference.ts";

/** One of two compared texts, its words that the other lacks struck (`del`) or underlined (`ins`). */
export function ChangedRuns({ runs, as: Changed }: { runs: readonly Run[]; as: "del" | "ins" }) {
  const look = Changed === "del" ? "bg-standing-problem-wash decoration-standing-problem" : "bg-standing-passed-wash font-semibold underline decoration-standing-passed decoration-2 underline-offset-4";
  return runs.map((run, index) => (run.isChanged ? <Changed key={index} className={look}>{run.text}</Changed> : <span key={index}>{run.text}</span>));
}
