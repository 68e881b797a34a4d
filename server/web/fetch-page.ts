// Asks for one web page on behalf of a person, as somebody outside would: only what is public can be reached through
// it. Every name is resolved here, once a hop; every address of it must be public, and the connection goes to the
// very address that was judged, so that a name which answers otherwise the next moment gains nothing. Nothing of ours goes along:
// no cookie, no referrer, no name or password.
import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { isPublicAddress } from "#server/web/public-address.ts";

/** The network as it is asked; tests bring their own. */
export interface PageNet {
  resolve(name: string): Promise<readonly string[]>;
  isAllowed(address: string): boolean;
  /** Milliseconds for everything, redirects and body too. */
  time: number;
  /** Bytes of a body, as it comes and unpacked. */
  largest: number;
}

export const internet: PageNet = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed: isPublicAddress, time: 20_000, largest: 10 * 1024 * 1024,
};

const mostRedirects = 5;
const largestHead = 16 * 1024;
const usualPorts = [80, 443];

export type FetchRefusal = "address" | "blocked" | "unreachable" | "too_slow" | "too_much" | "redirects" | "wrong_type";
export interface FetchedPage {
  /** Where the last redirect led. */
  finalAddress: string;
  status: number;
  type: "html" | "text" | "pdf";
  /** As the header says; null when it does not. */
  charset: string | null;
  bytes: Uint8Array;
}

class Refused extends Error {
  readonly reason: FetchRefusal;
  constructor(reason: FetchRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The page at an address. A status of 400 and more is answered too, without a body. "address": none we ask for; "blocked": it leads to
 * what is not public; "wrong_type": neither HTML nor text nor PDF.
 */
export async function fetchPage(address: string, otherPorts: readonly number[], net: PageNet = internet): Promise<{ ok: true; page: FetchedPage } | { ok: false; reason: FetchRefusal }> {
  const signal = AbortSignal.timeout(net.time);
  try {
    let url = addressOf(address, null);
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const answer = await ask(url, [...usualPorts, ...otherPorts], net, signal);
      if (!("location" in answer)) return { ok: true, page: answer };
      url = addressOf(answer.location, url);
    }
    return { ok: false, reason: "redirects" };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    return { ok: false, reason: signal.aborted ? "too_slow" : "unreachable" };
  }
}

/** The URL parser turns every way of writing an IPv4 address (decimal, octal, hexadecimal) into the one that is judged. */
function addressOf(text: string, base: URL | null): URL {
  if (!URL.canParse(text, base ?? undefined)) throw new Refused("address");
  const url = new URL(text, base ?? undefined);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username || url.password || !url.hostname) throw new Refused("address");
  url.hash = "";
  return url;
}

async function judged(url: URL, ports: readonly number[], net: PageNet, signal: AbortSignal): Promise<string> {
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (!ports.includes(port)) throw new Refused("blocked");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await within(net.resolve(host), signal);
  const [first] = addresses;
  if (!first) throw new Refused("unreachable");
  if (!addresses.every((one) => net.isAllowed(one))) throw new Refused("blocked");
  return first;
}

async function ask(url: URL, ports: readonly number[], net: PageNet, signal: AbortSignal): Promise<FetchedPage | { location: string }> {
  const address = await judged(url, ports, net, signal);
  const response = await connect(url, address, signal);
  try {
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 300 && status < 400 && location) return { location };
    const { type, charset } = typeOf(response.headers["content-type"]);
    if (status >= 300) return { finalAddress: url.href, status, type: type ?? "text", charset, bytes: new Uint8Array() };
    if (!type) throw new Refused("wrong_type");
    return { finalAddress: url.href, status, type, charset, bytes: await bodyOf(response, net.largest, signal) };
  } finally {
    response.destroy();
  }
}

function connect(url: URL, address: string, signal: AbortSignal): Promise<http.IncomingMessage> {
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      agent: false, signal, maxHeaderSize: largestHead,
      // Not asked for numeric hosts, which are connected to as they were judged.
      lookup: (_name, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
      headers: {
        "user-agent": "Mozilla/5.0 (compatible; Soat)", accept: "text/html, application/xhtml+xml, text/plain, application/pdf", "accept-language": "vi, en;q=0.8",
        "accept-encoding": "gzip, deflate, br",
      },
    }, resolve);
    request.once("error", reject);
    request.end();
  });
}

async function bodyOf(response: http.IncomingMessage, largest: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // Counted before unpacking too: a body may pack nothing for ever.
  await pipeline(response, counted(largest), ...unpacking(response.headers["content-encoding"]), counted(largest), async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) chunks.push(chunk);
  }, { signal });
  return new Uint8Array(Buffer.concat(chunks));
}

function counted(largest: number) {
  return async function* count(source: AsyncIterable<Uint8Array>) {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > largest) throw new Refused("too_much");
      yield chunk;
    }
  };
}

function unpacking(encoding = "identity") {
  switch (encoding.trim().toLowerCase()) {
    case "identity": case "": return [];
    case "gzip": case "x-gzip": return [zlib.createGunzip()];
    case "deflate": return [zlib.createInflate()];
    case "br": return [zlib.createBrotliDecompress()];
    default: throw new Refused("wrong_type");
  }
}

function typeOf(header = ""): { type: FetchedPage["type"] | null; charset: string | null } {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(header)?.[1]?.toLowerCase() ?? null;
  switch ((header.split(";")[0] ?? "").trim().toLowerCase()) {
    case "text/html": case "application/xhtml+xml": return { type: "html", charset };
    case "text/plain": return { type: "text", charset };
    case "application/pdf": return { type: "pdf", charset };
    default: return { type: null, charset };
  }
}

/** What cannot be stopped is at least not waited for. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
    work.then(resolve, reject);
  });
}
