"use client";

import { useTranslations } from "use-intl";
import { wordRuns } from "#lib/text/word-diff.ts";

/** Of unchanged words this many characters are shown on each side of a change. */
const around = 240;

/** What changed on a page between two times, word by word; long passages that stayed are left out. */
export function PageDifference({ then, now }: { then: string; now: string }) {
  const t = useTranslations("sources");
  const runs = wordRuns(then, now);
  if (!runs.some((run) => run.isChanged)) return <p className="text-sm text-ink-2">{t("sameWords")}</p>;
  return (
    <div className="max-w-prose rounded-lg bg-paper-raised p-5 font-text whitespace-pre-line shadow-sheet">
      {runs.map((run, index) => (run.isChanged
        ? <span key={index}>{run.before && <del className="bg-standing-problem-wash decoration-standing-problem">{run.before}</del>}{run.after && <ins className="bg-standing-passed-wash font-semibold underline decoration-standing-passed decoration-2 underline-offset-4">{run.after}</ins>}</span>
        : <span key={index}>{shortened(run.after, index === 0, index === runs.length - 1)}</span>))}
    </div>
  );
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= around * 2 + 20) return text;
  const head = isFirst ? "" : text.slice(0, text.indexOf(" ", around) + 1);
  const tail = isLast ? "" : text.slice(text.lastIndexOf(" ", text.length - around));
  return `${head}\n[…]\n${tail}`;
}
