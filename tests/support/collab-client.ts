// A page without a browser: a real socket, a real Yjs document, no editor.
import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import { QueuelessSocket } from "#components/editor/queueless-socket.ts";
import type { Block } from "#lib/article/block.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { createBlockReader } from "#server/collab/read-blocks.ts";

export interface ClientOptions {
  /** ws://host:port */
  url: string;
  articleId: string;
  cookie?: string;
  /** Of the page; the socket's own host unless given. Null sends none. */
  origin?: string | null;
  schema?: number;
  doc?: Y.Doc;
}

export interface CollabClient {
  doc: Y.Doc;
  provider: HocuspocusProvider;
  /** Stateless messages of the server so far, parsed; bookmarks of the log's position are not among them. */
  messages: unknown[];
  /** The last position of the log that the server has told. */
  position(): number;
  blocks(): Block[];
  /** Types into the nth block, at an offset within its first text. */
  type(block: number, offset: number, text: string): void;
  /** Resolves when the server has said that everything sent so far is on disk. */
  fence(): Promise<void>;
  /** Sends bytes as if they were an update of this page's document. */
  sendUpdate(update: Uint8Array): void;
  /** Resolves with the reason when the server ends the socket; the page does not connect again. */
  ended: Promise<string>;
  /** Resolves once the condition holds; asked again after everything that arrives. */
  until(holds: () => boolean): Promise<void>;
  /** Takes the line away until it is mended; the page goes on trying, as a browser's does. */
  cut(): Promise<void>;
  /** Resolves when the page has its line back and has heard everything. */
  mend(): Promise<void>;
  close(): void;
}

/** Resolves when the first sync is done; rejects with the reason when the socket or the article is refused. */
export async function openClient(options: ClientOptions): Promise<CollabClient> {
  const doc = options.doc ?? new Y.Doc();
  const origin = options.origin === undefined ? options.url.replace(/^ws/, "http") : options.origin;
  const headers = { ...(origin === null ? {} : { origin }), ...(options.cookie ? { cookie: options.cookie } : {}) };
  let isCut = false;
  let line: WebSocket | undefined;
  // Node's WebSocket takes headers, which a browser would add by itself.
  class SocketWithHeaders extends WebSocket {
    readonly isNowhere = isCut;
    constructor(url: string) {
      const withHeaders = { headers } as unknown as string[];
      // Nobody listens there.
      super(isCut ? "ws://127.0.0.1:2" : url, withHeaders);
      line = this;
    }
  }
  const websocketProvider = new QueuelessSocket({
    url: `${options.url}/collab`, WebSocketPolyfill: SocketWithHeaders, autoConnect: false, minDelay: 20, delay: 20, maxDelay: 100,
  });
  const messages: unknown[] = [];
  let position = 0;
  const watchers = new Set<() => void>();
  const look = () => watchers.forEach((watcher) => watcher());
  const provider = new HocuspocusProvider({
    websocketProvider, name: options.articleId, document: doc,
    token: JSON.stringify({ schema: options.schema ?? schemaVersion }),
    onStateless: ({ payload }) => {
      const message = JSON.parse(payload) as { type: string; seq?: number };
      if (message.type === "position") position = message.seq ?? 0;
      else messages.push(message);
      look();
    },
  });
  doc.on("update", look);
  provider.awareness?.on("change", look);
  const read = createBlockReader(doc);
  const until = (holds: () => boolean) => new Promise<void>((resolve) => {
    const watcher = () => {
      if (!holds()) return;
      watchers.delete(watcher);
      resolve();
    };
    watchers.add(watcher);
    watcher();
  });
  let fences = 0;
  const ended = new Promise<string>((resolve) => {
    websocketProvider.on("close", ({ event }: { event: { code: number; reason: string; target: unknown } }) => {
      // A try that began without a line may fail after it was mended.
      if (isCut || (event.target instanceof SocketWithHeaders && event.target.isNowhere)) return;
      websocketProvider.disconnect();
      resolve(event.reason || `closed ${event.code}`);
    });
  });

  const close = () => {
    provider.destroy();
    websocketProvider.destroy();
  };
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => {
      close();
      reject(new Error(reason));
    };
    provider.on("synced", () => resolve());
    provider.on("authenticationFailed", ({ reason }: { reason: string }) => fail(reason));
    void ended.then(fail);
    provider.attach();
    void websocketProvider.connect();
  });

  return {
    doc, provider, messages, until, close, ended, position: () => position,
    cut() {
      isCut = true;
      line?.close();
      return new Promise((resolve) => websocketProvider.on("close", () => resolve()));
    },
    mend() {
      isCut = false;
      return new Promise((resolve) => {
        const isBack = () => {
          provider.off("synced", isBack);
          resolve();
        };
        provider.on("synced", isBack);
      });
    },
    sendUpdate(update) {
      // Address, message type 0 (sync), its type 2 (update), bytes with their length.
      const name = Buffer.from(options.articleId);
      websocketProvider.send(Buffer.concat([Buffer.from([...varUint(name.length), ...name, 0, 2, ...varUint(update.length)]), update]));
    },
    blocks: () => read().map(({ block }) => block),
    type(block, offset, text) {
      const run = read()[block]?.runs[0];
      if (!run) throw new Error(`Block ${block} has no text.`);
      run.text.insert(offset, text);
    },
    async fence() {
      const n = ++fences;
      provider.sendStateless(JSON.stringify({ type: "fence", n }));
      const isAnswer = (message: unknown) => JSON.stringify(message) === JSON.stringify({ type: "fence", n });
      await until(() => messages.some(isAnswer));
    },
  };
}

function varUint(value: number): number[] {
  return value < 0x80 ? [value] : [0x80 | (value & 0x7f), ...varUint(Math.floor(value / 0x80))];
}
