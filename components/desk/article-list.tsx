"use client";

import { Lock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { ArticleMenu, type Shelve } from "#components/desk/article-menu.tsx";
import { Blocks } from "#components/desk/blocks.tsx";
import { Changed, Deadline, People } from "#components/desk/entry-facts.tsx";
import { Progress } from "#components/desk/progress.tsx";
import { StageTag } from "#components/desk/stage-tag.tsx";
import type { DeskEntry } from "#lib/article/desk-entry.ts";
import type { Shelf } from "#lib/article/desk-filter.ts";

interface ArticleListProps {
  entries: readonly DeskEntry[];
  shelf: Shelf;
  onShelve: Shelve;
}

/** A stack of proofs: the title first, then how far each has come. */
export function ArticleList({ entries, ...rest }: ArticleListProps) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">
      {entries.map((entry) => <li key={entry.id}><ArticleRow entry={entry} {...rest} /></li>)}
    </ul>
  );
}

function ArticleRow({ entry, shelf, onShelve }: Omit<ArticleListProps, "entries"> & { entry: DeskEntry }) {
  const t = useTranslations("desk");
  const { progress } = entry;
  const title = entry.title || t("untitled");
  return (
    <article className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-3 px-5 py-4 transition-colors hover:bg-accent-wash md:grid-cols-[minmax(0,1fr)_20rem_auto] md:items-center md:gap-x-8">
      <div className="grid min-w-0 gap-1.5">
        <h2 className="font-text text-lg font-semibold text-pretty">
          {/* The whole row opens the article; the link alone is what the keyboard and a screen reader meet. */}
          <Link href={`/articles/${entry.id}`} className="text-ink no-underline after:absolute after:inset-0 hover:underline hover:decoration-accent hover:decoration-2 hover:underline-offset-4">
            {title}
          </Link>
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
          <StageTag stage={entry.stage} />
          {entry.isRestricted && <span className="inline-flex items-center gap-1"><Lock aria-hidden className="size-3.5" /> {t("restricted")}</span>}
          {entry.isSample && <span className="rounded-sm border border-line-strong px-1.5 font-medium">{t("sample")}</span>}
          {entry.deadlineAt && <Deadline at={entry.deadlineAt} />}
          {entry.section && <span>{entry.section}</span>}
          <span>{t("by", { name: entry.loadedBy })}</span>
          <People names={entry.people} />
          <Changed at={entry.changedAt} />
          {progress && <span>{t("words", { count: progress.words })}</span>}
        </p>
        <Blocks entry={entry} />
      </div>
      <div className="max-md:order-3 max-md:col-span-2"><Progress progress={progress} /></div>
      <div className="relative self-start md:self-center">{entry.canShelve && <ArticleMenu articleId={entry.id} title={title} shelf={shelf} onShelve={onShelve} />}</div>
    </article>
  );
}
