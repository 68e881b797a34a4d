// npm run soat -- names import FILE | names export [FILE]: the names file in and out.
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { entityKinds } from "#lib/entity/entity.ts";
import { namesFormats } from "#lib/entity/file-rows.ts";
import { everyName } from "#lib/entity/names-filter.ts";
import { newId, type CommandId } from "#lib/id.ts";
import { withDesk } from "#server/cli/open-desk.ts";
import { refuse } from "#server/cli/refuse.ts";
import type { Context } from "#server/context.ts";
import { translator } from "#server/i18n.ts";
import { exportNames } from "#server/services/export-names.ts";
import { importNames, lookAtNames } from "#server/services/import-names.ts";

const use = `Use: soat names import FILE [--look] [--leave-out] [--as EMAIL]
     soat names export [FILE] [--format csv|json] [--kind person|organisation|place] [--as EMAIL]
  FILE         .csv or .json; an export without one goes to standard output
  --look       says what would change, and stores nothing
  --leave-out  leaves rows out that are refused; without it one refused row keeps everything out
  --as         whose act it is; without it, whoever has managed the newsroom longest`;

/** Exit code 0: done; 1: refused, each row with its reason, and nothing stored; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  let read;
  try {
    read = parseArgs({ args, allowPositionals: true, options: { as: { type: "string" }, look: { type: "boolean" }, "leave-out": { type: "boolean" }, format: { type: "string" }, kind: { type: "string" } } });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : ""}\n${use}`, 2);
  }
  const { positionals: [act, file, ...more], values } = read;
  if (more.length > 0) return refuse(use, 2);
  if (act === "import" && file !== undefined && values.format === undefined && values.kind === undefined) return bring(file, { look: values.look ?? false, leaveOut: values["leave-out"] ?? false, as: values.as });
  if (act !== "export" || values.look !== undefined || values["leave-out"] !== undefined) return refuse(use, 2);
  const ending = file === undefined ? "" : extname(file).slice(1).toLowerCase();
  const format = namesFormats.find((one) => one === (values.format ?? (ending || "csv")));
  const kind = values.kind === undefined ? null : entityKinds.find((one) => one === values.kind);
  if (!format || kind === undefined) return refuse(use, 2);
  return withDesk(values.as, async (context) => {
    const done = await exportNames(context, { ...everyName, kind }, format);
    if (!done) return refuse("This account may not read the names file.");
    if (file === undefined) {
      process.stdout.write(done.text);
      return 0;
    }
    try {
      await writeFile(file, done.text, { flag: "wx" });
    } catch (error) {
      return refuse(`${file} cannot be written (${error instanceof Error ? error.message : "unknown error"}).`);
    }
    console.log(`Wrote ${done.count} names to ${file}.`);
    return 0;
  });
}

async function bring(file: string, { look, leaveOut, as }: { look: boolean; leaveOut: boolean; as: string | undefined }): Promise<number> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return refuse(`${file} cannot be read (${error instanceof Error ? error.message : "unknown error"}).`);
  }
  return withDesk(as, (context) => bringInto(context, bytes, { look, leaveOut }));
}

async function bringInto(context: Context, bytes: Uint8Array, { look, leaveOut }: { look: boolean; leaveOut: boolean }): Promise<number> {
  const t = translator("en", "names.import");
  const sentence = (reason: Extract<Awaited<ReturnType<typeof lookAtNames>>, { ok: false }>["reason"]) => (reason === "failed" || reason === "invalid" || reason === "signed_out" ? t("failed") : t(`refusals.${reason}`));
  const seen = await lookAtNames(context, bytes);
  if (!seen.ok) return refuse(sentence(seen.reason));
  for (const { row, name, reason } of seen.refused) console.error(`${t("row", { row })}${name && ` «${name.slice(0, 60)}»`}: ${t(`reasons.${reason}`)}`);
  if (seen.counts.refused > seen.refused.length) console.error(t("more", { count: seen.counts.refused - seen.refused.length }));
  const { made, changed, same, refused } = seen.counts;
  const told = t("counts", { fresh: made, changed, same, refused });
  if (look || (made + changed === 0 && refused === 0)) {
    console.log(look ? `Would be: ${told}` : told);
    return refused > 0 ? 1 : 0;
  }
  const done = await importNames(context, { id: newId<CommandId>(), seen: seen.seen, leaveOut }, bytes);
  if (!done.ok) return refuse(sentence(done.reason));
  console.log(`Imported: ${told}`);
  return 0;
}
