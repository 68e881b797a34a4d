"use client";
// Annotations of another program: the files are looked at first, with what becomes of each, and then brought in.
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { ImportPreview } from "#components/exchange/import-preview.tsx";
import { sendImport, type SendRefusal } from "#components/exchange/send-import.ts";
import { ChooseFiles } from "#components/loading/choose-files.tsx";
import { useWindowBring } from "#components/loading/use-window-bring.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { DropVeil } from "#components/ui/drop-veil.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Language } from "#lib/article/article.ts";
import { importEndings, type ImportReport } from "#lib/formats/annotations/exchange-form.ts";
import type { ArticleId } from "#lib/id.ts";

export function ImportForm({ articleId, language }: { articleId: ArticleId; language: Language }) {
  const t = useTranslations("exchange");
  const [looked, setLooked] = useState<{ files: readonly File[]; report: ImportReport } | null>(null);
  const [done, setDone] = useState<ImportReport | null>(null);
  const [refusal, setRefusal] = useState<SendRefusal | null>(null);
  const [isBusy, startBusy] = useTransition();

  const look = (files: readonly File[]) => startBusy(async () => {
    const answer = await sendImport(articleId, files, "look");
    setRefusal(answer.ok ? null : answer.reason);
    setDone(null);
    setLooked(answer.ok ? { files, report: answer } : null);
  });
  const bringIn = () => looked && startBusy(async () => {
    const answer = await sendImport(articleId, looked.files, "do");
    setRefusal(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    setDone(answer);
    setLooked(null);
  });
  const isOver = useWindowBring((brought) => { if (brought.kind === "files" && !isBusy) look(brought.files); });
  const report = done ?? looked?.report ?? null;
  const coming = looked ? looked.report.counts.position + looked.report.counts.quote : 0;

  return (
    <section aria-labelledby="import-title" className="grid min-w-0 gap-4">
      {isOver && <DropVeil>{t("drop")}</DropVeil>}
      <h2 id="import-title" className="text-lg font-semibold">{t("importTitle")}</h2>
      <p className="text-sm text-ink-2">{t("importHint")}</p>
      {refusal && <Banner tone="problem" live>{t(`refused.${refusal}`, { id: "" })}</Banner>}
      {done && <Banner tone="good" live>{t("imported", { count: done.counts.position + done.counts.quote })}</Banner>}
      {report && <ImportPreview report={report} language={language} />}
      <div className="flex flex-wrap items-center gap-3">
        {looked && <Button variant="primary" pending={isBusy} disabled={coming === 0} onClick={bringIn}>{t("bringIn", { count: coming })}</Button>}
        {done && <LinkButton href={`/articles/${articleId}`} variant="primary">{t("toArticle")}</LinkButton>}
        {!isBusy && <ChooseFiles accept={importEndings} onChoose={look} />}
        {isBusy && !looked && <p role="status" className="text-sm text-ink-2">{t("reading")}</p>}
      </div>
    </section>
  );
}
