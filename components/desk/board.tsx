"use client";

import { Lock } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { Blocks } from "#components/desk/blocks.tsx";
import { Changed, Deadline, People } from "#components/desk/entry-facts.tsx";
import { Progress } from "#components/desk/progress.tsx";
import { deskAddress, type DeskFilter } from "#lib/article/desk-filter.ts";
import type { BoardColumn, DeskEntry } from "#lib/article/desk-entry.ts";

/** A column a stage, what is due soonest on top. Under each other where there is no room beside each other. */
export function Board({ columns, filter }: { columns: readonly BoardColumn[]; filter: DeskFilter }) {
  const t = useTranslations("desk");
  const words = useTranslations("words");
  const format = useFormatter();
  return (
    <div className="grid gap-6 md:auto-cols-[minmax(13rem,1fr)] md:grid-flow-col md:gap-4 md:overflow-x-auto md:pb-2">
      {columns.map(({ stage, total, entries }) => (
        <section key={stage} aria-labelledby={`column-${stage}`} className="grid content-start gap-2">
          <h2 id={`column-${stage}`} className="flex items-baseline gap-2 border-b-2 border-line pb-1 text-sm font-semibold">{words(`stages.${stage}`)} <span className="font-normal text-ink-3 tabular-nums">{format.number(total)}</span></h2>
          {entries.length === 0 && <p className="py-2 text-xs text-ink-3">{t("columnEmpty")}</p>}
          <ul className="grid gap-2">{entries.map((entry) => <li key={entry.id}><BoardCard entry={entry} /></li>)}</ul>
          {total > entries.length && <Link href={deskAddress({ ...filter, view: "list", stage, page: 1 })} className="text-sm">{t("columnMore", { count: total - entries.length })}</Link>}
        </section>
      ))}
    </div>
  );
}

function BoardCard({ entry }: { entry: DeskEntry }) {
  const t = useTranslations("desk");
  return (
    <article className="relative grid gap-2 rounded-lg bg-paper-raised p-3 shadow-sheet transition-colors hover:bg-accent-wash">
      <h3 className="font-text text-base leading-snug font-semibold text-pretty">
        <Link href={`/articles/${entry.id}`} className="text-ink no-underline after:absolute after:inset-0 hover:underline hover:decoration-accent hover:decoration-2 hover:underline-offset-4">{entry.title || t("untitled")}</Link>
      </h3>
      <p className="flex flex-wrap gap-x-2 gap-y-0.5 text-xs text-ink-3">
        {entry.deadlineAt && <Deadline at={entry.deadlineAt} />}
        {entry.isRestricted && <span className="inline-flex items-center gap-1"><Lock aria-hidden className="size-3.5" /> {t("restricted")}</span>}
        {entry.section && <span>{entry.section}</span>}
        <span>{t("by", { name: entry.loadedBy })}</span>
        <People names={entry.people} />
        <Changed at={entry.changedAt} />
      </p>
      <Progress progress={entry.progress} />
      <Blocks entry={entry} />
    </article>
  );
}
