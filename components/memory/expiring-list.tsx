"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { expiringAddress, withins, type ExpiringFilter, type ExpiringItem } from "#lib/memory/expiring.ts";

const look = "inline-flex min-h-8 items-center rounded-md px-2.5 text-xs font-medium text-ink-2 no-underline hover:bg-paper-sunken aria-[current=true]:bg-accent-wash aria-[current=true]:text-ink";

/** Items whose check expires, each a link to its place in the text. */
export function ExpiringList({ items, filter }: { items: readonly ExpiringItem[]; filter: ExpiringFilter }) {
  const t = useTranslations("memory");
  const words = useTranslations("words");
  const format = useFormatter();
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <nav aria-label={t("withinLabel")} className="flex flex-wrap gap-1">
          {withins.map((within) => <Link key={within} prefetch={false} href={expiringAddress({ ...filter, within })} aria-current={within === filter.within ? "true" : undefined} className={look}>{t(`within.${within}`)}</Link>)}
        </nav>
        <nav aria-label={t("whose")} className="flex flex-wrap gap-1">
          {[false, true].map((isMine) => <Link key={String(isMine)} prefetch={false} href={expiringAddress({ ...filter, isMine })} aria-current={isMine === filter.isMine ? "true" : undefined} className={look}>{t(isMine ? "mine" : "everyone")}</Link>)}
        </nav>
      </div>
      {items.length === 0 ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : (
        <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
          {items.map(({ article, id, kind, words: said, finding, byName, expiresAt }) => (
            <li key={id} className="relative grid gap-0.5 px-4 py-2.5 hover:bg-accent-wash">
              <Link href={`/articles/${article.id}?item=${id}`} prefetch={false} lang={article.language} title={said} className="line-clamp-2 font-medium text-ink no-underline after:absolute after:inset-0 hover:underline hover:decoration-accent hover:underline-offset-4">{said}</Link>
              <p className="flex flex-wrap gap-x-2 text-xs text-ink-2">
                <time dateTime={expiresAt.toISOString()} className="font-medium text-ink">{t(filter.within === "past" ? "expiredOn" : "expiresOn", { at: format.dateTime(expiresAt, "day") })}</time>
                <span>{words(`kinds.${kind}`)} · {words(`findings.${finding}`)} · {byName}</span>
                <span lang={article.language}>{article.title || t("untitled")}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
