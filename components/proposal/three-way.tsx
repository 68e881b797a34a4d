"use client";

import { useTranslations } from "use-intl";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import { WordDifference } from "#components/proposal/word-difference.tsx";
import { Button } from "#components/ui/button.tsx";
import { merged } from "#lib/proposal/merge.ts";
import type { ProposalView } from "#lib/proposal/proposal.ts";

/** The words then, as proposed, and now, where they moved on meanwhile: a person chooses what is to stand there. */
export function ThreeWay({ view, now }: { view: ProposalView; now: string }) {
  const t = useTranslations("proposal");
  const acts = useActs();
  const { article, me } = useGalleyData();
  const both = merged(view.before, view.replacement, now);
  const rows = [
    ["then", <span key="then" lang={article.language}>{view.before}</span>],
    ["proposed", <WordDifference key="proposed" before={view.before} after={view.replacement} lang={article.language} />],
    ["now", <WordDifference key="now" before={view.before} after={now} lang={article.language} />],
  ] as const;
  return (
    <div className="grid gap-2 rounded-md bg-standing-recheck-wash p-3 text-sm">
      <p className="text-standing-recheck-ink">{t("movedOn")}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {rows.map(([name, words]) => (
          <div key={name} className="contents">
            <dt className="text-standing-recheck-ink">{t(name)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {both !== null && both !== now && both !== view.replacement && (
          <div className="contents">
            <dt className="text-standing-recheck-ink">{t("both")}</dt>
            <dd lang={article.language}>{both}</dd>
          </div>
        )}
      </dl>
      {me.canDecide && (
        <div className="flex flex-wrap gap-2">
          {both !== null && both !== now && both !== view.replacement && <Button variant="primary" size="sm" onClick={() => void acts.acceptProposals([view.id], both)}>{t("acceptBoth")}</Button>}
          <Button size="sm" onClick={() => void acts.acceptProposals([view.id], view.replacement)}>{t("acceptProposed")}</Button>
        </div>
      )}
    </div>
  );
}
