// No request brings more than an article's original and its form around it, but for one door, which takes recordings and holds none in memory.
import type { IncomingMessage, ServerResponse } from "node:http";
import { soundLimits } from "#lib/formats/evidence-file.ts";

/** Bytes. An article's file is refused above 20 MB; the rest is the form's own. */
export const largestBody = 25 * 1024 * 1024;

/** The largest recording that a newsroom may let; the newsroom's own limit is the service's to hold. */
export const largestRecording = Math.max(...soundLimits) * 1024 * 1024;

/** Bytes that a request to this address may bring. */
export function limitOf({ method, url = "" }: Pick<IncomingMessage, "method" | "url">): number {
  return method === "POST" && /^\/api\/sources\/[^/?]+\/files(?:\?|$)/.test(url) ? largestRecording : largestBody;
}

/** False when the request says it is too large. One that does not say is ended as soon as it is. */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const limit = limitOf(request);
  const declared = request.headers["content-length"];
  if (declared !== undefined) return Number(declared) <= limit;
  let received = 0;
  const push = request.push.bind(request);
  // Counted where the parser hands chunks over: listening to them here would start the stream.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    received += chunk instanceof Uint8Array ? chunk.length : 0;
    if (received <= limit) return push(chunk, encoding);
    if (!response.headersSent) response.writeHead(413, { connection: "close" });
    response.end();
    request.destroy();
    return false;
  };
  return true;
}
