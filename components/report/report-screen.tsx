"use client";
// The report as it is sent, in a frame of its own: the bar above it belongs to the desk, the
// frame to the report, and no style or script of one reaches the other.
import { Download, Printer } from "lucide-react";
import Link from "next/link";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { languages, type Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";

interface ReportScreenProps {
  articleId: ArticleId;
  title: string;
  titleLanguage: Language;
  /** The language in which the report is printed. */
  language: Language;
}

export function ReportScreen({ articleId, title, titleLanguage, language }: ReportScreenProps) {
  const t = useTranslations("report.page");
  const words = useTranslations("words");
  const exchange = useTranslations("exchange");
  const frame = useRef<HTMLIFrameElement>(null);
  const file = `/api/articles/${articleId}/report?lang=${language}`;

  const handlePrint = () => {
    frame.current?.contentWindow?.focus();
    frame.current?.contentWindow?.print();
  };

  return (
    <div className="flex h-dvh flex-col">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper-raised px-(--gutter) py-2">
        <LinkButton href={`/articles/${articleId}`} variant="quiet" size="sm">← {t("back")}</LinkButton>
        <h1 lang={titleLanguage} className="min-w-0 flex-1 basis-40 truncate text-sm font-semibold">{title}</h1>
        <nav aria-label={t("language")} className="flex gap-1 text-xs">
          {languages.map((one) => (
            <Link
              key={one}
              href={`/articles/${articleId}/report?lang=${one}`}
              aria-current={one === language ? "true" : undefined}
              className="rounded-sm px-2 py-1.5 text-ink-2 no-underline hover:bg-paper-sunken aria-[current]:bg-paper-sunken aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {words(`languages.${one}`)}
            </Link>
          ))}
        </nav>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`/articles/${articleId}/export`} variant="quiet" size="sm">{exchange("title")}</LinkButton>
          <Button size="sm" onClick={handlePrint}><Printer aria-hidden className="size-4" />{t("print")}</Button>
          {(["md", "json"] as const).map((form) => (
            <a key={form} href={`${file}&download=1&form=${form}`} download aria-label={t(`downloadAs.${form}`)} className={buttonClass("plain", "sm")}>{t(`forms.${form}`)}</a>
          ))}
          <a href={`${file}&download=1`} download className={buttonClass("primary", "sm")}><Download aria-hidden className="size-4" />{t("download")}</a>
        </div>
      </header>
      <main className="min-h-0 flex-1">
        {/* Scripts stay forbidden; same origin and modals are what lets the button above print it. */}
        <iframe ref={frame} src={file} title={t("frame")} sandbox="allow-same-origin allow-modals" className="block size-full border-0" />
      </main>
    </div>
  );
}
