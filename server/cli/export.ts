// npm run soat -- export ARTICLE --format FORM: an article's report, or its annotations for other programs, as a file.
// Holding the data folder is the permission; it is made in the name, and with the rights, of one of its people.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Language } from "#lib/article/article.ts";
import { language as languages } from "#lib/article/article-schema.ts";
import { exportFormat, exportFormats, type ExportFormat } from "#lib/formats/annotations/formats.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { audience as audienceOf, audiences, reportSection, reportSections, type Audience, type ReportSection } from "#lib/report/audiences.ts";
import { formsOf, reportForm, reportForms, type ReportForm } from "#lib/report/forms.ts";
import { withDesk } from "#server/cli/open-desk.ts";
import type { Context } from "#server/context.ts";
import { refuse } from "#server/cli/refuse.ts";
import { translator } from "#server/i18n.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { notCarriedKinds } from "#server/queries/load-word-article.ts";
import { exportAnnotations } from "#server/services/export-annotations.ts";
import { exportAudit } from "#server/services/export-audit.ts";
import { exportPeriod } from "#server/services/export-period.ts";
import { exportReport } from "#server/services/export-report.ts";

const use = `Use: soat export --from DAY --to DAY [--section NAME] [--whole] [--format FORM] [--lang vi|en] [--as EMAIL] [--out FILE]
     soat export ARTICLE [--format FORM] [--audience AUDIENCE] [--sections LIST] [--lang vi|en] [--as EMAIL] [--out FILE]
  DAY        2026-11-30: every article of these days, both in it, in one report; with --whole each article's own report follows
  ARTICLE    the article's id, as in its address
  FORM       a report: ${reportForms.join(", ")} (html); annotations: ${exportFormats.join(", ")}; audit: everything, with the means to prove it
  AUDIENCE   ${audiences.join(", ")} (editor); of reports only
  LIST       ${reportSections.join(",")}
  EMAIL      in whose name, and with whose rights; whoever has managed the newsroom longest when not said
  FILE       where to; standard output when not said`;

interface Asked {
  language?: Language | undefined;
  as?: string | undefined;
  out?: string | undefined;
  wanted:
    | { kind: "period"; from: string; to: string; section: string | null; withArticles: boolean; form: ReportForm }
    | { articleId: ArticleId } & ({ kind: "audit" } | { kind: "annotations"; format: ExportFormat } | { kind: "report"; form: ReportForm; audience: Audience; sections: ReadonlySet<ReportSection> | null });
}

interface Values {
  format?: string;
  audience?: string;
  sections?: string;
  from?: string;
  to?: string;
  section?: string;
  whole?: boolean;
}

type Made = { ok: true; file: string | Uint8Array; notCarried: string[] } | { ok: false; sentence: string };

