// The collaboration side of the process: living documents, the socket on /collab, and the
// accessor through which the rest of the server reads and writes text, in plain data only.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Hocuspocus } from "@hocuspocus/server";
import type { Stretch } from "#lib/anchor/relocate.ts";
import type { TextCause } from "#lib/article/text-change.ts";
import type { AnnotationId, ArticleId, UserId } from "#lib/id.ts";
import type { Auth, Collab, PlacedMark } from "#server/desk.ts";
import type { Db } from "#server/db/client.ts";
import { accessOf } from "#server/collab/access.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import { changesSince } from "#server/collab/changes-since.ts";
import { DiskRefuses } from "#server/collab/disk-refuses.ts";
import { createLivingDocuments, type LivingDocument } from "#server/collab/living-document.ts";
import { stretchOf } from "#server/collab/relative-positions.ts";
import { createSocket } from "#server/collab/socket.ts";
import { socketHooks, type SocketContext } from "#server/collab/socket-hooks.ts";
import { originFor } from "#server/collab/text-author.ts";
import { createTextChanges, type TextListener } from "#server/collab/text-changes.ts";
import { tellPositions } from "#server/collab/tell-positions.ts";
import { writeText } from "#server/collab/write-text.ts";
import { writeMarkedWords } from "#server/collab/write-marked-words.ts";
import { eraseMark, writeBlockKind, writeMarks, writePicture, writeWords, type AskedMark } from "#server/collab/write-marks.ts";

/** Milliseconds a write waits for the disk before it is called failed; the log goes on trying. */
const patience = 10_000;
/** Milliseconds for which the end of the process waits with the sockets open. */
const farewell = 2_000;

export interface CollabServer {
  collab: Collab;
  /** Takes an upgrade whose Host and Origin were found to be ours. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Called after an article's text came into memory or changed, or what is said about it, a moment after it is on disk and never twice at once. */
  onTextChanged(listener: TextListener): void;
  /** Ends every socket and resolves when everything is on disk. */
  close(): Promise<void>;
}

export function createCollab({ db, auth, recheck = 60_000 }: { db: Db; auth: Auth; recheck?: number }): CollabServer {
  const changes = createTextChanges();
  const tell = (articleId: ArticleId, message: object) => hocuspocus.documents.get(articleId)?.broadcastStateless(JSON.stringify(message));
  const positions = tellPositions((articleId, seq) => tell(articleId, { type: "position", seq }));
  const documents = createLivingDocuments(() => hocuspocus, db, {
    onDurable(articleId, seq) {
      changes.note(articleId);
      positions.note(articleId, seq);
    },
    onRefusing: (articleId, isRefusing) => tell(articleId, { type: "disk", isRefusing }),
  });
  const hocuspocus: Hocuspocus<SocketContext> = new Hocuspocus<SocketContext>({
    quiet: true,
    maxUnauthenticatedQueueSize: 512 * 1024,
    maxPendingDocuments: 4,
    extensions: [socketHooks({ db, auth, documents })],
    onLoadDocument: async ({ document, documentName }) => {
      await documents.load(document, documentName as ArticleId);
      changes.noteLoaded(documentName as ArticleId);
    },
    beforeUnloadDocument: ({ document }) => documents.beforeUnload(document),
  });
  const socket = createSocket(hocuspocus, (cookie, articleId) => accessOf({ db, auth }, cookie, articleId), recheck);

  /** Runs a write on the living text without a pause in between, then waits for the disk. Throws DiskRefuses, with nothing changed, while that is full. */
  async function write<T>(articleId: ArticleId, cause: TextCause, byId: UserId | undefined, work: (living: LivingDocument) => T): Promise<{ result: T; logSeq: number }> {
    const living = await documents.open(articleId);
    if (living.log.isRefused) throw new DiskRefuses();
    const result = living.document.transact(() => work(living), originFor({ byId: byId ?? null, cause }));
    await inTime(living.log.settled());
    return { result, logSeq: living.log.seq };
  }

  async function placeMarks(articleId: ArticleId, marks: readonly AskedMark[]): Promise<(PlacedMark | null)[]> {
    const { result, logSeq } = await write(articleId, "mark", undefined, ({ document, read }) => writeMarks(document, read(), marks));
    return result.map((one) => one && { ...one, logSeq });
  }

  return {
    collab: {
      buildDocument,
      async readText(articleId) {
        const living = await documents.open(articleId);
        return { blocks: living.read().map(({ block }) => block), logSeq: living.log.seq };
      },
      async readAnchors(articleId, asked) {
        const { document, read, log, marks } = await documents.open(articleId);
        const living = read();
        const relative = new Map<AnnotationId, Stretch>();
        for (const { id, relStart, relEnd } of asked) {
          const stretch = stretchOf(document, living, relStart, relEnd);
          if (stretch) relative.set(id, stretch);
        }
        return { blocks: living.map(({ block }) => block), logSeq: log.seq, touched: new Map(marks.touched()), relative };
      },
      async placeMark(articleId, annotationId, place) {
        return (await placeMarks(articleId, [{ annotationId, place }]))[0] ?? null;
      },
      placeMarks,
      async removeMark(articleId, annotationId) {
        const { logSeq } = await write(articleId, "mark", undefined, ({ document, read }) => eraseMark(document, read(), annotationId));
        return { logSeq };
      },
      async replaceWords(articleId, place, replacement, byId) {
        const { result, logSeq } = await write(articleId, "words", byId, ({ document, read }) => writeWords(document, read(), place, replacement));
        return result && { logSeq };
      },
      async replaceText(articleId, planned, plan, byId) {
        const { result, logSeq } = await write(articleId, "revision", byId, ({ document, read }) => {
          const living = read();
          // Blocks that did not change are the same objects, so that no word needs to be compared.
          const isSame = living.length === planned.length && living.every(({ block }, at) => block === planned[at]);
          if (isSame) writeText(document, living, plan);
          return isSame;
        });
        return result ? { logSeq } : null;
      },
      async replaceMarked(articleId, changes, byId) {
        const { result, logSeq } = await write(articleId, "words", byId, ({ document, read }) => writeMarkedWords(document, read, changes));
        return { done: result, logSeq };
      },
      async setBlockKind(articleId, block, kind, byId) {
        return (await write(articleId, "kind", byId, ({ document, read }) => writeBlockKind(document, read(), block, kind))).result;
      },
      async setPicture(articleId, block, file, byId) {
        return (await write(articleId, "picture", byId, ({ document, read }) => writePicture(document, read(), block, file))).result;
      },
      async textChangesSince(articleId, seq) {
        const living = await documents.open(articleId);
        if (!living.log.isRefused) await inTime(living.log.settled());
        return changesSince(db, articleId, seq, living.log.seq);
      },
      announce(articleId, message) {
        // A check changes how far the article is as much as an edit does.
        changes.note(articleId);
        tell(articleId, message);
      },
      announceToAll(message) {
        for (const document of hocuspocus.documents.values()) document.broadcastStateless(JSON.stringify(message));
      },
      disconnect: socket.disconnect,
      recheck: socket.recheck,
    },
    handleUpgrade: socket.handleUpgrade,
    onTextChanged: changes.listen,
    async close() {
      changes.close();
      positions.close();
      // Whoever waits to hear "saved" hears it before the socket ends, unless the disk refuses.
      await documents.settle(farewell);
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
