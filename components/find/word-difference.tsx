import { difference, type Run } from "#lib/report/difference.ts";

/** Two stretches of text, one above the other, with the words that differ struck and inserted. */
export function WordDifference({ then, now, thenLabel, nowLabel }: { then: string; now: string; thenLabel: string; nowLabel: string }) {
  const runs = difference(then, now);
  return (
    <>
      <span className="word-difference"><span className="word-difference-label">{thenLabel}</span> <span>{runs.then.map((run, at) => <Shown key={at} run={run} as="del" />)}</span></span>
      <span className="word-difference"><span className="word-difference-label">{nowLabel}</span> <span>{runs.now.map((run, at) => <Shown key={at} run={run} as="ins" />)}</span></span>
    </>
  );
}

function Shown({ run: { text, isChanged }, as: Changed }: { run: Run; as: "del" | "ins" }) {
  return isChanged ? <Changed>{text}</Changed> : text;
}
