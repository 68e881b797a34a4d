"use client";

import { useFormatter, useNow, useTranslations } from "use-intl";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import { quoted } from "#lib/text/quoted.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { Citation } from "#components/memory/citation.tsx";
import { useAsOf } from "#components/memory/use-as-of.ts";
import { Button } from "#components/ui/button.tsx";
import type { CheckView } from "#lib/annotation/annotation.ts";
import { reconfirmedMethod } from "#lib/workflow/reconfirm.ts";

/** Every check of this item, newest first: finding, person, time, words, evidence. */
export function CheckHistory({ row }: { row: ItemRow }) {
  const t = useTranslations("item");
  if (row.view.checks.length === 0) return null;
  const newest = [...row.view.checks].reverse();
  return (
    <details className="text-sm" open={newest.length === 1 || undefined}>
      <summary className="cursor-pointer text-xs font-medium text-ink-2">{t("history", { count: newest.length })}</summary>
      <ol className="mt-2 grid gap-3">
        {newest.map((check) => <Entry key={check.id} check={check} isTakenBack={row.view.checks.some((other) => other.voids === check.id)} row={row} />)}
      </ol>
    </details>
  );
}

function Entry({ check, isTakenBack, row }: { check: CheckView; isTakenBack: boolean; row: ItemRow }) {
  const t = useTranslations("item");
  const words = useTranslations("words");
  const format = useFormatter();
  const now = useNow({ updateInterval: 20_000 });
  const acts = useActs();
  const { me, article } = useGalleyData();
  const sayAsOf = useAsOf();
  const at = new Date(check.at);
  return (
    <li className="grid gap-1 border-l-2 border-line pl-3">
      <p>
        <strong className={isTakenBack ? "font-semibold line-through" : "font-semibold"}>{words(`findings.${check.finding}`)}</strong>
        {" · "}{check.byName}{" · "}
        <time dateTime={check.at} title={format.dateTime(at, "exact")}>{format.relativeTime(at, at > now ? at : now)}</time>
      </p>
      <p className="text-ink-2" lang={article.language}>{check.on.map((one) => quoted(one.words)).join(", ")}</p>
      {check.evidence.map((evidence) => (
        <p key={evidence.sourceId} className="text-ink-2">
          <a href={`/sources/${evidence.sourceId}`} target="_blank" className="text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-accent">{evidence.sourceTitle}</a>{evidence.locator && `, ${evidence.locator}`}
          {evidence.passage && <q className="block italic">{evidence.passage}</q>}
        </p>
      ))}
      {check.citesId && <p className="text-ink-2"><Citation cites={check.cites} asOf={check.asOf ?? null} /></p>}
      {!check.citesId && check.asOf && <p className="text-ink-2">{sayAsOf(check)}</p>}
      {check.method === reconfirmedMethod && <p className="text-ink-2">{t("reconfirmed")}</p>}
      {check.note && <p>{check.note}</p>}
      {!isTakenBack && check.finding !== "void" && me.canCheck && row.view.version > 0 && (
        <div><Button variant="quiet" size="sm" onClick={() => void acts.takeBack(check.id)}>{t("takeBack")}</Button></div>
      )}
    </li>
  );
}
