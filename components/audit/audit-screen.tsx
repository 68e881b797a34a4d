"use client";

import { useRouter } from "next/navigation";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { auditFilterOf, auditGroups, auditQuery, type AuditFilter, type AuditPage } from "#lib/audit/filter.ts";

/** Who did what, newest first, under a filter that is in the address. */
export function AuditScreen({ page, filter }: { page: AuditPage; filter: AuditFilter }) {
  const t = useTranslations("audit");
  const format = useFormatter();
  const router = useRouter();
  const go = (change: Record<string, string>) => {
    const next = auditFilterOf({ ...Object.fromEntries(new URLSearchParams(auditQuery({ ...filter, before: null }))), ...change });
    router.push(`/audit${auditQuery(next)}`);
  };
  const last = page.entries.at(-1);
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t("group")}>{(control) => <Select {...control} value={filter.group ?? ""} options={[{ value: "", label: t("all") }, ...auditGroups.map((value) => ({ value, label: t(`groups.${value}`) }))]} onChange={(event) => go({ group: event.target.value })} />}</Field>
        <Field label={t("by")}>{(control) => <Select {...control} value={filter.by ?? ""} options={[{ value: "", label: t("everybody") }, ...page.people.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(event) => go({ by: event.target.value })} />}</Field>
        {filter.articleId && <LinkButton className="self-end" href={`/audit${auditQuery({ ...filter, articleId: null, before: null })}`}>{t("allArticles")}</LinkButton>}
      </div>
      {page.entries.length === 0 ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : (
        <ol className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
          {page.entries.map((entry) => (
            <li key={entry.seq} className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 text-sm sm:grid-cols-[4rem_10rem_minmax(0,1fr)]">
              <span className="text-ink-3 tabular-nums">{entry.seq}</span>
              <time dateTime={entry.at} className="text-ink-2 tabular-nums">{format.dateTime(new Date(entry.at), "exact")}</time>
              <div className="min-w-0">
                <p><strong className="font-semibold">{t(`groups.${auditGroups.find((group) => entry.type.startsWith(`${group}.`)) ?? "article"}`)}</strong> <code className="text-xs text-ink-2">{entry.type}</code>{" · "}{entry.byName ?? t("desk")}</p>
                {entry.article && <p className="min-w-0"><Link href={`/audit${auditQuery({ ...filter, articleId: entry.article.id, before: null })}`} prefetch={false} className="block py-0.5 leading-6 break-words text-accent underline-offset-4 hover:underline">{entry.article.title || entry.article.id}</Link></p>}
                {entry.said.length > 0 && (
                  <details className="text-xs text-ink-2">
                    <summary className="cursor-pointer py-1">{t("details")}</summary>
                    <dl className="grid gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)]">{entry.said.map(([name, value]) => <div key={name} className="contents"><dt>{name}</dt><dd className="break-all font-mono">{value}</dd></div>)}</dl>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {page.hasMore && last && <LinkButton className="justify-self-start" href={`/audit${auditQuery({ ...filter, before: last.seq })}`}>{t("earlier")}</LinkButton>}
      <p className="text-xs break-all text-ink-2">{t("head", { seq: page.head.seq })} <code>{page.head.hash}</code>. {t("verify")} <code>npm run soat -- audit verify</code></p>
    </div>
  );
}
