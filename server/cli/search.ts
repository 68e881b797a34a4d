// npm run soat -- search WORDS: what one of the newsroom's people finds, beside the process that owns the folder or without one.
import { parseArgs } from "node:util";
import { z } from "zod";
import { actorOf } from "#server/cli/open-desk.ts";
import { refuse } from "#server/cli/refuse.ts";
import { openDatabase, type Db } from "#server/db/client.ts";
import { readSettings } from "#server/env.ts";
import { pageSize, search } from "#server/queries/search.ts";
import { isAsking, searchFilterOf, type SearchFilter } from "#lib/search/filter.ts";
import { searchKinds } from "#lib/search/kinds.ts";
import type { SearchHit, SearchPage } from "#lib/search/result.ts";

const use = `Use: soat search WORDS [--only SORT] [--kind KIND] [--finding FINDING] [--from DAY] [--to DAY] [--page N] [--format text|json] [--as EMAIL]
  WORDS      every word must be there, diacritics or not; "words in quotes" stand together
  SORT       ${searchKinds.join(", ")}: ${pageSize} on a page; without it some of each
  KIND       of items and checks: claim, person, organisation, place, date, number, quote, acronym, image
  FINDING    of checks: confirmed, wrong, unsupported, conflicting, on_author, not_a_fact, cut
  DAY        2026-01-31
  EMAIL      with whose rights; whoever has managed the newsroom longest when not said`;

interface Asked {
  filter: SearchFilter;
  format: "text" | "json";
  as: string | undefined;
}

/** Reads alone, so it may run beside the desk. Exit code 0: something found; 1: nothing, or refused; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const asked = askedOf(args);
  if (typeof asked === "string") return refuse(asked === "" ? use : `${asked}\n${use}`, 2);
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  let db: Db;
  try {
    db = await openDatabase(read.settings.databaseUrl);
  } catch {
    return refuse(`There is no newsroom in ${read.settings.dataFolder} yet.`);
  }
  try {
    return await answer(db, asked);
  } finally {
    await db.$disconnect();
  }
}

async function answer(db: Db, { filter, format, as }: Asked): Promise<number> {
  const actor = await actorOf(db, as);
  if (!actor) return refuse(as === undefined ? "Nobody manages this newsroom yet: name an account with --as EMAIL." : `There is no open account ${as}. The accounts: soat user list`);
  const { people: _people, ...found } = await search({ desk: { db }, actor }, filter);
  if (format === "json") console.log(JSON.stringify(found, null, 2));
  else printText(found);
  if (found.lag.texts + found.lag.rows > 0) console.error(`Not indexed yet: ${found.lag.texts} texts, ${found.lag.rows} rows.`);
  return found.groups.some(({ hits }) => hits.length > 0) ? 0 : 1;
}

/** What was asked for, or the sentence that says what is wrong with it. */
function askedOf(args: string[]): Asked | string {
  const text = { type: "string" } as const;
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { only: text, kind: text, finding: text, from: text, to: text, page: text, format: text, as: text } });
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  const { positionals, values: { only, as, format: form, ...values } } = parsed;
  const filter = searchFilterOf({ q: positionals.join(" "), ...(only && { show: only }), ...values });
  const [wrong] = ([["only", only, filter.show], ["kind", values.kind, filter.kind], ["finding", values.finding, filter.finding], ["from", values.from, filter.from], ["to", values.to, filter.to]] as const).filter(([, said, read]) => said !== undefined && read === null);
  if (wrong) return `--${wrong[0]} cannot be ${wrong[1]}.`;
  const format = z.enum(["text", "json"]).default("text").safeParse(form);
  if (!format.success) return `There is no format ${form}.`;
  return isAsking(filter) ? { filter, format: format.data, as } : "";
}

function printText({ groups, page, pages }: Omit<SearchPage, "people">): void {
  for (const { kind, count, hits } of groups) {
    if (hits.length === 0) continue;
    console.log(`${kind} (${count})`);
    for (const hit of hits) console.log(`  ${lineOf(hit)}\n    ${hit.href}`);
  }
  if (pages > 1) console.log(`page ${page} of ${pages}`);
}

const lineOf = ({ text, more, finding, article }: SearchHit): string =>
  [finding, [text, more].map((runs) => runs?.map((run) => run.text).join("")).filter(Boolean).join(" – "), article && `(${article.title})`].filter(Boolean).join(" ").replace(/\s+/g, " ");
