// The line to the server: the Y.Doc, its socket, and what is known about what is on disk.
// "Saved" is said only after the server answered a fence, which it does when everything this
// connection sent before is on disk; the provider's own idea of "synced" is not used.
import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import { parseIncoming, type Damage, type News } from "#components/editor/incoming.ts";
import { QueuelessSocket } from "#components/editor/queueless-socket.ts";
import { watchTaken, wordsWithoutPlace, type TakenWords } from "#components/editor/taken-words.ts";
import type { UnsentStore } from "#components/offline/unsent-store.ts";
import { schemaVersion } from "#lib/schema/schema.ts";

/** "disk": the server's disk takes nothing at the moment. */
export type SaveState = "connecting" | "offline" | "syncing" | "disk" | "saved" | "refused";

/** Why the server refuses a page, as far as there is something to say of it; the rest is "other". */
const shutOuts = ["signed_out", "missing", "schema", "damaged", "too_large", "malformed", "other"] as const;
/** "rights": it may no longer change the text, which it was made for; the server says yes and drops what is typed. */
export type ShutOut = (typeof shutOuts)[number] | "rights";

/** A time without a line: how long it was, from which entry of the log on things happened, and whether this page typed in it. */
export interface Absence {
  milliseconds: number;
  since: number;
  hasTyped: boolean;
}

interface Handlers {
  onFirstSync: () => void;
  /** After the first sync and after every reconnection. */
  onSync: () => void;
  onSaveState: (state: SaveState) => void;
  /** The server's disk takes nothing (true), or takes it again. */
  onDisk: (isRefusing: boolean) => void;
  onDamage: (damage: Damage) => void;
  /** The line is back, and everything typed without it is saved. */
  onBack: (absence: Absence) => void;
  /** Words that went with a paragraph which somebody deleted, moved or joined without knowing of them. */
  onTaken: (taken: readonly TakenWords[]) => void;
  /** The server does not take this page, for this reason; null once it does again. */
  onShutOut: (reason: ShutOut | null) => void;
  onMessage: (message: News) => void;
}

interface Options {
  articleId: string;
  canEdit: boolean;
  /** Where unsaved words are kept beyond this page; null: nowhere. */
  unsent: UnsentStore | null;
}

const fenceDelay = 120;
const keepDelay = 250;
/** Close code of RFC 6455. */
const messageTooBig = 1009;

