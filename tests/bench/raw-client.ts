// A page reduced to its socket: it signs in to one article, gets the text, types marked words and notes when those of
// others arrive, without building a document of its own for each, so that the server is timed and not the bench.
import * as Y from "yjs";
import { fragmentName, schemaVersion } from "#lib/schema/schema.ts";

/** What is typed: a number that says whose it is and which. */
export const marker = (writer: number, nth: number) => `@${writer}.${nth};`;
const markers = /@(\d+)\.(\d+);/g;

export interface RawClient {
  /** Sends a word. */
  type(word: string): void;
  send(bytes: Uint8Array): void;
  /** Resolves when the socket has ended. */
  ended: Promise<void>;
  close(): void;
}

/** Resolves when the text is there. `onMarker` hears every word of others as it arrives. */
export function openRaw({ url, articleId, cookie, onMarker }: { url: string; articleId: string; cookie: string; onMarker: (writer: number, nth: number) => void }): Promise<RawClient> {
  const doc = new Y.Doc();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  return new Promise((resolve, reject) => {
    const socket = withHeaders(`${url}/collab`, { cookie, origin: url.replace(/^ws/, "http") });
    const name = Buffer.from(articleId);
    const address = [...varUint(name.length), ...name];
    const token = Buffer.from(JSON.stringify({ schema: schemaVersion }));
    const send = (bytes: Uint8Array) => socket.send(new Uint8Array(bytes));
    const sync = (type: number, payload: Uint8Array) => send(Uint8Array.from([...address, 0, type, ...varUint(payload.length), ...payload]));
    let isReady = false;
    socket.onopen = () => {
      send(Uint8Array.from([...address, 2, 0, ...varUint(token.length), ...token, ...varUint(5), ...Buffer.from("4.7.0")]));
      sync(0, Y.encodeStateVector(doc));
    };
    socket.onerror = () => reject(new Error("The socket failed."));
    socket.onclose = ({ reason }) => {
      end();
      reject(new Error(`The socket was ended: ${reason}`));
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      const bytes = Buffer.from(data);
      if (isReady) {
        for (const [, writer, nth] of bytes.toString("latin1").matchAll(markers)) onMarker(Number(writer), Number(nth));
        return;
      }
      // Its address, then 0 (sync) and 1 (step 2): the text.
      if (bytes[address.length] !== 0 || bytes[address.length + 1] !== 1) return;
      const [length, at] = readVarUint(bytes, address.length + 2);
      Y.applyUpdate(doc, bytes.subarray(at, at + length));
      isReady = true;
      doc.on("update", (update: Uint8Array) => sync(2, update));
      resolve({
        ended, send,
        close: () => socket.close(),
        type(word) {
          const text = (doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
          text.insert(0, word);
        },
      });
    };
  });
}

/** A socket of the bench to the server that only sends on. */
export function openEcho(url: string, onMarker: (writer: number, nth: number) => void): Promise<RawClient> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  return new Promise((resolve, reject) => {
    const socket = withHeaders(url, {});
    socket.onerror = () => reject(new Error("The socket failed."));
    socket.onclose = () => end();
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      for (const [, writer, nth] of Buffer.from(data).toString("latin1").matchAll(markers)) onMarker(Number(writer), Number(nth));
    };
    const send = (bytes: Uint8Array) => socket.send(new Uint8Array(bytes));
    // As many bytes as an update with one word has.
    socket.onopen = () => resolve({ ended, send, close: () => socket.close(), type: (word) => send(Buffer.from(word.padEnd(90))) });
  });
}

function withHeaders(url: string, headers: Record<string, string>): WebSocket {
  const options = { headers } as unknown as string[];
  const socket = new WebSocket(url, options);
  socket.binaryType = "arraybuffer";
  return socket;
}

function varUint(value: number): number[] {
  return value < 0x80 ? [value] : [0x80 | (value & 0x7f), ...varUint(Math.floor(value / 0x80))];
}

function readVarUint(bytes: Uint8Array, from: number): [number, number] {
  let value = 0;
  let at = from;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
  }
}
