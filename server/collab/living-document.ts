// The documents in memory: loaded from the log as far as it can be read, never blank, held while somebody needs
// them, and let go only when everything they hold is on disk.
import type { DirectConnection, Document, Hocuspocus } from "@hocuspocus/server";
import type { ArticleId } from "#lib/id.ts";
import type { Db } from "#server/db/client.ts";
import { openDocumentLog, type DocumentLog } from "#server/collab/document-log.ts";
import { appendEntries, appendSnapshot, readLog, rebuild, tellDamage, type Damage } from "#server/collab/log-store.ts";
import { watchMarks, type MarkWatch } from "#server/collab/mark-watch.ts";
import { createBlockReader, type LivingBlock } from "#server/collab/read-blocks.ts";
import { report } from "#server/collab/report.ts";

/** Milliseconds a document stays in memory after the server itself last used it. */
const kept = 30_000;
/** On leaving memory a log of fewer entries than this is not worth a snapshot. */
const entriesWorthASnapshot = 50;

export interface LivingDocument {
  document: Document;
  log: DocumentLog;
  /** What of its log was found damaged of late: the text is without it. Null: nothing. */
  damage: Damage | null;
  /** The text as it stands at the moment of the call. */
  read(): LivingBlock[];
  marks: MarkWatch;
}

export interface LivingDocuments {
  /** Fills a document that Hocuspocus has just made. Throws UnreadableLog when nothing of it can be read; the document is then thrown away. */
  load(document: Document, articleId: ArticleId): Promise<void>;
  /** What belongs to a document in memory; undefined for one that is gone or was never loaded. */
  of(document: Document): LivingDocument | undefined;
  /** The article's document, loaded if need be, and held in memory for a while. */
  open(articleId: ArticleId): Promise<LivingDocument>;
  /** Resolves when a document may leave memory: everything is on disk. */
  beforeUnload(document: Document): Promise<void>;
  /** Resolves when every document is on disk, or after so many milliseconds. */
  settle(atMost: number): Promise<void>;
  /** Lets go of what the server holds and resolves when every document is on disk. */
  close(): Promise<void>;
}

interface Listeners {
  onDurable(articleId: ArticleId, seq: number): void;
  /** The disk refuses what is typed in an article, or takes it again. */
  onRefusing(articleId: ArticleId, isRefusing: boolean): void;
}

export function createLivingDocuments(hocuspocus: () => Hocuspocus, db: Db, { onDurable, onRefusing }: Listeners): LivingDocuments {
  const living = new WeakMap<Document, LivingDocument>();
  const logs = new Map<string, DocumentLog>();
  const holds = new Map<ArticleId, { connection: Promise<DirectConnection>; timer?: NodeJS.Timeout }>();

  let isClosing = false;

  const release = (articleId: ArticleId) => {
    const hold = holds.get(articleId);
    holds.delete(articleId);
    clearTimeout(hold?.timer);
    hold?.connection.then((connection) => connection.disconnect()).catch((error: unknown) => report("a document was not let go", error));
  };

  async function open(articleId: ArticleId): Promise<LivingDocument> {
    for (;;) {
      const hold = holds.get(articleId) ?? { connection: hocuspocus().openDirectConnection(articleId) };
      holds.set(articleId, hold);
      try {
        await hold.connection;
      } catch (error) {
        if (holds.get(articleId) === hold) holds.delete(articleId);
        throw error;
      }
      const document = hocuspocus().documents.get(articleId);
      const found = document && !document.isDestroyed ? living.get(document) : undefined;
      clearTimeout(hold.timer);
      if (found && holds.get(articleId) === hold) {
        hold.timer = setTimeout(() => release(articleId), kept).unref();
        return found;
      }
      // It left memory between being found and being held: load it again.
      if (holds.get(articleId) === hold) holds.delete(articleId);
    }
  }

  return {
    async load(document, articleId) {
      // A document of the same article that has just left memory may still be writing its last entry.
      await logs.get(articleId)?.settled();
      const stored = await readLog(db, articleId);
      const setAside = rebuild(document, articleId, stored);
      if (setAside.length > 0) report(`entries ${setAside.map(({ seq, reason }) => `${seq} (${reason})`).slice(0, 20).join(", ")} of the log of article ${articleId} were set aside`, null);
      const damage = await tellDamage(db, articleId, setAside);
      // The stored text must not be sent to the first connection as if somebody had typed it.
      document.flush();
      const log = openDocumentLog(document, { seq: stored.seq, entriesSince: stored.entries.length, snapshotBytes: stored.snapshot?.length ?? 0 }, {
        append: (entries) => appendEntries(db, articleId, entries),
        snapshot: (through, state) => appendSnapshot(db, articleId, through, state),
        onDurable: () => onDurable(articleId, log.seq),
        onRefusing: (isRefusing) => onRefusing(articleId, isRefusing),
        onFailure: (what, error) => report(what === "entries" ? `the log of article ${articleId} was not written and is tried again` : `no snapshot of article ${articleId} was made, its log is whole`, error),
      });
      logs.set(articleId, log);
      const read = createBlockReader(document);
      living.set(document, { document, log, damage, read, marks: watchMarks(document, read) });
    },
    of: (document) => (document.isDestroyed ? undefined : living.get(document)),
    open,
    async beforeUnload(document) {
      const log = living.get(document)?.log;
      while (log?.isDirty) await log.settled();
      // Whoever ends the process waits for entries, not for snapshots, and then closes the database.
      if (!isClosing) await log?.compact(entriesWorthASnapshot);
      if (log && !log.isDirty && logs.get(document.name) === log) logs.delete(document.name);
    },
    async settle(atMost) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, atMost);
      });
      await Promise.race([Promise.all([...logs.values()].map((log) => log.settled())), late]);
      clearTimeout(timer);
    },
    async close() {
      isClosing = true;
      for (const articleId of [...holds.keys()]) release(articleId);
      await Promise.all([...logs.values()].map(async (log) => {
        await log.settled();
        await log.rested();
      }));
    },
  };
}
