// The files of the build. Their names change with their contents, so they are kept for good, and they were packed when they
// were built: neither Next nor a packer is asked for them.
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";

const mount = "/_next/static";

/** Answers whether a request was for such a file and is being answered. What the build does not hold is left to Next, which says so. */
export function openBuiltFiles(projectRoot: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const serve = sirv(path.join(projectRoot, ".next", "static"), { brotli: true, gzip: true, immutable: true, maxAge: 365 * 24 * 60 * 60 });
  return (request, response) => {
    const asked = request.url ?? "";
    if (!asked.startsWith(`${mount}/`) || (request.method !== "GET" && request.method !== "HEAD")) return false;
    let isServed = true;
    request.url = asked.slice(mount.length);
    serve(request, response, () => { isServed = false; });
    request.url = asked;
    return isServed;
  };
}
