// No request brings more than an article's original and its form around it.
import type { IncomingMessage, ServerResponse } from "node:http";

/** Bytes. An article's file is refused above 20 MB; the rest is the form's own. */
export const largestBody = 25 * 1024 * 1024;

/** False when the request says it is too large. One that does not say is ended as soon as it is. */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const declared = request.headers["content-length"];
  if (declared !== undefined) return Number(declared) <= largestBody;
  let received = 0;
  const push = request.push.bind(request);
  // Counted where the parser hands chunks over: listening to them here would start the stream.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    received += chunk instanceof Uint8Array ? chunk.length : 0;
    if (received <= largestBody) return push(chunk, encoding);
    if (!response.headersSent) response.writeHead(413, { connection: "close" });
    response.end();
    request.destroy();
    return false;
  };
  return true;
}
