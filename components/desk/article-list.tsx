"use client";

import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "use-intl";
import type { DeskEntry } from "#lib/article/desk-entry.ts";
import { Progress } from "#components/desk/progress.tsx";
import { StageTag } from "#components/desk/stage-tag.tsx";

/** A stack of proofs: the title first, then how far each has come. */
export function ArticleList({ entries }: { entries: readonly DeskEntry[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">
      {entries.map((entry) => <li key={entry.id}><ArticleRow entry={entry} /></li>)}
    </ul>
  );
}

function ArticleRow({ entry }: { entry: DeskEntry }) {
  const t = useTranslations("desk");
  const { progress } = entry;
  return (
    <article className="relative grid gap-x-8 gap-y-3 px-5 py-4 transition-colors hover:bg-accent-wash md:grid-cols-[minmax(0,1fr)_20rem] md:items-center">
      <div className="grid min-w-0 gap-1.5">
        <h2 className="font-text text-lg font-semibold text-pretty">
          {/* The whole row opens the article; the link alone is what the keyboard and a screen reader meet. */}
          <Link href={`/articles/${entry.id}`} className="text-ink no-underline after:absolute after:inset-0 hover:underline hover:decoration-accent hover:decoration-2 hover:underline-offset-4">
            {entry.title || t("untitled")}
          </Link>
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
          <StageTag stage={entry.stage} />
          {entry.isSample && <span className="rounded-sm border border-line-strong px-1.5 font-medium">{t("sample")}</span>}
          <span>{t("by", { name: entry.loadedBy })}</span>
          <Changed at={entry.changedAt} />
          {progress && <span>{t("words", { count: progress.words })}</span>}
        </p>
      </div>
      <Progress progress={progress} />
    </article>
  );
}

function Changed({ at }: { at: Date }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const now = useNow();
  const isJustNow = now.getTime() - at.getTime() < 60_000;
  return (
    <time dateTime={at.toISOString()} title={format.dateTime(at, "moment")} className="relative">
      {isJustNow ? t("justNow") : format.relativeTime(at, now)}
    </time>
  );
}
