"use client";
// An article's annotations as a file: one format is chosen, and what it cannot carry is said before it leaves.
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LeftList } from "#components/exchange/left-list.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { Left } from "#lib/formats/annotations/annotated.ts";
import type { ClaimReviewRefusal } from "#lib/formats/annotations/claim-review.ts";
import type { ExportFormat } from "#lib/formats/annotations/formats.ts";
import type { ArticleId } from "#lib/id.ts";

interface ExportFormProps {
  articleId: ArticleId;
  annotations: number;
  formats: readonly { format: ExportFormat; left: readonly Left[]; refused: ClaimReviewRefusal | null }[];
}

/** What is shown without asking. */
const usual: readonly ExportFormat[] = ["w3c", "hypothesis"];

export function ExportForm({ articleId, annotations, formats }: ExportFormProps) {
  const t = useTranslations("exchange");
  const [format, setFormat] = useState<ExportFormat>("w3c");
  const chosen = formats.find((one) => one.format === format);
  const choice = (one: { format: ExportFormat }) => (
    <label key={one.format} className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-wash">
      <input type="radio" name="format" value={one.format} checked={one.format === format} onChange={() => setFormat(one.format)} className="mt-1 size-4 shrink-0 accent-accent" />
      <span className="grid min-w-0">
        <span className="text-sm font-medium">{t(`formats.${one.format}`)}</span>
        <span className="text-xs text-ink-2">{t(`formatHints.${one.format}`)}</span>
      </span>
    </label>
  );
  return (
    <section aria-labelledby="export-title" className="grid min-w-0 gap-4">
      <h2 id="export-title" className="text-lg font-semibold">{t("exportTitle")}</h2>
      <p className="text-sm text-ink-2">{t("exportHint", { count: annotations })}</p>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">{t("format")}</legend>
        {formats.filter((one) => usual.includes(one.format)).map(choice)}
        {/* Most desks never need the others. */}
        <details className="grid">
          <summary className="cursor-pointer py-2 text-sm text-ink-2">{t("moreFormats")}</summary>
          <div className="grid gap-1.5">{formats.filter((one) => !usual.includes(one.format)).map(choice)}</div>
        </details>
      </fieldset>
      {chosen && chosen.refused !== null && <Banner tone="warning">{t(`exportRefused.${chosen.refused}`)}</Banner>}
      {chosen && chosen.refused === null && (
        <>
          <LeftList title={t("cannotCarry")} nothing={t("carriesAll")} left={chosen.left} />
          <a href={`/api/articles/${articleId}/annotations?format=${format}`} download className={`${buttonClass("primary")} justify-self-start`}>
            <Download aria-hidden className="size-4" />{t("download")}
          </a>
        </>
      )}
    </section>
  );
}
