// Web sockets of the collaboration side: frames in and out of Hocuspocus, and the list of
// who holds which socket, so that a person's sockets can be ended at once.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus } from "@hocuspocus/server";
import crossws from "crossws/adapters/node";
import type { Auth, SessionPerson } from "#server/desk.ts";
import type { UserId } from "#lib/id.ts";
import { report } from "#server/collab/report.ts";
import { refusalCodes, type RefusalReason } from "#server/collab/refusal.ts";
import type { SocketContext } from "#server/collab/socket-hooks.ts";

/** Bytes of one frame; larger ones end the socket. Half a book pasted at once fits. */
const largestFrame = 2 * 1024 * 1024;

export interface CollabSocket {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  disconnect(userId: UserId): void;
  close(): void;
}

interface Peer {
  connection: ReturnType<Hocuspocus<SocketContext>["handleConnection"]>;
  cookie: string | null;
  /** Null until it has said which article it wants. */
  person: SessionPerson | null;
  end(code: number, reason: string): void;
}

/** `recheck`: milliseconds between looks at whether each socket's session still stands, with the same roles. */
export function createSocket(hocuspocus: Hocuspocus<SocketContext>, auth: Auth, recheck: number): CollabSocket {
  const peers = new Map<string, Peer>();

  async function recheckAll(): Promise<void> {
    for (const peer of [...peers.values()]) {
      if (!peer.person) continue;
      const now = await auth.person(peer.cookie);
      if (!now) peer.end(refusalCodes.signed_out, "signed_out");
      else if (now.roles !== peer.person.roles) peer.end(refusalCodes.again, "again");
    }
  }
  const timer = setInterval(() => {
    recheckAll().catch((error: unknown) => report("sessions were not looked at", error));
  }, recheck).unref();

  const adapter = crossws({
    serverOptions: { maxPayload: largestFrame, perMessageDeflate: false },
    hooks: {
      open(peer) {
        const end = (code: number, reason: string) => peer.close(code, reason);
        const own: Peer = {
          cookie: peer.request.headers.get("cookie"), person: null, end,
          connection: hocuspocus.handleConnection(peer.websocket as WebSocket, peer.request, {
            identify: (person) => {
              own.person = person;
            },
            end: (reason: RefusalReason) => end(refusalCodes[reason], reason),
          }),
        };
        peers.set(peer.id, own);
      },
      message(peer, message) {
        peers.get(peer.id)?.connection.handleMessage(message.uint8Array());
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
      for (const peer of peers.values()) if (peer.person?.id === userId) peer.end(refusalCodes.signed_out, "signed_out");
    },
    close() {
      clearInterval(timer);
      for (const peer of peers.values()) peer.end(1001, "closing");
    },
  };
}
