// npm run soat -- export ARTICLE --format FORM --audience AUDIENCE: an article's report as a file. Holding the data
// folder is the permission; it is made in the name, and with the rights, of one of its people.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { language as languages } from "#lib/article/article.ts";
import { idOf, newId, type ArticleId, type UserId } from "#lib/id.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { audience as audienceOf, audiences, reportSection, reportSections } from "#lib/report/audience.ts";
import { formsOf, reportForm, reportForms } from "#lib/report/forms.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import type { Context } from "#server/context.ts";
import { keptSecret, openDataFolder } from "#server/data-folder.ts";
import { openDatabase } from "#server/db/client.ts";
import { migrate, MigrationRefused } from "#server/db/migrate.ts";
import { readSettings, type Settings } from "#server/env.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { exportReport, type ExportInput, type ExportReportResult } from "#server/services/export-report.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { createPrint } from "#server/workers/print.ts";

const use = `Use: soat export ARTICLE [--format FORM] [--audience AUDIENCE] [--sections LIST] [--lang vi|en] [--as EMAIL] [--out FILE]
  FORM       ${reportForms.join(", ")} (html)
  AUDIENCE   ${audiences.join(", ")} (editor)
  LIST       ${reportSections.join(",")}
  EMAIL      in whose name, and with whose rights; the first lead of the newsroom when not said
  FILE       where to; standard output when not said`;

type Asked = Omit<ExportInput, "timeZone" | "language"> & { language?: ExportInput["language"]; as?: string; out?: string };

const sentences: Record<Exclude<ExportReportResult, { ok: true }>["reason"], string> = {
  missing: "There is no such article, or that person may not read it.", form: "That audience does not get that form.", cancelled: "It was cancelled.",
  busy: "Too many files are being made.", too_slow: "The file took too long and was stopped.", too_heavy: "The article is too large for this form.",
};

/** Needs the data folder to itself. Exit code 0: written; 1: refused, nothing written; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const asked = askedOf(args);
  if (typeof asked === "string") return refuse(asked === "" ? use : `${asked}\n${use}`, 2);
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  const folder = openDataFolder(read.settings.dataFolder);
  if (!folder.ok) return refuse(folder.message);
  try {
    return await write(read.settings, asked);
  } catch (error) {
    if (error instanceof MigrationRefused) return refuse(error.message);
    throw error;
  } finally {
    folder.value.release();
  }
}

/** What was asked for, or the sentence that says what is wrong with it. */
function askedOf(args: string[]): Asked | string {
  let parsed;
  try {
    const text = { type: "string" } as const;
    parsed = parseArgs({ args, allowPositionals: true, options: { format: text, audience: text, sections: text, lang: text, as: text, out: text } });
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  const { positionals, values } = parsed;
  const articleId = idOf<ArticleId>().safeParse(positionals[0]);
  if (positionals.length !== 1) return "";
  if (!articleId.success) return `${positionals[0]} is not an article's id: it is the last part of the article's address.`;
  const form = reportForm.default("html").safeParse(values.format);
  if (!form.success) return `There is no form ${values.format}.`;
  const audience = audienceOf.default("editor").safeParse(values.audience);
  if (!audience.success) return `There is no audience ${values.audience}.`;
  if (!formsOf[audience.data].includes(form.data)) return `${audience.data} comes as ${formsOf[audience.data].join(", ")}, not as ${form.data}.`;
  const sections = values.sections?.split(",").map((name) => reportSection.safeParse(name));
  if (sections?.some((one) => !one.success)) return `There is a section in ${values.sections} that is none.`;
  const language = languages.optional().safeParse(values.lang);
  if (!language.success) return `There is no language ${values.lang}.`;
  return {
    articleId: articleId.data, form: form.data, audience: audience.data, sections: sections ? new Set(sections.flatMap(({ data }) => data ?? [])) : null,
    ...(language.data && { language: language.data }), ...(values.as !== undefined && { as: values.as }), ...(values.out !== undefined && { out: values.out }),
  };
}

async function write(settings: Settings, { as, out, language, ...input }: Asked): Promise<number> {
  await migrate(settings.databaseUrl.slice("file:".length));
  const db = await openDatabase(settings.databaseUrl);
  const auth = createAuth({ db, secret: settings.secret ?? keptSecret(settings.dataFolder), baseUrl: settings.url?.origin });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  try {
    const people = await db.user.findMany({ where: { disabledAt: null, ...(as !== undefined && { email: as.normalize("NFC").trim().toLowerCase() }) }, orderBy: { createdAt: "asc" }, select: { id: true, name: true, roles: true } });
    const rank = ({ roles }: { roles: string }) => ["editor_in_chief", "managing_editor"].findIndex((lead) => parseRoles(roles).some((one) => one === lead)) >>> 0;
    const [person] = people.toSorted((a, b) => rank(a) - rank(b));
    if (!person) return refuse(as === undefined ? "This newsroom has no people yet." : `There is no open account ${as}.`);
    const context: Context = {
      actor: { id: person.id as UserId, name: person.name, roles: parseRoles(person.roles) }, now: () => new Date(), newId,
      desk: { db, auth, collab: server.collab, parse: pool.parse, print: createPrint(), dataFolder: settings.dataFolder },
    };
    const house = await loadNewsroom(db);
    const made = await exportReport(context, { ...input, language: language ?? house.language, timeZone: house.timeZone });
    if (!made.ok) return refuse(sentences[made.reason]);
    if (out === undefined) await new Promise<void>((resolve) => process.stdout.write(made.file, () => resolve()));
    else writeFileSync(out, made.file);
    const lost = Object.entries(made.notCarried);
    if (lost.length > 0) console.error(`Not carried: ${lost.map(([what, many]) => `${what} ${many}`).join(", ")}.`);
    return 0;
  } finally {
    await pool.close();
    await server.close();
    await db.$disconnect();
  }
}

function refuse(sentence: string, code = 1): number {
  console.error(sentence);
  return code;
}
