// What one socket may do: who it is, which article, whether it may write, and what of that
// which it sends reaches the document. Hocuspocus handles the messages of one connection in order.
import type { Connection, Document, Extension } from "@hocuspocus/server";
import { z } from "zod";
import { schemaVersion } from "#lib/schema/schema.ts";
import type { Auth, SessionPerson } from "#server/desk.ts";
import type { Db } from "#server/db/client.ts";
import { accessOf } from "#server/collab/access.ts";
import { ownStates } from "#server/collab/awareness.ts";
import { inspectSent } from "#server/collab/inspect-update.ts";
import type { LivingDocuments } from "#server/collab/living-document.ts";
import { CollabRefusal, type RefusalReason } from "#server/collab/refusal.ts";

/** Kept by Hocuspocus per connection: first what the socket brings, then who it turned out to be. */
export interface SocketContext {
  person?: SessionPerson;
  /** Notes that the socket is used by a person for an article, so that it can be ended when one of them is. */
  identify?(person: SessionPerson, articleId: string): void;
  /** Notes what it was let in to. */
  admit?(articleId: string, readOnly: boolean): void;
  /** Counts work of so many bytes against what the person may ask for; false when that is too much. */
  charge?(bytes: number): boolean;
  /** Ends the whole socket. */
  end?(reason: RefusalReason): void;
}

const token = z.object({ schema: z.int() });
const fence = z.object({ type: z.literal("fence"), n: z.int() });
const longestStateless = 1_000;
const mostEarlyFences = 100;
/** Bytes an article's text may weigh, its history of deletions included: ten times the 500,000 words that can be loaded. */
const largestText = 48 * 1024 * 1024;
/** Bytes that a struct counts beside its own: a small one costs as much to apply as a large one. */
const structCost = 100;
/** Bytes that asking for a text counts at most: the largest can be opened as well. */
const mostCharged = 1024 * 1024;
/** Bytes of one article that may wait for the disk. */
const mostUnsaved = 4 * 1024 * 1024;

const syncStep2 = 1;
const syncUpdate = 2;

export function socketHooks(services: { db: Db; auth: Auth; documents: LivingDocuments }): Extension<SocketContext> {
  const { db, auth, documents } = services;
  /** Connections whose step 2 is in hand. */
  const telling = new WeakSet<Connection>();
  /** Connections that have told what they had before they connected. */
  const synced = new WeakSet<Connection>();
  /** Fences that came before that. */
  const early = new WeakMap<Connection, string[]>();
  /** Connections whose message in hand is to be ignored. */
  const muted = new WeakSet<Connection>();

  const refuse = (context: SocketContext, reason: RefusalReason): never => {
    context.end?.(reason);
    throw new CollabRefusal(reason);
  };

  /** Says "everything you sent before this is on disk", once that is so. A document that left memory says nothing. */
  const answerFence = async (connection: Connection, document: Document, answer: string) => {
    await documents.of(document)?.log.settled();
    if (documents.of(document)) connection.sendStateless(answer);
  };

  return {
    extensionName: "soat-socket",

    async onAuthenticate({ token: sent, documentName, requestHeaders, connectionConfig, context }) {
      const version = token.safeParse(parseJson(sent));
      if (!version.success) throw new CollabRefusal("malformed");
      if (version.data.schema !== schemaVersion) throw new CollabRefusal("schema");
      const cookie = requestHeaders.get("cookie");
      const asking = await auth.person(cookie);
      if (!asking) throw new CollabRefusal("signed_out");
      // Known as theirs before permission is asked: an account closed while that is under way finds the socket and ends it.
      context.identify?.(asking, documentName);
      const access = await accessOf({ db, auth }, cookie, documentName);
      if (typeof access === "string") throw new CollabRefusal(access);
      connectionConfig.readOnly = access.readOnly;
      context.admit?.(documentName, access.readOnly);
      return { person: access.person };
    },

    async connected({ connection }) {
      const living = documents.of(connection.document);
      if (!living) return;
      const say = (message: object) => connection.sendStateless(JSON.stringify(message));
      say({ type: "position", seq: living.log.seq });
      if (living.log.isRefused) say({ type: "disk", isRefusing: true });
      if (living.damage) say({ type: "damage", ...living.damage });
    },

    async beforeSync({ type, payload, document, connection, context }) {
      const living = documents.of(document);
      if (!living) return refuse(context, "again");
      // Asking for the text, or telling it, costs the server as much as the text weighs.
      if (type !== syncUpdate && context.charge?.(Math.min(living.log.bytes / 4, mostCharged)) === false) refuse(context, "flood");
      if (type !== syncStep2 && type !== syncUpdate) return;
      const { verdict, structs } = inspectSent(document, payload);
      if (context.charge?.(structs * structCost) === false) refuse(context, "flood");
      if (verdict === "malformed") refuse(context, "malformed");
      if (living.log.bytes + payload.length > largestText) refuse(context, "too_large");
      // While the disk refuses, what is on its way is kept in memory; the pages have been told to wait.
      if (living.log.isRefused && living.log.unsavedBytes + payload.length > mostUnsaved) refuse(context, "again");
      if (!connection.readOnly && verdict === "gap") {
        if (type === syncStep2 || synced.has(connection)) refuse(context, "gap");
        // Typed between connecting and telling what it had before: its step 2, which follows, contains this.
        muted.add(connection);
        connection.readOnly = true;
      }
      if (type === syncStep2) telling.add(connection);
    },

    async afterHandleMessage({ connection, document, context }) {
      if (muted.delete(connection)) connection.readOnly = false;
      if (telling.delete(connection)) {
        synced.add(connection);
        for (const answer of early.get(connection) ?? []) void answerFence(connection, document, answer);
        early.delete(connection);
      }
      if (!document.store.pendingStructs && !document.store.pendingDs) return;
      document.store.pendingStructs = null;
      document.store.pendingDs = null;
      refuse(context, "gap");
    },

    async onStateless({ connection, document, payload }) {
      if (payload.length > longestStateless) return;
      const asked = fence.safeParse(parseJson(payload));
      if (!asked.success) return;
      const answer = JSON.stringify(asked.data);
      // What was typed before a socket broke comes with the next one's step 2, maybe after the fence.
      if (synced.has(connection)) await answerFence(connection, document, answer);
      else early.set(connection, [...(early.get(connection) ?? []), answer].slice(-mostEarlyFences));
    },

    async beforeHandleAwareness({ states, connection, document, context }) {
      if (connection && context?.person) ownStates(states, context.person, connection, document);
      else states.clear();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
