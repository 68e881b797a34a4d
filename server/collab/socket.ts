// Web sockets of the collaboration side: frames in and out of Hocuspocus, and the list of
// who holds which socket on which article, so that it can be judged anew and ended at once.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus } from "@hocuspocus/server";
import crossws from "crossws/adapters/node";
import type { Collab, SessionPerson } from "#server/desk.ts";
import { createAllowance } from "#server/collab/allowance.ts";
import type { AccessVerdict } from "#server/collab/access.ts";
import { report } from "#server/collab/report.ts";
import { refusalCodes, type RefusalReason } from "#server/collab/refusal.ts";
import type { SocketContext } from "#server/collab/socket-hooks.ts";

/** Bytes of one frame; larger ones end the socket. A book of 100,000 words with 10,000 annotations fits. */
const largestFrame = 4 * 1024 * 1024;
/** Bytes that may wait to be read by the other side: one that does not read is let go, for they lie in our memory. */
const mostUnread = 32 * 1024 * 1024;
/** Milliseconds within which a socket says who it is and what it wants. */
const patience = 15_000;
/** Sockets one person may have open: many tabs on many machines. */
const mostSockets = 60;

export interface CollabSocket {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  disconnect: Collab["disconnect"];
  recheck: Collab["recheck"];
  close(): void;
}

interface Peer {
  connection: ReturnType<Hocuspocus<SocketContext>["handleConnection"]>;
  cookie: string | null;
  /** Null until it has said which article it wants. */
  person: SessionPerson | null;
  /** The articles it asked for, and whether it was let in to read only; null while that is being found out. */
  articles: Map<string, boolean | null>;
  /** What it sends while it is judged anew because something changed: nothing of it is taken before the verdict. */
  held: Uint8Array[];
  /** How many verdicts are awaited. */
  judged: number;
  end(code: number, reason: string): void;
  /** Ends it if the other side does not read what is sent. */
  watch(): void;
}

type Judge = (cookie: string | null, articleId: string) => Promise<AccessVerdict>;

/** `every`: milliseconds between looks at whether each socket may still do what it was let in to. */
export function createSocket(hocuspocus: Hocuspocus<SocketContext>, judge: Judge, every: number): CollabSocket {
  const peers = new Map<string, Peer>();

  async function recheckPeer(peer: Peer): Promise<void> {
    for (const articleId of [...peer.articles.keys()]) {
      const verdict = await judge(peer.cookie, articleId);
      const readOnly = peer.articles.get(articleId) ?? null;
      if (typeof verdict === "string") peer.end(refusalCodes[verdict], verdict);
      else if (verdict.person.roles !== peer.person?.roles || (readOnly !== null && readOnly !== verdict.readOnly)) peer.end(refusalCodes.again, "again");
    }
  }
  const recheck = async (isMeant: (peer: Peer) => boolean) => {
    await Promise.all([...peers.values()].filter(isMeant).map((peer) => recheckPeer(peer).catch((error: unknown) => {
      report("a socket was not judged anew", error);
      peer.end(refusalCodes.again, "again");
    })));
  };
  /** The same for a change that has happened: until the verdict is there, nothing of what the sockets send is taken. */
  const recheckNow = async (isMeant: (peer: Peer) => boolean) => {
    const meant = [...peers.values()].filter(isMeant);
    for (const peer of meant) peer.judged += 1;
    await recheck((peer) => meant.includes(peer));
    for (const peer of meant) {
      peer.judged -= 1;
      if (peer.judged === 0) for (const bytes of peer.held.splice(0)) peer.connection.handleMessage(bytes);
    }
  };
  const timer = setInterval(() => void recheck((peer) => peer.person !== null), every).unref();
  const watching = setInterval(() => {
    for (const peer of [...peers.values()]) peer.watch();
  }, 2_000).unref();
  const allowance = createAllowance();

  const adapter = crossws({
    serverOptions: { maxPayload: largestFrame, perMessageDeflate: false },
    hooks: {
      open(peer) {
        const end = (code: number, reason: string) => {
          // Forgotten before it is closed: until the other side agrees to close, it may go on sending.
          if (peers.delete(peer.id)) own.connection.handleClose({ code, reason });
          own.held = [];
          peer.close(code, reason);
        };
        const own: Peer = {
          cookie: peer.request.headers.get("cookie"), person: null, articles: new Map(), held: [], judged: 0, end,
          watch: () => {
            const { bufferedAmount } = peer.websocket;
            if ((bufferedAmount ?? 0) <= mostUnread) return;
            end(refusalCodes.flood, "flood");
            peer.terminate();
          },
          connection: hocuspocus.handleConnection(peer.websocket as WebSocket, peer.request, {
            identify: (person, articleId) => {
              own.person = person;
              own.articles.set(articleId, null);
              if ([...peers.values()].filter((other) => other.person?.id === person.id).length > mostSockets) end(refusalCodes.flood, "flood");
            },
            charge: (bytes) => allowance.take(own.person?.id ?? peer.id, bytes, 0),
            admit: (articleId, readOnly) => void own.articles.set(articleId, readOnly),
            end: (reason: RefusalReason) => end(refusalCodes[reason], reason),
          }),
        };
        peers.set(peer.id, own);
        setTimeout(() => {
          if (!own.person && peers.get(peer.id) === own) end(refusalCodes.signed_out, "signed_out");
        }, patience).unref();
      },
      message(peer, message) {
        const known = peers.get(peer.id);
        if (!known) return;
        const bytes = message.uint8Array();
        if (!allowance.take(known.person?.id ?? peer.id, bytes.length)) known.end(refusalCodes.flood, "flood");
        // Kept beyond this call, and the buffer is the socket's.
        else if (known.judged > 0) known.held.push(bytes.slice());
        else known.connection.handleMessage(bytes);
      },
      close(peer, event) {
        peers.get(peer.id)?.connection.handleClose({ code: event.code ?? 1000, reason: event.reason ?? "" });
        peers.delete(peer.id);
      },
      error(peer, error) {
        report("a socket failed", error);
        peers.get(peer.id)?.connection.handleClose({ code: 1011, reason: "" });
        peers.delete(peer.id);
      },
    },
  });
  return {
    handleUpgrade: (request, socket, head) => void adapter.handleUpgrade(request, socket, head),
    disconnect(userId) {
      for (const peer of [...peers.values()]) if (peer.person?.id === userId) peer.end(refusalCodes.signed_out, "signed_out");
    },
    recheck: (of) => recheckNow((peer) => ("userId" in of ? peer.person?.id === of.userId : peer.articles.has(of.articleId))),
    close() {
      clearInterval(timer);
      clearInterval(watching);
      for (const peer of [...peers.values()]) peer.end(1001, "closing");
    },
  };
}