/** Needs the data folder to itself. What the form could not carry goes to standard error. Exit code 0: written; 1: refused, nothing written; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const asked = askedOf(args);
  if (typeof asked === "string") return refuse(asked === "" ? use : `${asked}\n${use}`, 2);
  return withDesk(asked.as, async (context) => {
    const made = await make(context, asked);
    if (!made.ok) return refuse(made.sentence);
    for (const lost of made.notCarried) console.error(`not carried: ${lost}`);
    return handOut(made.file, asked.out);
  });
}

/** What was asked for, or the sentence that says what is wrong with it. */
function askedOf(args: string[]): Asked | string {
  let parsed;
  try {
    const text = { type: "string" } as const;
    parsed = parseArgs({ args, allowPositionals: true, options: { format: text, audience: text, sections: text, lang: text, as: text, out: text, from: text, to: text, section: text, whole: { type: "boolean" } } });
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  const { positionals: [id, ...more], values } = parsed;
  if (more.length > 0) return "";
  const wanted = id === undefined ? periodOf(values) : wantedOf(id, values);
  if (typeof wanted === "string") return wanted;
  const language = languages.optional().safeParse(values.lang);
  if (!language.success) return `There is no language ${values.lang}.`;
  return { wanted, language: language.data, as: values.as, out: values.out };
}

function periodOf({ from, to, section, whole, format, audience, sections }: Values): Asked["wanted"] | string {
  if (from === undefined || to === undefined) return "";
  if (audience !== undefined || sections !== undefined) return "A period's report has no audience and no sections.";
  const form = reportForm.default("html").safeParse(format);
  if (!form.success) return `There is no form ${format}.`;
  return { kind: "period", from, to, section: section ?? null, withArticles: whole ?? false, form: form.data };
}

function wantedOf(id: string, values: Values): Asked["wanted"] | string {
  const asked = idOf<ArticleId>().safeParse(id);
  if (!asked.success) return `${id} is no article's id: it is the last part of the article's address.`;
  const articleId = asked.data;
  const alone = (["from", "to", "section", "whole"] as const).find((name) => values[name] !== undefined);
  if (alone) return `--${alone} is of a period's report, which names no article.`;
  const format = exportFormat.safeParse(values.format);
  if (format.success || values.format === "audit") {
    if (values.audience !== undefined || values.sections !== undefined) return `${values.format} has no audience and no sections.`;
    return format.success ? { articleId, kind: "annotations", format: format.data } : { articleId, kind: "audit" };
  }
  const form = reportForm.default("html").safeParse(values.format);
  if (!form.success) return `There is no form ${values.format}.`;
  const audience = audienceOf.default("editor").safeParse(values.audience);
  if (!audience.success) return `There is no audience ${values.audience}.`;
  if (!formsOf[audience.data].includes(form.data)) return `${audience.data} comes as ${formsOf[audience.data].join(", ")}, not as ${form.data}.`;
  const sections = values.sections?.split(",").map((name) => reportSection.safeParse(name));
  if (sections?.some((one) => !one.success)) return `There is a section in ${values.sections} that is none.`;
  return { articleId, kind: "report", form: form.data, audience: audience.data, sections: sections ? new Set(sections.flatMap(({ data }) => data ?? [])) : null };
}

async function make(context: Context, { wanted, language }: Asked): Promise<Made> {
  if (wanted.kind === "period") return makePeriod(context, wanted, language);
  const { articleId } = wanted;
  if (wanted.kind === "annotations") {
    const t = translator("en", "exchange");
    const done = await exportAnnotations(context, { articleId, format: wanted.format, label: t("fileLabel") });
    if (!done.ok) return { ok: false, sentence: done.reason === "missing" ? t("refused.missing") : t(`exportRefused.${done.reason}`) };
    return { ok: true, file: done.bytes, notCarried: done.left.map(({ what, count }) => t(`left.${what}`, { count })) };
  }
  const t = translator("en", "report.page");
  const house = await loadNewsroom(context.desk.db);
  const drawn = { articleId, language: language ?? house.language, timeZone: house.timeZone };
  if (wanted.kind === "audit") {
    const done = await exportAudit(context, drawn);
    return done.ok ? { ...done, notCarried: [] } : { ok: false, sentence: t(done.reason === "missing" ? "missing" : "refused.forbidden") };
  }
  const { kind: _kind, articleId: _articleId, ...report } = wanted;
  const done = await exportReport(context, { ...report, ...drawn });
  if (!done.ok) return { ok: false, sentence: t(done.reason === "missing" ? "missing" : `refused.${done.reason}`) };
  return { ok: true, file: done.file, notCarried: notCarriedKinds.flatMap((what) => (done.notCarried[what] ? [t(`notCarried.${what}`, { count: done.notCarried[what] })] : [])) };
}

async function makePeriod(context: Context, { kind: _kind, ...asked }: Extract<Asked["wanted"], { kind: "period" }>, language: Language | undefined): Promise<Made> {
  const t = translator("en", "report");
  const house = await loadNewsroom(context.desk.db);
  const done = await exportPeriod(context, { ...asked, language: language ?? house.language, timeZone: house.timeZone });
  if (done.ok) return { ok: true, file: done.file, notCarried: [] };
  const { reason } = done;
  return { ok: false, sentence: reason === "period" || reason === "too_many" || reason === "empty" ? t(`period.refused.${reason}`) : t(`page.refused.${reason}`) };
}

async function handOut(file: string | Uint8Array, out: string | undefined): Promise<number> {
  if (out === undefined) {
    await new Promise<void>((resolve, reject) => process.stdout.write(file, (error) => (error ? reject(error) : resolve())));
    return 0;
  }
  try {
    await writeFile(out, file);
    return 0;
  } catch (error) {
    return refuse(`${out} cannot be written (${error instanceof Error ? error.message : "unknown error"}).`);
  }
}
