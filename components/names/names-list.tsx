"use client";

import { Download, Plus, Search, Upload } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { entityKinds } from "#lib/entity/entity.ts";
import { namesQuery, type NamesEntry, type NamesFilter, type NamesPage } from "#lib/entity/names-filter.ts";

interface NamesListProps {
  shown: NamesPage;
  filter: NamesFilter;
  can: { write: boolean; manage: boolean };
}

/** The names file under a filter that is in the address. */
export function NamesList({ shown, filter, can }: NamesListProps) {
  const t = useTranslations("names");
  const to = (change: Partial<NamesFilter>) => `/names${namesQuery({ ...filter, ...change })}`;
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-2xl font-semibold">{t("title")}</h1>
          <p className="mt-1 max-w-prose text-sm text-ink-2">{t("intro")}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {can.write && <LinkButton href="/names/new" variant="primary"><Plus aria-hidden className="size-4" /> {t("list.add")}</LinkButton>}
          {can.manage && <LinkButton href="/names/import"><Upload aria-hidden className="size-4" /> {t("list.import")}</LinkButton>}
        </div>
      </div>
      {shown.isEmpty ? <EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState> : (
        <div className="grid gap-4">
          <Filters shown={shown} filter={filter} to={to} />
          {shown.entries.length === 0 ? <EmptyState title={t("list.none")}>{t("list.noneHint")}</EmptyState> : (
            <ul className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">{shown.entries.map((entry) => <Row key={entry.id} entry={entry} />)}</ul>
          )}
          {shown.pages > 1 && (
            <nav aria-label={t("list.pages")} className="flex items-center justify-center gap-3 text-sm">
              {shown.page > 1 && <LinkButton href={to({ page: shown.page - 1 })} size="sm" rel="prev">{t("list.previous")}</LinkButton>}
              <span className="tabular-nums">{t("list.page", { page: shown.page, pages: shown.pages })}</span>
              {shown.page < shown.pages && <LinkButton href={to({ page: shown.page + 1 })} size="sm" rel="next">{t("list.next")}</LinkButton>}
            </nav>
          )}
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2">
            <span className="tabular-nums">{t("list.count", { count: shown.total })}</span>
            {(["csv", "json"] as const).map((format) => (
              <a key={format} href={`/api/names?${new URLSearchParams([["format", format], ...new URLSearchParams(namesQuery({ ...filter, page: 1 }))]).toString()}`} download className="inline-flex min-h-8 items-center gap-1 text-accent underline underline-offset-4">
                <Download aria-hidden className="size-3.5" /> {t(format === "csv" ? "list.exportCsv" : "list.exportJson")}
              </a>
            ))}
          </p>
        </div>
      )}
    </>
  );
}

function Filters({ shown, filter, to }: Pick<NamesListProps, "shown" | "filter"> & { to: (change: Partial<NamesFilter>) => string }) {
  const t = useTranslations("names");
  const all = entityKinds.reduce((sum, kind) => sum + shown.kinds[kind], 0);
  const look = "inline-flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-xs font-medium text-ink-2 no-underline hover:bg-paper-sunken aria-[current=true]:bg-accent-wash aria-[current=true]:text-ink";
  const isPlain = !filter.isArchived && !filter.isShared;
  return (
    <div className="grid gap-3">
      <Form action="/names" role="search" className="flex max-w-xl gap-2">
        {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
        {!isPlain && <input type="hidden" name="only" value={filter.isArchived ? "archived" : "shared"} />}
        <TextInput key={filter.words} type="search" name="q" defaultValue={filter.words} maxLength={200} aria-label={t("list.search")} placeholder={t("list.search")} />
        <Button type="submit" aria-label={t("list.searchNow")}><Search aria-hidden className="size-4" /></Button>
      </Form>
      <nav aria-label={t("list.filter")} className="flex flex-wrap items-center gap-1">
        <Link href={to({ kind: null, page: 1 })} aria-current={filter.kind === null ? "true" : undefined} className={look}>{t("list.every")} <span className="font-normal tabular-nums">{all}</span></Link>
        {entityKinds.map((kind) => (
          <Link key={kind} href={to({ kind: kind === filter.kind ? null : kind, page: 1 })} aria-current={kind === filter.kind ? "true" : undefined} className={look}>
            <KindMark kind={kind} /> {t(`kinds.${kind}`)} <span className="font-normal tabular-nums">{shown.kinds[kind]}</span>
          </Link>
        ))}
        <span aria-hidden className="mx-1 h-4 border-l border-line" />
        <Link href={to({ isShared: !filter.isShared, isArchived: false, page: 1 })} aria-current={filter.isShared ? "true" : undefined} className={look}>{t("list.shared")}</Link>
        <Link href={to({ isArchived: !filter.isArchived, isShared: false, page: 1 })} aria-current={filter.isArchived ? "true" : undefined} className={look}>{t("list.archived")}</Link>
      </nav>
    </div>
  );
}

function Row({ entry }: { entry: NamesEntry }) {
  const t = useTranslations("names");
  return (
    <li className="relative grid gap-x-6 gap-y-0.5 px-5 py-3 hover:bg-accent-wash sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:items-baseline">
      <h2 className="flex min-w-0 items-baseline gap-2 font-medium">
        <span className="self-center"><KindMark kind={entry.kind} label={t(`kinds.${entry.kind}`)} /></span>
        <Link href={`/names/${entry.id}`} prefetch={false} className="min-w-0 break-words text-ink no-underline after:absolute after:inset-0 hover:underline hover:underline-offset-4">{entry.name}</Link>
      </h2>
      <p className="min-w-0 text-xs break-words text-ink-2">{[...entry.tenures, ...entry.aliases.map((alias) => `“${alias}”`)].join(" · ")}</p>
    </li>
  );
}
