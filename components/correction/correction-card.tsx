"use client";

import { CircleCheck, CircleDot, CircleX, PenLine } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { CarryOut } from "#components/correction/carry-out.tsx";
import { DecideForm } from "#components/correction/decide-form.tsx";
import { DoneCorrection } from "#components/correction/done-correction.tsx";
import type { CorrectionEntry, CorrectionsData } from "#lib/workflow/correction-data.ts";

const look = {
  open: { Icon: CircleDot, colour: "text-accent" }, to_do: { Icon: PenLine, colour: "text-standing-problem-ink" },
  refused: { Icon: CircleX, colour: "text-ink-3" }, done: { Icon: CircleCheck, colour: "text-standing-passed-ink" },
} as const;

/** One request with what became of it, and what comes next. */
export function CorrectionCard({ data, correction }: { data: CorrectionsData; correction: CorrectionEntry }) {
  const t = useTranslations("correction");
  const query = useTranslations("query");
  const format = useFormatter();
  const told = (at: string) => format.dateTime(new Date(at), "moment");
  const { article, me } = data;
  const { state } = correction;
  const { Icon, colour } = look[state];
  return (
    <article aria-label={correction.words} className="grid gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <header className="grid gap-1">
        <p className="flex items-center gap-2 text-sm font-medium"><Icon aria-hidden className={`size-4 shrink-0 ${colour}`} /> {t(`states.${state}`)}</p>
        <h2 lang={article.language} className="font-text text-lg break-words">“{correction.words}”</h2>
        <p className="text-sm whitespace-pre-line">{correction.claim}</p>
        <p className="text-xs text-ink-2">
          {t("askedOf", { name: correction.askedBy, channel: query(`channels.${correction.channel}`) })}{correction.contact && ` (${correction.contact})`}{" · "}
          {t("filedBy", { name: correction.filedByName, at: told(correction.at) })}{" · "}{t("printed", { number: correction.printed.number })}
          {correction.annotationId && <>{" · "}<Link href={`/articles/${article.id}?item=${correction.annotationId}`} prefetch={false} className="text-accent underline underline-offset-4">{t("toItem")}</Link></>}
        </p>
      </header>
      {correction.decisions.length > 0 && (
        <ol className="grid gap-1.5 border-l-2 border-line pl-3 text-sm">
          {correction.decisions.map((one) => (
            <li key={one.id}><span className="font-medium">{t("decided", { decision: t(`decisions.${one.decision}`), name: one.byName, at: told(one.at) })}</span><span className="block whitespace-pre-line text-ink-2">{one.reason}</span></li>
          ))}
        </ol>
      )}
      {state === "done" && <DoneCorrection data={data} correction={correction} />}
      {state === "to_do" && <CarryOut data={data} correction={correction} />}
      {state !== "done" && me.canDecide && <DecideForm articleId={article.id} correction={correction} />}
    </article>
  );
}
