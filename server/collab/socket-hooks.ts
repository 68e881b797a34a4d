// What one socket may do: who it is, which article, whether it may write, and what of that
// which it sends reaches the document. Hocuspocus handles the messages of one connection in order.
import type { Connection, Document, Extension } from "@hocuspocus/server";
import { z } from "zod";
import { schemaVersion } from "#lib/schema/schema.ts";
import type { Auth, SessionPerson } from "#server/desk.ts";
import type { Db } from "#server/db/client.ts";
import { accessOf } from "#server/collab/access.ts";
import { ownStates } from "#server/collab/awareness.ts";
import { inspectUpdate } from "#server/collab/inspect-update.ts";
import type { LivingDocuments } from "#server/collab/living-document.ts";
import { CollabRefusal, type RefusalReason } from "#server/collab/refusal.ts";

/** Kept by Hocuspocus per connection: first what the socket brings, then who it turned out to be. */
export interface SocketContext {
  person?: SessionPerson;
  /** Notes that the socket is used by a person for an article, so that it can be ended when one of them is. */
  identify?(person: SessionPerson, articleId: string): void;
  /** Notes what it was let in to. */
  admit?(articleId: string, readOnly: boolean): void;
  /** Ends the whole socket. */
  end?(reason: RefusalReason): void;
}

const token = z.object({ schema: z.int() });
const fence = z.object({ type: z.literal("fence"), n: z.int() });
const longestStateless = 1_000;
const mostEarlyFences = 100;

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
      if (type !== syncStep2 && type !== syncUpdate) return;
      if (!documents.of(document)) refuse(context, "again");
      const verdict = inspectUpdate(document, payload);
      if (verdict === "malformed") refuse(context, "malformed");
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
