// The collaboration side of the process: living documents, the socket on /collab, and the
// accessor through which the rest of the server reads and writes text, in plain data only.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Hocuspocus } from "@hocuspocus/server";
import type { ArticleId } from "#lib/id.ts";
import type { Auth, Collab } from "#server/desk.ts";
import type { Db } from "#server/db/client.ts";
import { accessOf } from "#server/collab/access.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import { createLivingDocuments, type LivingDocument } from "#server/collab/living-document.ts";
import { createSocket } from "#server/collab/socket.ts";
import { socketHooks, type SocketContext } from "#server/collab/socket-hooks.ts";
import { createTextChanges } from "#server/collab/text-changes.ts";
import { writeMarkedWords } from "#server/collab/write-marked-words.ts";
import { eraseMark, writeBlockKind, writeMark, writePicture, writeWords } from "#server/collab/write-marks.ts";

/** Milliseconds a write waits for the disk before it is called failed; the log goes on trying. */
const patience = 10_000;

export interface CollabServer {
  collab: Collab;
  /** Takes an upgrade whose Host and Origin were found to be ours. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Called after an article's text or what is said about it changed, a moment after it is on disk and never twice at once. */
  onTextChanged(listener: (articleId: ArticleId) => Promise<void>): void;
  /** Ends every socket and resolves when everything is on disk. */
  close(): Promise<void>;
}

export function createCollab({ db, auth, recheck = 60_000 }: { db: Db; auth: Auth; recheck?: number }): CollabServer {
  const changes = createTextChanges();
  const documents = createLivingDocuments(() => hocuspocus, db, changes.note);
  const hocuspocus: Hocuspocus<SocketContext> = new Hocuspocus<SocketContext>({
    quiet: true,
    maxUnauthenticatedQueueSize: 512 * 1024,
    maxPendingDocuments: 4,
    extensions: [socketHooks({ db, auth, documents })],
    onLoadDocument: ({ document, documentName }) => documents.load(document, documentName as ArticleId),
    beforeUnloadDocument: ({ document }) => documents.beforeUnload(document),
  });
  const socket = createSocket(hocuspocus, (cookie, articleId) => accessOf({ db, auth }, cookie, articleId), recheck);

  /** Runs a write on the living text without a pause in between, then waits for the disk. */
  async function write<T>(articleId: ArticleId, work: (living: LivingDocument) => T): Promise<{ result: T; logSeq: number }> {
    const living = await documents.open(articleId);
    const result = work(living);
    await inTime(living.log.settled());
    return { result, logSeq: living.log.seq };
  }

  return {
    collab: {
      buildDocument,
      async readText(articleId) {
        const living = await documents.open(articleId);
        return { blocks: living.read().map(({ block }) => block), logSeq: living.log.seq };
      },
      async placeMark(articleId, annotationId, place) {
        const { result, logSeq } = await write(articleId, ({ document, read }) => writeMark(document, read(), annotationId, place));
        return result && { ...result, logSeq };
      },
      async removeMark(articleId, annotationId) {
        const { logSeq } = await write(articleId, ({ document, read }) => eraseMark(document, read(), annotationId));
        return { logSeq };
      },
      async replaceWords(articleId, place, replacement) {
        const { result, logSeq } = await write(articleId, ({ document, read }) => writeWords(document, read(), place, replacement));
        return result && { logSeq };
      },
      async replaceMarked(articleId, changes) {
        const { result, logSeq } = await write(articleId, ({ document, read }) => writeMarkedWords(document, read, changes));
        return { done: result, logSeq };
      },
      async setBlockKind(articleId, block, kind) {
        return (await write(articleId, ({ document, read }) => writeBlockKind(document, read(), block, kind))).result;
      },
      async setPicture(articleId, block, file) {
        return (await write(articleId, ({ document, read }) => writePicture(document, read(), block, file))).result;
      },
      announce(articleId, message) {
        // A check changes how far the article is as much as an edit does.
        changes.note(articleId);
        hocuspocus.documents.get(articleId)?.broadcastStateless(JSON.stringify(message));
        // A check changes how an article stands without changing a letter of it.
        changes.note(articleId);
      },
      disconnect: socket.disconnect,
      recheck: socket.recheck,
    },
    handleUpgrade: socket.handleUpgrade,
    onTextChanged: changes.listen,
    async close() {
      changes.close();
      socket.close();
      await documents.close();
    },
  };
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The text was changed but is not on disk yet.")), patience);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
