// A report with the words of a catalogue: the page's frame, the download and later formats all begin here.
import { createTranslator } from "use-intl/core";
import type { Language } from "#lib/article/article.ts";
import type { Translate } from "#lib/report/drawing.ts";
import { reportFormat } from "#lib/report/format.ts";
import { reportHtml } from "#lib/report/html.ts";
import type { ReportForm } from "#lib/report/forms.ts";
import { reportMarkdown } from "#lib/report/markdown.ts";
import { reportSchema, type Report } from "#lib/report/schema.ts";
import { catalogue } from "#server/i18n.ts";

/** The report as a file in one language, its times by the newsroom's clock. JSON is the report itself (docs/report-schema.json), whose instants are UTC. */
export function reportFile(report: Report, language: Language, timeZone: string, form: ReportForm = "html"): string {
  switch (form) {
    case "html": return reportHtml(report, reportLabels(language), reportFormat(language, timeZone));
    case "md": return reportMarkdown(report, reportLabels(language), reportFormat(language, timeZone));
    case "json": return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
  }
}

/** Labels of the report by their whole key (`report.…`, `words.…`). A key that no catalogue has is answered as itself. */
export function reportLabels(language: Language): Translate {
  const translate = createTranslator({ locale: language, messages: catalogue(language) });
  type Key = Parameters<typeof translate.has>[0];
  const isKey = (key: string): key is Key => translate.has(key as Key);
  const say: Translate = (key, values) => (isKey(key) ? translate(key, values) : key);
  // A long report asks for the same few labels tens of thousands of times.
  const plain = new Map<string, string>();
  return (key, values) => {
    if (values) return say(key, values);
    const known = plain.get(key) ?? say(key);
    plain.set(key, known);
    return known;
  };
}
