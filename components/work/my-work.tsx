"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Deadline } from "#components/desk/entry-facts.tsx";
import { useRoleLabel } from "#components/sign-off/use-role-label.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { MyWork, WorkArticle, WorkItem } from "#lib/workflow/my-work.ts";

/** What waits for the reader, the most binding first; a list that is empty is not there. */
export function MyWorkLists({ work: { items, seconds, queries, signatures } }: { work: MyWork }) {
  const t = useTranslations("myWork");
  const words = useTranslations("words");
  const roleLabel = useRoleLabel();
  if (items.length + seconds.length + queries.length + signatures.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <div className="grid gap-6">
      {signatures.length > 0 && (
        <WorkList name="signatures" count={signatures.length}>
          {signatures.map(({ article, role }) => <Row key={article.id} article={article} href={`/articles/${article.id}/sign-off`} label={article.title || t("untitled")} lang={article.language}>{roleLabel(role)}</Row>)}
        </WorkList>
      )}
      {items.length > 0 && <WorkList name="items" count={items.length}>{items.map((item) => <ItemRow key={item.id} item={item} />)}</WorkList>}
      {seconds.length > 0 && <WorkList name="seconds" count={seconds.length}>{seconds.map((item) => <ItemRow key={item.id} item={item} />)}</WorkList>}
      {queries.length > 0 && (
        <WorkList name="queries" count={queries.length}>
          {queries.map((query, at) => (
            <Row key={at} article={{ ...query.article, deadlineAt: query.dueAt }} href={`/articles/${query.article.id}?item=${query.itemId}`} label={query.question}>
              {query.contact ?? words(`waitingFor.${query.to}`)}{" · "}<span lang={query.article.language}>{query.article.title}</span>
            </Row>
          ))}
        </WorkList>
      )}
    </div>
  );
}

function WorkList({ name, count, children }: { name: "signatures" | "items" | "seconds" | "queries"; count: number; children: ReactNode }) {
  const t = useTranslations("myWork");
  return (
    <section aria-labelledby={`work-${name}`} className="grid gap-2">
      <h2 id={`work-${name}`} className="flex items-baseline gap-2 text-lg font-semibold">{t(name)} <span className="text-sm font-normal text-ink-3 tabular-nums">{count}</span></h2>
      <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">{children}</ul>
    </section>
  );
}

function ItemRow({ item }: { item: WorkItem }) {
  const t = useTranslations("work");
  const words = useTranslations("words");
  return (
    <Row article={item.article} href={`/articles/${item.article.id}?item=${item.id}`} label={item.words} lang={item.article.language}>
      {item.risk && <span className="rounded-sm border border-line-strong px-1 font-medium text-ink">{t("riskShort", { risk: item.risk })}</span>}
      {words(`kinds.${item.kind}`)}{" · "}{words(`workStates.${item.workState}`)}{" · "}<span lang={item.article.language}>{item.article.title}</span>
    </Row>
  );
}

interface RowProps {
  article: WorkArticle;
  href: string;
  label: string;
  lang?: string | undefined;
  children: ReactNode;
}

function Row({ article, href, label, lang, children }: RowProps) {
  return (
    <li className="relative grid gap-0.5 px-4 py-2.5 hover:bg-accent-wash">
      <Link href={href} prefetch={false} lang={lang} title={label} className="line-clamp-2 font-medium text-ink no-underline after:absolute after:inset-0 hover:underline hover:decoration-accent hover:underline-offset-4">{label}</Link>
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">{article.deadlineAt && <Deadline at={article.deadlineAt} />} {children}</p>
    </li>
  );
}
