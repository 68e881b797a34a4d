"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ArticleId } from "#lib/id.ts";
import type { Agreement } from "#lib/workflow/agreement.ts";

interface AgreementScreenProps {
  desk: Agreement;
  articles: readonly (Agreement & { article: { id: ArticleId; title: string } })[];
}

/** How far second checks agree with first ones: on the desk, and article by article. */
export function AgreementScreen({ desk, articles }: AgreementScreenProps) {
  const t = useTranslations("agreement");
  if (desk.count === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <div className="grid gap-6">
      <dl className="grid gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet sm:grid-cols-3">
        <Figure label={t("pairs")}>{desk.count}</Figure>
        <Figure label={t("share")}><Share of={desk} /></Figure>
        <Figure label={t("kappa")} hint={t("kappaHint")}><Kappa of={desk} /></Figure>
      </dl>
      <div className="overflow-x-auto rounded-lg bg-paper-raised shadow-sheet">
        <table className="w-full text-sm">
          <caption className="sr-only">{t("byArticle")}</caption>
          <thead><tr className="border-b border-line text-left text-xs text-ink-2">{(["article", "pairs", "share", "kappa"] as const).map((name) => <th key={name} scope="col" className="px-4 py-2.5 font-medium not-first:text-right">{t(name)}</th>)}</tr></thead>
          <tbody className="divide-y divide-line">
            {articles.map((one) => (
              <tr key={one.article.id} className="tabular-nums">
                <th scope="row" className="px-4 py-2.5 text-left font-medium"><Link href={`/articles/${one.article.id}`} prefetch={false} className="text-ink underline-offset-4 hover:underline">{one.article.title || one.article.id}</Link></th>
                <td className="px-4 py-2.5 text-right">{one.count}</td>
                <td className="px-4 py-2.5 text-right"><Share of={one} /></td>
                <td className="px-4 py-2.5 text-right"><Kappa of={one} /></td>
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

function Share({ of: { share } }: { of: Agreement }) {
  const format = useFormatter();
  return share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 0 });
}

function Kappa({ of: { kappa } }: { of: Agreement }) {
  const format = useFormatter();
  return kappa === null ? "–" : format.number(kappa, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
