"use client";
// The versions of an article beside the difference between two of them. Which two stands in the
// address.
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { DifferenceRows } from "#components/difference/difference-rows.tsx";
import { ErrorTable } from "#components/history/error-table.tsx";
import { NameVersion } from "#components/history/name-version.tsx";
import { VersionRow } from "#components/history/version-row.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Language } from "#lib/article/article.ts";
import type { VersionEntry } from "#lib/article/version.ts";
import type { ArticleId } from "#lib/id.ts";
import type { ErrorCounts } from "#lib/proposal/error-counts.ts";
import { differences, type DiffRow } from "#lib/revision/diff-rows.ts";

export interface Compared {
  /** Ids of versions; null is the text as it stands now. */
  a: string | null;
  b: string | null;
  isWhole: boolean;
  rows: readonly DiffRow[];
}

interface HistoryScreenProps {
  article: { id: ArticleId; title: string; language: Language };
  versions: readonly VersionEntry[];
  canName: boolean;
  canReplace: boolean;
  compared: Compared;
  errors: ErrorCounts;
}

export function HistoryScreen({ article, versions, canName, canReplace, compared, errors }: HistoryScreenProps) {
  const t = useTranslations("history");
  const router = useRouter();
  const nameOf = (id: string | null) => {
    const version = versions.find((one) => one.id === id);
    return version ? t("side", { number: version.number, name: version.label ?? t(`reasons.${version.reason}`) }) : t("now");
  };
  const options = [{ value: "now", label: t("now") }, ...versions.map(({ id }) => ({ value: id, label: nameOf(id) }))];
  const address = (change: Partial<Pick<Compared, "a" | "b" | "isWhole">>) => {
    const { a, b, isWhole } = { ...compared, ...change };
    return `/articles/${article.id}/history?${new URLSearchParams({ a: a ?? "now", b: b ?? "now", ...(isWhole && { all: "1" }) }).toString()}`;
  };
  const choose = (change: Partial<Pick<Compared, "a" | "b">>) => router.push(address(change), { scroll: false });
  const count = differences(compared.rows);

  return (
    <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)] lg:items-start">
      <div className="grid gap-5">
        {canName && <NameVersion articleId={article.id} />}
        <section aria-labelledby="versions" className="grid gap-2">
          <h2 id="versions" className="text-lg font-semibold">{t("versions")}</h2>
          <ol className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">
            {versions.map((version) => <VersionRow key={version.id} version={version} article={article} canReplace={canReplace} isCompared={version.id === compared.a || version.id === compared.b} />)}
          </ol>
        </section>
        <ErrorTable counts={errors} />
      </div>
      <section aria-labelledby="difference" className="grid min-w-0 gap-3">
        <h2 id="difference" className="text-lg font-semibold">{t("difference")}</h2>
        <div className="flex flex-wrap items-end gap-3">
          {(["a", "b"] as const).map((side) => (
            <label key={side} className="grid min-w-0 flex-1 basis-52 gap-1 text-xs text-ink-2">
              {t(`from.${side}`)}
              <Select value={compared[side] ?? "now"} options={options} className="w-full" onChange={(event) => choose({ [side]: event.target.value === "now" ? null : event.target.value })} />
            </label>
          ))}
          <LinkButton href={address({ isWhole: !compared.isWhole })} size="sm" variant="quiet" scroll={false}>{t(compared.isWhole ? "showChanges" : "showAll")}</LinkButton>
        </div>
        <p role="status" className="text-sm text-ink-2">{t("count", { count })}</p>
        {count === 0 && !compared.isWhole
          ? <EmptyState title={t("same")}>{t("sameHint")}</EmptyState>
          : <DifferenceRows key={`${compared.a} ${compared.b}`} rows={compared.rows} language={article.language} names={[nameOf(compared.a), nameOf(compared.b)]} />}
      </section>
    </div>
  );
}
