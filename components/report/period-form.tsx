"use client";
// Which days, of which section, as what: the address remembers the days, so that a month's report is a link.
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { ExportStrip } from "#components/report/export-strip.tsx";
import { useExport } from "#components/report/use-export.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { languages, type Language } from "#lib/article/article.ts";
import { reportForm, reportForms, type ReportForm } from "#lib/report/forms.ts";

interface PeriodFormProps {
  from: string;
  to: string;
  section: string | null;
  sections: readonly string[];
  /** How many articles the days have. */
  count: number;
  language: Language;
}

export function PeriodForm({ from, to, section, sections, count, language }: PeriodFormProps) {
  const t = useTranslations("report.period");
  const page = useTranslations("report.page");
  const files = useTranslations("report.files");
  const words = useTranslations("words");
  const router = useRouter();
  const [isWhole, setWhole] = useState(false);
  const [form, setForm] = useState<ReportForm>("pdf");
  const [lang, setLang] = useState(language);
  const { state, start, cancel } = useExport(page("failed"));
  const isBackwards = from > to;

  const look = (change: { from?: string; to?: string; section?: string }) => {
    const next = { from, to, section: section ?? "", ...change };
    // While a day is being typed there is none.
    if (next.from && next.to) router.replace(`/reports?${new URLSearchParams(next).toString()}`, { scroll: false });
  };
  const handleMake = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void start(`/api/reports?${new URLSearchParams({ from, to, section: section ?? "", form, lang, whole: isWhole ? "1" : "0" }).toString()}`, form);
  };

  return (
    <form onSubmit={handleMake} className="grid max-w-2xl gap-5">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("from")}>{(control) => <TextInput {...control} type="date" required defaultValue={from} onChange={({ target }) => look({ from: target.value })} />}</Field>
        <Field label={t("to")}>{(control) => <TextInput {...control} type="date" required defaultValue={to} onChange={({ target }) => look({ to: target.value })} />}</Field>
        <Field label={t("section")}>{(control) => <Select {...control} value={section ?? ""} options={[{ value: "", label: t("allSections") }, ...sections.map((value) => ({ value, label: value }))]} onChange={({ target }) => look({ section: target.value })} />}</Field>
      </div>
      <p role="status" className="text-sm">{isBackwards ? "" : t("count", { count })}</p>
      {isBackwards && <Banner tone="problem" live>{t("refused.period")}</Banner>}
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("form")}>{(control) => <Select {...control} value={form} options={reportForms.map((value) => ({ value, label: files(value) }))} onChange={({ target }) => setForm(reportForm.catch(form).parse(target.value))} />}</Field>
        <Field label={page("language")}>{(control) => <Select {...control} value={lang} options={languages.map((value) => ({ value, label: words(`languages.${value}`) }))} onChange={({ target }) => setLang(languages.find((one) => one === target.value) ?? lang)} />}</Field>
      </div>
      <Checkbox label={t("whole")} hint={t("wholeHint")} checked={isWhole} onChange={({ target }) => setWhole(target.checked)} />
      <div><Button type="submit" variant="primary" pending={state.kind === "working"} disabled={count === 0 || isBackwards}><Download aria-hidden className="size-4" />{t("make")}</Button></div>
      <ExportStrip state={state} onCancel={cancel} />
    </form>
  );
}
