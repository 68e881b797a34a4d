"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { useCauseLabel } from "#components/correction/use-cause-label.ts";
import { CopyText } from "#components/ui/copy-text.tsx";
import type { CorrectionEntry, CorrectionsData } from "#lib/workflow/correction-data.ts";

/** The words before and after, how they came to be wrong, the check that missed it, and the notice to be printed. */
export function DoneCorrection({ data: { article, hasDate }, correction }: { data: CorrectionsData; correction: CorrectionEntry }) {
  const t = useTranslations("correction");
  const words = useTranslations("words");
  const format = useFormatter();
  const causeLabel = useCauseLabel();
  const told = (at: string) => format.dateTime(new Date(at), "moment");
  const { done, notice, printed } = correction;
  if (!done) return null;
  const rows: [string, string][] = [
    [t("cause"), causeLabel(done.cause)],
    [t("missed"), done.missed ? t("missedCheck", { finding: words(`findings.${done.missed.finding}`), name: done.missed.byName, at: told(done.missed.at) }) : t("neverChecked")],
  ];
  return (
    <section aria-label={t("states.done")} className="grid gap-3 border-t border-line pt-4 text-sm">
      <p lang={article.language} className="font-text break-words"><del>{done.falseWords}</del>{" → "}<ins className="font-semibold no-underline">{done.rightWords}</ins></p>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {rows.map(([name, value]) => <div key={name} className="contents"><dt className="text-ink-2">{name}</dt><dd>{value}</dd></div>)}
      </dl>
      <p className="text-xs text-ink-2">
        {t("done", { name: done.byName, at: told(done.at) })}{" · "}{t("versions", { before: printed.number, after: done.after.number })}{" · "}
        <Link href={`/articles/${article.id}/history?a=${printed.id}&b=${done.after.id}`} prefetch={false} className="text-accent underline underline-offset-4">{t("compare")}</Link>
      </p>
      {notice && (
        <div className="grid gap-2 rounded-md bg-paper-sunken p-4">
          <div className="flex flex-wrap items-center justify-between gap-2"><h3 className="font-semibold">{t("noticeTitle")}</h3><CopyText label={t("copy")} told={t("copied")} text={() => notice} /></div>
          <p lang={article.language} className="font-text whitespace-pre-line break-words">{notice}</p>
          {!hasDate && <p className="text-xs text-ink-2">{t("noDate")}</p>}
        </div>
      )}
    </section>
  );
}
