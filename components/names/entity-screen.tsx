"use client";

import Link from "next/link";
import { useState, type ReactNode } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { EntityForm } from "#components/names/entity-form.tsx";
import { EntityHistory } from "#components/names/entity-history.tsx";
import { MergeDialog } from "#components/names/merge-dialog.tsx";
import { useNameActs, type ArchiveAct, type FindNames, type MergeAct, type SaveEntityAct } from "#components/names/use-name-acts.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { draftOf } from "#lib/entity/draft.ts";
import { sourceOf, type KnownTenure } from "#lib/entity/entity.ts";
import type { EntityPage } from "#lib/entity/entity-page.ts";
import { tenureWords } from "#lib/entity/judge.ts";
import { periodWords } from "#lib/entity/shown.ts";
import { parseLocale } from "#lib/i18n/locale.ts";

interface EntityScreenProps {
  page: EntityPage;
  onSave: SaveEntityAct;
  onMerge: MergeAct;
  onArchive: ArchiveAct;
  onFind: FindNames;
}

/** One of the names file: how it is written, what it held, where it was met, what was done to it. */
export function EntityScreen({ page, onSave, onMerge, onArchive, onFind }: EntityScreenProps) {
  const t = useTranslations("names");
  const format = useFormatter();
  const locale = parseLocale(useLocale());
  const [isEditing, setEditing] = useState(false);
  const { save, merge, archive } = useNameActs({ onSave, onMerge, onArchive });
  const { known, own, can } = page;
  const called = periodWords(own, locale);
  const link = "text-accent underline underline-offset-4";
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <p className="text-sm"><Link href="/names" prefetch={false} className={link}>{t("title")}</Link></p>
        <h1 className="flex items-center gap-2 text-2xl font-semibold break-words"><KindMark kind={known.kind} label={t(`kinds.${known.kind}`)} className="size-5" /> {known.name}</h1>
        {called && <p className="text-sm text-ink-2">{t("one.called", { period: called })}</p>}
        {known.note && <p className="max-w-prose text-sm whitespace-pre-line">{known.note}</p>}
        <p className="text-xs text-ink-2">{t("one.since", { at: format.dateTime(new Date(page.madeAt), "day"), name: page.madeBy })}</p>
        {page.isArchived && <Banner>{t("one.archivedNote")}</Banner>}
        {!isEditing && (can.write || can.manage) && (
          <p className="mt-1 flex flex-wrap gap-2">
            {can.write && !page.isArchived && <Button size="sm" onClick={() => setEditing(true)}>{t("one.edit")}</Button>}
            {can.manage && !page.isArchived && <MergeDialog page={page} onFind={onFind} onMerge={(into) => merge({ id: page.id, name: known.name }, into)} />}
            {can.manage && <Button size="sm" variant="quiet" onClick={() => void archive({ id: page.id, name: known.name }, page.isArchived)}>{t(page.isArchived ? "one.restore" : "one.archive")}</Button>}
          </p>
        )}
      </header>
      {isEditing ? (
        <EntityForm draft={draftOf(own)} isNew={false} sources={page.sources} onCancel={() => setEditing(false)} onSave={async (content) => { if (await save(page.id, page.version, content, own)) setEditing(false); }} />
      ) : (
        <>
          {known.kind === "person" && <Part title={t("one.tenures")} empty={known.tenures.length === 0 && t("one.noTenures")}><Tenures all={known.tenures} /></Part>}
          {page.holders.length > 0 && <Part title={t("one.holders")} empty={false}><ul className="grid gap-1.5 text-sm">{page.holders.map(({ id, name, tenure }) => <li key={tenure.id}><Link href={`/names/${id}`} prefetch={false} className={link}>{name}</Link> · {tenure.words} <span className="text-ink-2">{periodWords(tenure, locale)}</span></li>)}</ul></Part>}
          <Part title={t("one.aliases")} empty={known.aliases.length === 0 && t("one.noAliases")}>
            <ul className="grid gap-1.5 text-sm">{known.aliases.map((one) => <li key={one.id}>{one.text} <span className="text-ink-2">· {t(`aliasKinds.${one.kind}`)}{periodWords(one, locale) && ` · ${periodWords(one, locale)}`}</span></li>)}</ul>
          </Part>
          {page.merged.length > 0 && <Part title={t("one.merged")} empty={false}><ul className="grid gap-1.5 text-sm">{page.merged.map((one) => <li key={one.id} className="flex flex-wrap items-center gap-2">{one.name} {can.manage && <Button size="sm" variant="quiet" onClick={() => void merge(one, { id: page.id, name: known.name }, true)}>{t("one.unmerge")}</Button>}</li>)}</ul></Part>}
          {page.alike.length > 0 && <Part title={t("one.alike")} empty={false}><ul className="grid gap-1.5 text-sm">{page.alike.map((one) => <li key={one.id}><Link href={`/names/${one.id}`} prefetch={false} className={link}>{one.name}</Link></li>)}</ul></Part>}
          <Part title={t("one.mentions")} empty={page.mentions.length === 0 && t("one.noMentions")}>
            <ul className="grid gap-1.5 text-sm">{page.mentions.map((one) => <li key={one.articleId}><Link href={`/articles/${one.articleId}`} prefetch={false} className={link}>{one.title}</Link> <span className="text-ink-2">· {t("one.asWritten", { words: one.words.join(", ") })}{one.items > 0 && ` · ${t("one.items", { count: one.items })}`}</span></li>)}</ul>
          </Part>
          <Part title={t("one.history")} empty={page.history.length === 0 && t("one.noHistory")}><EntityHistory history={page.history} /></Part>
        </>
      )}
    </div>
  );
}

function Part({ title, empty, children }: { title: string; empty: string | false; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {empty ? <p className="text-sm text-ink-2">{empty}</p> : children}
    </section>
  );
}

function Tenures({ all }: { all: readonly KnownTenure[] }) {
  const t = useTranslations("names");
  const locale = parseLocale(useLocale());
  const since = ({ from, asOf, to }: KnownTenure) => from ?? asOf ?? to ?? "";
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised text-sm shadow-sheet">
      {all.toSorted((a, b) => (since(a) < since(b) ? 1 : -1)).map((one) => {
        const source = sourceOf(one);
        return (
          <li key={one.id} className="grid gap-x-6 gap-y-0.5 px-5 py-2.5 sm:grid-cols-[minmax(0,1fr)_14rem_minmax(0,16rem)] sm:items-baseline">
            <span className="min-w-0 break-words"><span className="mr-2 text-xs text-ink-2">{t(`roles.${one.role}`)}</span>{tenureWords(one)}</span>
            <span className="text-ink-2 tabular-nums">{periodWords(one, locale)}</span>
            <span className="min-w-0 text-xs break-words text-ink-2">{one.sourceId && one.sourceTitle ? <Link href={`/sources/${one.sourceId}`} prefetch={false} className="text-accent underline underline-offset-4">{one.sourceTitle}</Link> : source ? t("one.source", { source }) : one.sourceId ? t("one.hiddenSource") : t("one.noSource")}</span>
          </li>
        );
      })}
    </ul>
  );
}
