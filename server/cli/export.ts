// npm run soat -- export ARTICLE --format FORMAT: an article's annotations as a file, on standard output or into one.
import { writeFile } from "node:fs/promises";
import { exportFormat, exportFormats } from "#lib/formats/annotations/formats.ts";
import { idOf, type ArticleId } from "#lib/id.ts";
import { namedOptions } from "#server/cli/named-options.ts";
import { refuse, withDesk } from "#server/cli/open-desk.ts";
import { translator } from "#server/i18n.ts";
import { exportAnnotations } from "#server/services/export-annotations.ts";

const use = `Use: soat export ARTICLE --format ${exportFormats.join("|")} [--out FILE] [--as EMAIL]
  ARTICLE   the article's id, as in its address
  --out     where to write it; without it, standard output
  --as      whose act it is; without it, whoever has managed the newsroom longest`;

/** What the format could not carry goes to standard error. Exit code 0: written; 1: refused, with a sentence; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const read = namedOptions(args, ["format", "out", "as"], []);
  if (!read.ok) return refuse(`${read.sentence}\n${use}`, 2);
  const [id, ...more] = read.rest;
  const articleId = idOf<ArticleId>().safeParse(id);
  const format = exportFormat.safeParse(read.options.format);
  if (!articleId.success || more.length > 0) return refuse(id === undefined ? use : `${id} is no article's id.\n${use}`, 2);
  if (!format.success) return refuse(read.options.format === undefined ? use : `There is no format ${read.options.format}.\n${use}`, 2);
  const t = translator("en", "exchange");
  return withDesk(read.options.as, async (context) => {
    const done = await exportAnnotations(context, { articleId: articleId.data, format: format.data, label: t("fileLabel") });
    if (!done.ok) return refuse(done.reason === "missing" ? t("refused.missing") : t(`exportRefused.${done.reason}`));
    for (const { what, count } of done.left) console.error(`not carried: ${t(`left.${what}`, { count })}`);
    if (read.options.out === undefined) {
      await new Promise<void>((resolve, reject) => process.stdout.write(done.bytes, (error) => (error ? reject(error) : resolve())));
      return 0;
    }
    try {
      await writeFile(read.options.out, done.bytes);
    } catch (error) {
      return refuse(`${read.options.out} cannot be written (${error instanceof Error ? error.message : "unknown error"}).`);
    }
    console.error(`Wrote ${read.options.out}.`);
    return 0;
  });
}
