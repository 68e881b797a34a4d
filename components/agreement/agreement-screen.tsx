"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ArticleId } from "#lib/id.ts";
import type { Agreement, MarkedAlike } from "#lib/workflow/agreement.ts";

interface AgreementScreenProps {
  desk: Agreement;
  marked: MarkedAlike | null;
  articles: readonly (Agreement & { article: { id: ArticleId; title: string }; marked: MarkedAlike | null })[];
}

/** How far second checks agree with first ones, and two people on the words they mark: on the desk, and article by article. */
export function AgreementScreen({ desk, marked, articles }: AgreementScreenProps) {
  const t = useTranslations("agreement");
  const format = useFormatter();
  if (articles.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <div className="grid gap-6">
      <dl className="grid gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet sm:grid-cols-2 lg:grid-cols-4">
        <Figure label={t("pairs")}>{desk.count}</Figure>
        <Figure label={t("share")}><Share of={desk} /></Figure>
        <Figure label={t("kappa")} hint={t("kappaHint")}><Kappa of={desk} /></Figure>
        <Figure label={t("marked")} hint={marked ? t("markedHint", { exact: format.number(marked.exact, percent) }) : t("markedNone")}><Marked of={marked} /></Figure>
      </dl>
      <div role="region" aria-label={t("byArticle")} tabIndex={0} className="overflow-x-auto rounded-lg bg-paper-raised shadow-sheet">
        <table className="w-full min-w-136 text-sm">
          <caption className="sr-only">{t("byArticle")}</caption>
          <thead><tr className="border-b border-line text-left text-xs text-ink-2">{(["article", "pairs", "share", "kappa", "marked"] as const).map((name) => <th key={name} scope="col" className="px-4 py-2.5 font-medium not-first:text-right">{t(name)}</th>)}</tr></thead>
          <tbody className="divide-y divide-line">
            {articles.map((one) => (
              <tr key={one.article.id} className="tabular-nums">
                <th scope="row" className="px-4 py-2.5 text-left font-medium"><Link href={`/articles/${one.article.id}`} prefetch={false} className="text-ink underline-offset-4 hover:underline">{one.article.title || one.article.id}</Link></th>
                <td className="px-4 py-2.5 text-right">{one.count}</td>
                <td className="px-4 py-2.5 text-right"><Share of={one} /></td>
                <td className="px-4 py-2.5 text-right"><Kappa of={one} /></td>
                <td className="px-4 py-2.5 text-right"><Marked of={one.marked} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Figure({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className="text-2xl font-semibold tabular-nums">{children}</dd>
      {hint && <dd className="text-xs text-ink-3">{hint}</dd>}
    </div>
  );
}

const percent = { style: "percent", maximumFractionDigits: 0 } as const;

function Marked({ of }: { of: MarkedAlike | null }) {
  const format = useFormatter();
  return of === null ? "–" : format.number(of.overlap, percent);
}

function Share({ of: { share } }: { of: Agreement }) {
  const format = useFormatter();
  return share === null ? "–" : format.number(share, percent);
}

function Kappa({ of: { kappa } }: { of: Agreement }) {
  const format = useFormatter();
  return kappa === null ? "–" : format.number(kappa, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
