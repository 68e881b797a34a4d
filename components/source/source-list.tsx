"use client";

import { Lock, Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { sourceKinds } from "#lib/source/source-kind.ts";
import { sourcesAddress, type SourceEntry, type SourceFilter, type SourcesPage } from "#lib/source/source-filter.ts";

/** The newsroom's sources under a filter that is in the address. */
export function SourceList({ shown, filter }: { shown: SourcesPage; filter: SourceFilter }) {
  const t = useTranslations("sources");
  return (
    <div className="grid gap-4">
      <Filters shown={shown} filter={filter} />
      {shown.entries.length === 0 ? <EmptyState title={t("none")}>{filter.words || filter.kind ? t("noneFound") : t("noneHint")}</EmptyState> : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">{shown.entries.map((entry) => <Row key={entry.id} entry={entry} />)}</ul>
      )}
      {shown.pages > 1 && (
        <nav aria-label={t("pages")} className="flex items-center justify-center gap-3 text-sm">
          {shown.page > 1 && <LinkButton href={sourcesAddress({ ...filter, page: shown.page - 1 })} size="sm" rel="prev">{t("previousPage")}</LinkButton>}
          <span className="tabular-nums">{t("page", { page: shown.page, pages: shown.pages })}</span>
          {shown.page < shown.pages && <LinkButton href={sourcesAddress({ ...filter, page: shown.page + 1 })} size="sm" rel="next">{t("nextPage")}</LinkButton>}
        </nav>
      )}
    </div>
  );
}

function Filters({ shown, filter }: { shown: SourcesPage; filter: SourceFilter }) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  const all = sourceKinds.reduce((sum, kind) => sum + shown.kinds[kind], 0);
  const look = "inline-flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-xs font-medium text-ink-2 no-underline hover:bg-paper-sunken aria-[current=true]:bg-accent-wash aria-[current=true]:text-ink";
  return (
    <div className="grid gap-3">
      <Form action="/sources" role="search" className="flex max-w-xl gap-2">
        {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
        <TextInput key={filter.words} type="search" name="q" defaultValue={filter.words} maxLength={200} aria-label={t("search")} placeholder={t("search")} />
        <Button type="submit" aria-label={t("searchNow")}><Search aria-hidden className="size-4" /></Button>
      </Form>
      <nav aria-label={t("filter")} className="flex flex-wrap items-center gap-1">
        <Link href={sourcesAddress({ ...filter, kind: null, page: 1 })} aria-current={filter.kind === null ? "true" : undefined} className={look}>{t("everyKind")} <span className="font-normal tabular-nums">{all}</span></Link>
        {sourceKinds.filter((kind) => shown.kinds[kind] > 0 || kind === filter.kind).map((kind) => (
          <Link key={kind} href={sourcesAddress({ ...filter, kind: kind === filter.kind ? null : kind, page: 1 })} aria-current={kind === filter.kind ? "true" : undefined} className={look}>
            {words(`sourceKinds.${kind}`)} <span className="font-normal tabular-nums">{shown.kinds[kind]}</span>
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Row({ entry }: { entry: SourceEntry }) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  const of = useTranslations("source");
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-5 py-3 hover:bg-accent-wash sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        <h2 className="font-medium">{entry.isSealed && <Lock role="img" aria-label={t("sealed.title")} className="mr-1.5 inline size-3.5 align-[-0.1em] text-ink-2" />}<Link href={`/sources/${entry.id}`} prefetch={false} className="break-words text-ink no-underline after:absolute after:inset-0 hover:underline hover:underline-offset-4">{entry.title}</Link></h2>
        <p className="truncate text-xs text-ink-2">{words(`sourceKinds.${entry.kind}`)} · {entry.isPrimary ? of("primary") : of("secondary")}{entry.reference && ` · ${entry.reference}`}</p>
      </div>
      <p className="text-xs text-ink-2 tabular-nums">{entry.items === 0 ? t("unusedShort") : t("usedShort", { items: entry.items, articles: entry.articles })}{entry.kept > 0 && ` · ${t("keptShort", { count: entry.kept })}`}</p>
    </li>
  );
}
