// A report with the words of a catalogue: the page's frame, the download and every form begin here.
import { createTranslator } from "use-intl/core";
import type { Language } from "#lib/article/article.ts";
import { writeCsv } from "#lib/formats/sheet/csv.ts";
import { reportFor } from "#lib/report/audience.ts";
import type { Audience, ReportSection } from "#lib/report/audiences.ts";
import type { Drawing, Translate } from "#lib/report/drawing.ts";
import { reportFormat } from "#lib/report/format.ts";
import { reportHtml } from "#lib/report/html.ts";
import type { TextForm } from "#lib/report/forms.ts";
import { buildPaper } from "#lib/report/paper-build.ts";
import { paperHtml } from "#lib/report/paper-html.ts";
import { paperMarkdown, paperText } from "#lib/report/paper-markdown.ts";
import { reportSchema, type Report } from "#lib/report/schema.ts";
import { chosenSheet } from "#lib/report/sheets.ts";
import { catalogue } from "#server/i18n.ts";

export interface FileOptions {
  language: Language;
  timeZone: string;
  /** The editors' when not said. */
  audience?: Audience;
  /** Null or absent: every section. Other audiences get theirs whatever is chosen. */
  sections?: ReadonlySet<ReportSection> | null;
}

/** The report as a file of text, its times by the newsroom's clock. JSON is the report itself (docs/report-schema.json), whose instants are UTC. */
export function reportFile(report: Report, options: FileOptions, form: TextForm = "html"): string {
  const { language, timeZone, audience = "editor", sections = null } = options;
  const [labels, format] = [reportLabels(language), reportFormat(language, timeZone)];
  const paper = () => buildPaper(report, labels, format, { audience, sections });
  switch (form) {
    case "html": return audience === "editor" ? reportHtml(report, labels, format, sections) : paperHtml(paper());
    case "md": return paperMarkdown(paper());
    case "txt": return paperText(paper());
    case "csv": return writeCsv(chosenSheet(drawingOf(report, options), sections));
    case "json": return `${JSON.stringify(reportSchema.parse(reportFor(report, audience)), null, 2)}\n`;
  }
}

/** A report as its audience may know it, with the words it is drawn in. */
export function drawingOf(whole: Report, { language, timeZone, audience = "editor" }: FileOptions): Drawing {
  const report = reportFor(whole, audience);
  return { report, t: reportLabels(language), format: reportFormat(language, timeZone), items: new Map(report.items.map((item) => [item.note, item])) };
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
