"use client";
// The report as it is sent, in a frame of its own: the bar above it belongs to the desk, the
// frame to the report, and no style or script of one reaches the other.
import { ChevronDown, Download, ListChecks, Printer } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { HelpLink } from "#components/help/help-link.tsx";
import { ExportStrip } from "#components/report/export-strip.tsx";
import { useExport } from "#components/report/use-export.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { Select } from "#components/ui/select.tsx";
import { languages, type Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import { audiences, reportSections, type Audience, type ReportSection } from "#lib/report/audiences.ts";
import { formsOf } from "#lib/report/forms.ts";

interface ReportScreenProps {
  articleId: ArticleId;
  title: string;
  titleLanguage: Language;
  /** The language in which the report is printed. */
  language: Language;
  audience: Audience;
  /** Null: every section. */
  sections: readonly ReportSection[] | null;
  /** Whether this person may take the audit package. */
  mayAudit: boolean;
}

export function ReportScreen({ articleId, title, titleLanguage, language, audience, sections, mayAudit }: ReportScreenProps) {
  const t = useTranslations("report.page");
  const words = useTranslations("words");
  const report = useTranslations("report");
  const exchange = useTranslations("exchange");
  const router = useRouter();
  const frame = useRef<HTMLIFrameElement>(null);
  const { state, start, cancel } = useExport(t("failed"));

  const query = (change: { lang?: Language; audience?: Audience; sections?: readonly ReportSection[] | null }) => {
    const next = { lang: language, audience, sections, ...change };
    const asked = new URLSearchParams({ lang: next.lang });
    if (next.audience !== "editor") asked.set("audience", next.audience);
    else if (next.sections) asked.set("sections", next.sections.join(","));
    return asked.toString();
  };
  const page = (change: Parameters<typeof query>[0]) => `/articles/${articleId}/report?${query(change)}`;
  const file = `/api/articles/${articleId}/report?${query({})}`;
  const chosen = sections ?? reportSections;

  const handlePrint = () => {
    frame.current?.contentWindow?.focus();
    frame.current?.contentWindow?.print();
  };
  const handleSection = (section: ReportSection) => {
    const next = reportSections.filter((one) => (one === section ? !chosen.includes(one) : chosen.includes(one)));
    if (next.length > 0) router.replace(page({ sections: next.length === reportSections.length ? null : next }), { scroll: false });
  };

  return (
    <div className="flex h-dvh flex-col">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper-raised px-(--gutter) py-2">
        <LinkButton href={`/articles/${articleId}`} variant="quiet" size="sm">← {t("back")}</LinkButton>
        <h1 lang={titleLanguage} title={title} className="line-clamp-2 min-w-0 flex-1 basis-40 text-sm leading-snug font-semibold">{title}</h1>
        <nav aria-label={t("language")} className="flex gap-1 text-xs">
          {languages.map((one) => (
            <Link
              key={one}
              href={page({ lang: one })}
              aria-current={one === language ? "true" : undefined}
              className="rounded-sm px-2 py-1.5 text-ink-2 no-underline hover:bg-paper-sunken aria-[current]:bg-paper-sunken aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {words(`languages.${one}`)}
            </Link>
          ))}
        </nav>
        <div className="flex flex-wrap items-center gap-2">
          <Select
            aria-label={t("audience")}
            title={report(`audienceHints.${audience}`)}
            className="w-40 [&_select]:min-h-8 [&_select]:py-0.5 [&_select]:text-xs"
            value={audience}
            options={audiences.map((one) => ({ value: one, label: report(`audiences.${one}`) }))}
            onChange={({ target }) => {
              const next = audiences.find((one) => one === target.value);
              if (next) router.replace(page({ audience: next }), { scroll: false });
            }}
          />
          {audience === "editor" && (
            <Popover title={t("sections")} align="end" trigger={<Button size="sm"><ListChecks aria-hidden className="size-4" />{t("sections")}</Button>}>
              <div className="max-h-[60vh] overflow-y-auto">
                {reportSections.map((section) => <Checkbox key={section} label={report(`sections.${section}`)} checked={chosen.includes(section)} onChange={() => handleSection(section)} />)}
              </div>
            </Popover>
          )}
          <Button size="sm" onClick={handlePrint}><Printer aria-hidden className="size-4" />{t("print")}</Button>
          <Menu align="end" trigger={<Button size="sm">{t("otherForms")}<ChevronDown aria-hidden className="size-4" /></Button>}>
            {formsOf[audience].filter((form) => form !== "html").map((form) => (
              <MenuItem key={form} aside={`.${form}`} onSelect={() => void start(`${file}&download=1&form=${form}`, form)}>{report(`files.${form}`)}</MenuItem>
            ))}
            <MenuSeparator />
            {mayAudit && <MenuItem aside=".zip" onSelect={() => void start(`/api/articles/${articleId}/audit?lang=${language}`, "audit")}>{report("files.audit")}</MenuItem>}
            <MenuItem onSelect={() => router.push(`/articles/${articleId}/export`)}>{exchange("open")}</MenuItem>
          </Menu>
          <a href={`${file}&download=1`} download className={buttonClass("primary", "sm")}><Download aria-hidden className="size-4" />{t("download")}</a>
          <HelpLink />
        </div>
      </header>
      <ExportStrip state={state} onCancel={cancel} />
      <main className="min-h-0 flex-1">
        {/* Scripts stay forbidden; same origin and modals are what lets the button above print it. */}
        <iframe ref={frame} src={file} title={t("frame")} sandbox="allow-same-origin allow-modals" className="block size-full border-0" />
      </main>
    </div>
  );
}
