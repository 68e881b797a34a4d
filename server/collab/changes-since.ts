// Which words of a text came and went after an entry of its log, by whom and when. The text is built again as it was at that
// entry, without throwing away what is deleted later, and the entries after it are applied one by one: every character then
// knows whose it is. Text that a break only moved to another block is neither added nor removed.
import * as Y from "yjs";
import type { TextChange, TextChanges } from "#lib/article/text-change.ts";
import type { ArticleId } from "#lib/id.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import { readLog, type LogEntry } from "#server/collab/log-store.ts";
import { wordChanges, type Stretch } from "#server/collab/word-changes.ts";
import type { Db } from "#server/db/client.ts";

/** Changes after entry `seq` up to `through`, both of which are on disk. Throws UnreadableLog when nothing of the log can be read. */
export async function changesSince(db: Db, articleId: ArticleId, seq: number, through: number): Promise<TextChanges> {
  const base = seq > 0 ? await readLog(db, articleId, Math.min(seq, through)).catch(() => null) : null;
  if (base) return { since: base.seq, logSeq: through, changes: replay(base, await entriesAfter(db, articleId, base.seq, through)) };
  const [first] = seq > 0 ? await db.documentSnapshot.findMany({ where: { articleId }, orderBy: { throughSeq: "asc" }, take: 1 }) : [];
  const since = first?.throughSeq ?? 0;
  return { since, logSeq: through, changes: replay({ snapshot: first?.data ?? null, entries: [] }, await entriesAfter(db, articleId, since, through)) };
}

async function entriesAfter(db: Db, articleId: ArticleId, seq: number, through: number): Promise<LogEntry[]> {
  const rows = await db.documentUpdate.findMany({ where: { articleId, seq: { gt: seq, lte: through } }, orderBy: { seq: "asc" } });
  return rows as LogEntry[];
}

/** The changes that `entries` made to the text of `base`. Entries that are no updates, or build on one that is missing, are passed over. */
export function replay(base: { snapshot: Uint8Array | null; entries: readonly LogEntry[] }, entries: readonly LogEntry[]): TextChange[] {
  const doc = new Y.Doc({ gc: false });
  const apply = (update: Uint8Array) => {
    try {
      Y.applyUpdate(doc, update);
    } catch {
      // Set aside when the text was loaded, and told there.
    }
  };
  if (base.snapshot) apply(base.snapshot);
  for (const { data } of base.entries) apply(data);
  const then = Y.snapshot(doc);
  const came = new Ranges();
  const went = new Ranges();
  let entry = 0;
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    for (const [client, end] of transaction.afterState) {
      const start = transaction.beforeState.get(client) ?? 0;
      if (end > start) came.add(client, start, end, entry);
    }
    for (const [client, gone] of transaction.deleteSet.clients) for (const { clock, len } of gone) went.add(client, clock, clock + len, entry);
  });
  for (const [i, { data }] of entries.entries()) {
    entry = i;
    apply(data);
  }
  const isSameAuthor = (one: number, other: number) => entries[one]?.byId === entries[other]?.byId && entries[one]?.cause === entries[other]?.cause;
  const changes = wordChanges(stretches(doc, then, came, went), isSameAuthor).map(({ entry: at, ...change }): TextChange => {
    const by = entries[at];
    return { ...change, byId: by?.byId ?? null, byName: null, cause: by?.cause ?? null, at: (by?.at ?? new Date(0)).toISOString(), seq: by?.seq ?? 0 };
  });
  doc.destroy();
  return changes;
}

/** Which entry made or deleted which of a client's structs. */
class Ranges {
  readonly #of = new Map<number, { from: number; to: number; entry: number }[]>();

  add(client: number, from: number, to: number, entry: number): void {
    const known = this.#of.get(client);
    if (known) known.push({ from, to, entry });
    else this.#of.set(client, [{ from, to, entry }]);
  }

  /** -1 when no entry did. */
  at(client: number, clock: number): number {
    return this.#of.get(client)?.findLast(({ from, to }) => from <= clock && clock < to)?.entry ?? -1;
  }
}

/** The text in document order, what is gone included; blocks in which nothing changed as one stretch each. */
function stretches(doc: Y.Doc, then: Y.Snapshot, came: Ranges, went: Ranges): Stretch[] {
  const out: Stretch[] = [];
  const isClean = (item: Y.Item) => !item.deleted && item.id.clock + item.length <= (then.sv.get(item.id.client) ?? 0);
  const put = (item: Y.Item, text: string) => {
    const { client, clock } = item.id;
    const known = then.sv.get(client) ?? 0;
    for (let i = 0; i < text.length; i += 1) {
      const wasThere = clock + i < known && !(item.deleted && Y.isDeleted(then.ds, Y.createID(client, clock + i)));
      if (!wasThere && item.deleted) continue;
      const state = !item.deleted ? (wasThere ? "kept" : "added") : "removed";
      const entry = state === "kept" ? -1 : (state === "added" ? came : went).at(client, clock + i);
      const last = out.at(-1);
      if (last?.kind === "text" && last.state === state && last.entry === entry) last.text += text[i] ?? "";
      else out.push({ kind: "text", state, entry, text: text[i] ?? "" });
    }
  };
  for (const block of items(doc.getXmlFragment(fragmentName))) {
    const element = block.content instanceof Y.ContentType ? block.content.type : null;
    if (!(element instanceof Y.XmlElement)) continue;
    const inside = [...items(element)].flatMap((child) => [child, ...(child.content instanceof Y.ContentType && child.content.type instanceof Y.XmlText ? items(child.content.type) : [])]);
    const id: unknown = block.deleted ? "" : element.getAttribute("id");
    out.push({ kind: "block", isLive: !block.deleted, isClean: isClean(block) && inside.every(isClean), id: typeof id === "string" ? id : "" });
    for (const item of inside) {
      const { content } = item;
      if (content instanceof Y.ContentString) put(item, content.str);
      else if (content instanceof Y.ContentEmbed) put(item, "\uFFFC");
      else if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) put(item, content.type.nodeName === "lineBreak" ? "\u2028" : "\uFFFC");
    }
  }
  return out;
}

function* items(type: Y.XmlFragment | Y.XmlElement | Y.XmlText): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) yield item;
}
