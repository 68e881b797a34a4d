// What no transaction indexes: what was there before the index, and texts, which are read out of their documents. The collaboration side has
// an edited text indexed a moment later; here is what it left: a crash in between, a start with a new version.
import { setTimeout as sleep } from "node:timers/promises";
import type { ArticleId } from "#lib/id.ts";
import { searchedOf } from "#lib/source/searched.ts";
import type { Desk } from "#server/desk.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { indexOld } from "#server/db/search-due.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";

interface Options {
  now: () => Date;
  onFailure: (error: unknown) => void;
  /** Asked between two pieces of work. */
  isStopping?: () => boolean;
}

/** Milliseconds between two looks for a text that was left. */
const lookEvery = 2_000;

/** Indexes all that is due, and answers how many rows and texts that were. A text that cannot be read is told and stays due. */
export async function settleSearch(desk: Desk, options: Options): Promise<number> {
  await settleSources(desk);
  let settled = 0;
  for (let done = 1; done > 0 && !options.isStopping?.(); settled += done) done = await inTransaction(desk.db, indexOld);
  const texts = await desk.db.searchDue.findMany({ where: { kind: "text" }, select: { ref: true }, orderBy: { ref: "desc" } });
  return settled + (await settleTexts(desk, texts.map(({ ref }) => ref), options));
}

/** Sources added before they had words to be found by in the library. */
async function settleSources({ db }: Desk): Promise<void> {
  const missing = await db.source.findMany({ where: { searched: null }, select: { id: true, title: true, reference: true } });
  // Where it was edited or sealed meanwhile it has its words already, and keeps them.
  for (const { id, ...said } of missing) await db.source.updateMany({ where: { id, searched: null }, data: { searched: searchedOf(said) } });
}

async function settleTexts(desk: Desk, ids: readonly string[], { now, onFailure, isStopping }: Options): Promise<number> {
  let settled = 0;
  for (const id of ids) {
    if (isStopping?.()) break;
    try {
      await refreshProgress(desk, id as ArticleId, now);
      settled += 1;
    } catch (error) {
      onFailure(error);
    }
  }
  return settled;
}

/** Does all of it now, and looks from time to time for texts that stayed due. One that could not be read is tried again when it is edited. */
export function keepSearch(desk: Desk, { now, onFailure }: Pick<Options, "now" | "onFailure">): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const options = { now, onFailure, isStopping: () => stopping.signal.aborted };
  const run = async () => {
    await settleSearch(desk, options).catch(onFailure);
    const tried = new Set(await textsDue(desk));
    for (let before = new Set<string>(); !options.isStopping();) {
      await sleep(lookEvery, null, { signal: stopping.signal }).catch(() => null);
      const due = await textsDue(desk);
      // Due since the last look by the same entry of its log: nobody else is about to index it.
      const left = due.filter((text) => before.has(text) && !tried.has(text));
      for (const text of left) tried.add(text);
      await settleTexts(desk, left.map((text) => text.slice(0, text.indexOf(" "))), options);
      before = new Set(due);
    }
  };
  const running = run().catch(onFailure);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Each with the entry of its log that is not indexed. */
async function textsDue(desk: Desk): Promise<string[]> {
  const texts = await desk.db.searchDue.findMany({ where: { kind: "text" }, select: { ref: true, seq: true } });
  return texts.map(({ ref, seq }) => `${ref} ${seq}`);
}
