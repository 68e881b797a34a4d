"use client";

import Link from "next/link";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { HitRow } from "#components/search/hit-row.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { useHitKeys } from "#components/search/use-hit-keys.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { isAsking, searchAddress, type SearchFilter } from "#lib/search/filter.ts";
import { mostCounted, type SearchGroup, type SearchPage } from "#lib/search/result.ts";

/** A search and what it found, sort by sort. */
export function SearchScreen({ found, filter }: { found: SearchPage; filter: SearchFilter }) {
  const t = useTranslations("search");
  const field = useRef<HTMLInputElement>(null);
  useHitKeys(field);
  const { lag, groups } = found;
  const shown = groups.filter(({ hits }) => hits.length > 0);
  return (
    <div className="grid gap-5">
      <SearchForm filter={filter} people={found.people} field={field} />
      {lag.texts + lag.rows > 0 && <p role="status" className="text-sm text-ink-2">{t("lag", lag)}</p>}
      {isAsking(filter) && <Sorts groups={groups} filter={filter} />}
      {shown.map((group) => <Group key={group.kind} group={group} filter={filter} />)}
      {shown.length === 0 && (isAsking(filter) ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : <EmptyState title={t("start")}>{t("startHint")}</EmptyState>)}
      {found.pages > 1 && (
        <nav aria-label={t("pages")} className="flex items-center justify-center gap-3 text-sm">
          {found.page > 1 && <LinkButton href={searchAddress({ ...filter, page: found.page - 1 })} size="sm" rel="prev">{t("previousPage")}</LinkButton>}
          <span className="tabular-nums">{t("page", { page: found.page, pages: found.pages })}</span>
          {found.page < found.pages && <LinkButton href={searchAddress({ ...filter, page: found.page + 1 })} size="sm" rel="next">{t("nextPage")}</LinkButton>}
        </nav>
      )}
    </div>
  );
}

/** How much was found of each sort, and each on its own. */
function Sorts({ groups, filter }: { groups: readonly SearchGroup[]; filter: SearchFilter }) {
  const t = useTranslations("search");
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const isMore = groups.some(({ count }) => count >= mostCounted);
  const look = "inline-flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-sm text-ink-2 no-underline hover:bg-paper-sunken aria-[current=true]:bg-accent-wash aria-[current=true]:font-semibold aria-[current=true]:text-accent";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label={t("sorts")} className="flex flex-wrap gap-1">
        <Link href={searchAddress({ ...filter, show: null, page: 1 })} aria-current={filter.show === null ? "true" : undefined} className={look}>{t("all")}</Link>
        {groups.map(({ kind, count }) => (
          <Link key={kind} href={searchAddress({ ...filter, show: kind === filter.show ? null : kind, page: 1 })} aria-current={kind === filter.show ? "true" : undefined} className={look}>
            {t(`kinds.${kind}`)} <span className="font-normal tabular-nums">{t(count >= mostCounted ? "many" : "count", { count })}</span>
          </Link>
        ))}
      </nav>
      <p role="status" className="ml-auto text-xs text-ink-2">{isMore ? t("foundMany", { count: total }) : t("found", { count: total })}</p>
    </div>
  );
}

function Group({ group: { kind, count, hits }, filter }: { group: SearchGroup; filter: SearchFilter }) {
  const t = useTranslations("search");
  const id = `found-${kind}`;
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={id} className="text-sm font-semibold">{t(`kinds.${kind}`)}</h2>
        {hits.length < count && filter.show === null && <Link href={searchAddress({ ...filter, show: kind, page: 1 })} className="text-sm text-accent underline-offset-4 hover:underline" aria-label={`${t("seeAll")}: ${t(`kinds.${kind}`)}`}>{t("seeAll")}</Link>}
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">{hits.map((hit) => <HitRow key={`${hit.kind} ${hit.ref}`} hit={hit} />)}</ul>
    </section>
  );
}