/** Opens an article's text. Nothing is shown as saved before the server said so. */
export function connect({ articleId, canEdit, unsent }: Options, handlers: Handlers) {
  const document = new Y.Doc();
  const taken = watchTaken(document, ({ origin }) => origin === provider);
  let typed = 0;
  let onDisk = 0;
  let hasSynced = false;
  let isOnline = false;
  let isShutOut = false;
  let isDiskRefusing = false;
  let position = 0;
  let left: { at: number; since: number; typed: number } | null = null;
  let unsaved: Uint8Array[] = [];
  let waiting: { until: number; resolve: () => void }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const address = new URL("/collab", window.location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";

  const tell = (gone: readonly TakenWords[]) => {
    if (gone.length > 0) handlers.onTaken(gone);
  };
  const stateNow = (): SaveState => {
    if (isShutOut) return "refused";
    if (!isOnline) return hasSynced ? "offline" : "connecting";
    if (isDiskRefusing) return "disk";
    return onDisk >= typed ? "saved" : "syncing";
  };
  const report = () => handlers.onSaveState(stateNow());
  const fence = () => {
    clearTimeout(timer);
    timer = setTimeout(() => provider.sendStateless(JSON.stringify({ type: "fence", n: typed })), fenceDelay);
  };
  const keep = () => {
    if (!unsent) return;
    keeping ??= setTimeout(() => {
      keeping = undefined;
      unsent.keepWords(onDisk >= typed || unsaved.length === 0 ? null : Y.mergeUpdates(unsaved));
    }, keepDelay);
  };
  const settle = () => {
    if (onDisk >= typed) {
      unsaved = [];
      taken.settle();
      keep();
    }
    waiting = waiting.filter(({ until, resolve }) => {
      if (!isShutOut && onDisk < until) return true;
      resolve();
      return false;
    });
    if (isOnline && left && onDisk >= typed) {
      handlers.onBack({ milliseconds: Date.now() - left.at, since: left.since, hasTyped: typed > left.typed });
      left = null;
      tell(taken.back());
    }
    report();
  };

  const shutOut = (reason: ShutOut | null) => {
    isShutOut = reason !== null;
    handlers.onShutOut(reason);
    settle();
  };
  /** Words that an earlier page of this person could not send. */
  const bringBack = async () => {
    for (const words of (await unsent?.left())?.words ?? []) {
      Y.applyUpdate(document, words, "unsent");
      // What they built on is gone: kept aside they would never show.
      document.store.pendingStructs = null;
      document.store.pendingDs = null;
      tell(wordsWithoutPlace(document, words));
    }
    // Nothing new in them: they had been saved after all.
    if (onDisk >= typed) keep();
  };

  // A server that is up again is asked within seconds; the usual wait grows to half a minute.
  const websocketProvider = new QueuelessSocket({ url: address.href, delay: 500, minDelay: 500, factor: 1.5, maxDelay: 4_000 });
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
        if (canEdit) void bringBack();
      }
      if (onDisk < typed) fence();
      handlers.onSync();
      settle();
    },
    onStatus: ({ status }) => {
      if (status !== "connected" && isOnline) {
        isOnline = false;
        // Until it is back: an absence with a short return in it is one.
        if (position > 0) {
          left ??= { at: Date.now(), since: position, typed };
          taken.leave();
        }
      }
      report();
    },
    onAuthenticated: ({ scope }) => shutOut(canEdit && scope === "readonly" ? "rights" : null),
    onAuthenticationFailed: ({ reason }) => shutOut(shutOuts.find((known) => known === reason) ?? "other"),
    // Said at once: the next try to connect, which would be refused for the same reason, is a second or more away.
    onClose: ({ event }) => {
      // What the socket itself does not take, because it is too large in one, comes without a reason of ours.
      const reason = event.code === messageTooBig ? "too_large" : shutOuts.find((known) => known === event.reason);
      if (!reason) return;
      shutOut(reason);
      // The same words would be refused again, and in between the page would look as if it were let in.
      if (reason === "too_large" || reason === "malformed") websocketProvider.disconnect();
    },
    onStateless: ({ payload }) => {
      const message = parseIncoming(payload);
      if (!message) return;
      switch (message.type) {
        case "fence":
          onDisk = Math.max(onDisk, message.n);
          return settle();
        case "position":
          position = message.seq;
          return;
        case "disk":
          isDiskRefusing = message.isRefusing;
          handlers.onDisk(isDiskRefusing);
          if (!isDiskRefusing && onDisk < typed) fence();
          return report();
        case "damage": return handlers.onDamage(message);
        case "annotation": case "check": case "reading": case "hint": case "rules": case "names": case "source": case "details": case "replaced": case "thread": case "proposal":
          return handlers.onMessage(message);
      }
    },
  });
  provider.attach();
  document.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    typed += 1;
    if (unsent) unsaved.push(update);
    keep();
    fence();
    report();
  });

  return {
    document,
    /** Who else is here, as their pages say; null never in practice. */
    awareness: provider.awareness,
    /** Whether something typed here is not known to be on the server's disk. */
    hasUnsaved: () => onDisk < typed,
    /** Resolves once what is typed by now is on the server's disk, or never will be because the page is shut out. */
    whenSaved: () => new Promise<void>((resolve) => {
      if (isShutOut || onDisk >= typed) resolve();
      else waiting.push({ until: typed, resolve });
    }),
    /** While it is held, nothing comes in from the others. */
    hold: (isHeld: boolean) => websocketProvider.hold(isHeld),
    close: () => {
      clearTimeout(timer);
      clearTimeout(keeping);
      if (unsaved.length > 0) unsent?.keepWords(Y.mergeUpdates(unsaved));
      provider.destroy();
      websocketProvider.destroy();
      document.destroy();
    },
  };
}
