// The line to the server: the Y.Doc, its socket, and what is known about what is on disk.
// "Saved" is said only after the server answered a fence, which it does when everything this
// connection sent before is on disk; the provider's own idea of "synced" is not used.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";
import { z } from "zod";
import { schemaVersion } from "#lib/schema/schema.ts";

export type SaveState = "connecting" | "offline" | "syncing" | "saved" | "refused";

/** Why the server refuses a page, as far as there is something to say of it; the rest is "other". */
const shutOuts = ["signed_out", "missing", "schema", "other"] as const;
/** "rights": it may no longer change the text, which it was made for; the server says yes and drops what is typed. */
export type ShutOut = (typeof shutOuts)[number] | "rights";

const incoming = z.discriminatedUnion("type", [
  z.object({ type: z.literal("fence"), n: z.int() }),
  z.object({ type: z.literal("saved"), count: z.int() }),
  z.object({ type: z.literal("annotation"), id: z.string(), version: z.int() }),
  z.object({ type: z.literal("check"), ids: z.array(z.string()) }),
  z.object({ type: z.literal("reading") }),
  z.object({ type: z.literal("hint") }),
  z.object({ type: z.literal("source") }),
  z.object({ type: z.literal("details") }),
  z.object({ type: z.literal("replaced"), id: z.string() }),
  z.object({ type: z.literal("thread"), id: z.string() }),
]);
export type Incoming = z.infer<typeof incoming>;

interface Handlers {
  onFirstSync: () => void;
  /** After the first sync and after every reconnection. */
  onSync: () => void;
  onSaveState: (state: SaveState) => void;
  /** The server does not take this page, for this reason; null once it does again. */
  onShutOut: (reason: ShutOut | null) => void;
  onMessage: (message: Incoming) => void;
}

const fenceDelay = 120;

/** Opens an article's text. Nothing is shown as saved before the server said so. */
export function connect({ articleId, canEdit }: { articleId: string; canEdit: boolean }, handlers: Handlers) {
  const document = new Y.Doc();
  let typed = 0;
  let onDisk = 0;
  let hasSynced = false;
  let isOnline = false;
  let isShutOut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const address = new URL("/collab", window.location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";

  const report = () => handlers.onSaveState(isShutOut ? "refused" : !isOnline ? (hasSynced ? "offline" : "connecting") : onDisk >= typed ? "saved" : "syncing");
  const fence = () => {
    clearTimeout(timer);
    timer = setTimeout(() => provider.sendStateless(JSON.stringify({ type: "fence", n: typed })), fenceDelay);
  };

  const shutOut = (reason: ShutOut | null) => {
    isShutOut = reason !== null;
    handlers.onShutOut(reason);
    report();
  };

  // A server that is up again is asked within seconds; the usual wait grows to half a minute.
  const websocketProvider = new HocuspocusProviderWebsocket({ url: address.href, delay: 500, minDelay: 500, factor: 1.5, maxDelay: 4_000 });
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: articleId,
    document,
    token: JSON.stringify({ schema: schemaVersion }),
    onSynced: ({ state }) => {
      if (!state) return;
      isOnline = true;
      if (!hasSynced) {
        hasSynced = true;
        handlers.onFirstSync();
      }
      if (onDisk < typed) fence();
      handlers.onSync();
      report();
    },
    onStatus: ({ status }) => {
      if (status !== "connected") isOnline = false;
      report();
    },
    onAuthenticated: ({ scope }) => shutOut(canEdit && scope === "readonly" ? "rights" : null),
    onAuthenticationFailed: ({ reason }) => shutOut(shutOuts.find((known) => known === reason) ?? "other"),
    // Said at once: the next try to connect, which would be refused for the same reason, is a second or more away.
    onClose: ({ event }) => {
      const reason = shutOuts.find((known) => known === event.reason);
      if (reason) shutOut(reason);
    },
    onStateless: ({ payload }) => {
      const message = parseIncoming(payload);
      if (!message) return;
      if (message.type === "fence") {
        onDisk = Math.max(onDisk, message.n);
        report();
      } else handlers.onMessage(message);
    },
  });
  provider.attach();
  document.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    typed += 1;
    fence();
    report();
  });

  return {
    document,
    /** Who else is here, as their pages say; null never in practice. */
    awareness: provider.awareness,
    /** Whether something typed here is not known to be on the server's disk. */
    hasUnsaved: () => onDisk < typed,
    close: () => {
      clearTimeout(timer);
      provider.destroy();
      websocketProvider.destroy();
      document.destroy();
    },
  };
}

function parseIncoming(payload: string): Incoming | null {
  try {
    const parsed = incoming.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
