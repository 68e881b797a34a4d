// npm run soat -- import ARTICLE FILE...: annotations of another program into an article.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { mostFiles } from "#lib/formats/annotations/exchange-form.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { withDesk } from "#server/cli/open-desk.ts";
import { refuse } from "#server/cli/refuse.ts";
import { unpackFiles } from "#server/formats/annotation-file.ts";
import { translator } from "#server/i18n.ts";
import { importAnnotations, lookAtImport } from "#server/services/import-annotations.ts";

const use = `Use: soat import ARTICLE FILE... [--look] [--as EMAIL]
  ARTICLE   the article's id, as in its address
  FILE      W3C Web Annotations, Hypothesis, Label Studio, doccano, or brat (.ann with its .txt)
  --look    says what would come in, and stores nothing
  --as      whose act it is; without it, whoever has managed the newsroom longest`;

/** Exit code 0: every annotation came in or was here already; 1: some or all were refused, each with its reason; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  let read;
  try {
    read = parseArgs({ args, allowPositionals: true, options: { as: { type: "string" }, look: { type: "boolean" } } });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : ""}\n${use}`, 2);
  }
  const { positionals: [id, ...names], values: { as, look = false } } = read;
  const articleId = idOf<ArticleId>().safeParse(id);
  if (id === undefined || names.length === 0) return refuse(use, 2);
  if (!articleId.success) return refuse(`${id} is no article's id.\n${use}`, 2);
  const t = translator("en", "exchange");
  if (names.length > mostFiles) return refuse(t("refused.too_many_files"), 2);
  const sent: { name: string; bytes: Uint8Array }[] = [];
  for (const name of names) {
    try {
      sent.push({ name: basename(name), bytes: await readFile(name) });
    } catch (error) {
      return refuse(`${name} cannot be read (${error instanceof Error ? error.message : "unknown error"}).`);
    }
  }
  const files = unpackFiles(sent);
  if ("reason" in files) return refuse(t(`refused.${files.reason}`));
  return withDesk(as, async (context) => {
    const done = await (look ? lookAtImport : importAnnotations)(context, articleId.data, files);
    if (!done.ok) return refuse(t(`refused.${done.reason}`));
    const { position, quote, known, refused } = done.counts;
    console.log(`${look ? "Would bring in" : "Brought in"} ${position + quote} (${position} in place, ${quote} found by words); ${known} already here; ${refused} refused.`);
    for (const { what, count } of done.left) console.error(`not brought in: ${t(`left.${what}`, { count })}`);
    for (const row of done.rows) if (row.outcome === "refused") console.error(`refused «${row.quote.slice(0, 60).replaceAll("\n", " ")}»: ${t(`why.${row.reason ?? "not_found"}`)}`);
    return refused > 0 ? 1 : 0;
  });
}
