// Stands before Next: a request whose name or origin is not ours ends here, headers that only
// Next or a proxy may set are taken off, and every answer leaves with the security headers.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Settings } from "#server/env.ts";
import { limitBody, limitOf } from "#server/http/body-limit.ts";
import { contentSecurityPolicy, securityHeaders } from "#server/http/policy.ts";
import type { Site } from "#server/http/site.ts";

export interface Guard {
  /** False: the request was answered or ended, and nobody else may touch it. */
  admit(request: IncomingMessage, response: ServerResponse): boolean;
  /** Whether a socket may be opened: our name, and a page of ours that asks. */
  admitUpgrade(request: IncomingMessage): boolean;
}

const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
const readMethods = new Set(["GET", "HEAD"]);

/** Set by Next itself, by a proxy or by this guard; from outside they would be believed. */
const internal = /^(x-middleware-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-|x-nonce$|x-forwarded-|forwarded$|x-real-ip$|content-security-policy)/;

export function createGuard(site: Site, settings: Pick<Settings, "url" | "trustedProxies">, isDev: boolean): Guard {
  return {
    admit(request, response) {
      const { host = "", origin, authorization } = request.headers;
      if (!site.isOurHost(host)) {
        return refuse(response, 421, "This desk does not answer to that name: open it by its own address, or set SOAT_URL to this one.");
      }
      if (!methods.has(request.method ?? "")) return refuse(response, 405, "That method is not served here.");
      if (!request.url?.startsWith("/")) return refuse(response, 400, "That is not a path.");
      const isFromUs = site.isOurOrigin(origin) || (origin === undefined && authorization?.startsWith("Bearer ") === true);
      if (!readMethods.has(request.method ?? "") && !isFromUs) {
        return refuse(response, 403, "Changes are accepted from pages of this desk only.");
      }
      if (!limitBody(request, response)) return refuse(response, 413, `That is more than ${limitOf(request) / 1024 / 1024} MB.`);

      const caller = callerOf(request, settings);
      for (const name of Object.keys(request.headers)) if (internal.test(name)) delete request.headers[name];
      const nonce = randomBytes(16).toString("base64");
      request.headers["x-forwarded-for"] = caller.address;
      request.headers["x-forwarded-proto"] = caller.isHttps ? "https" : "http";
      request.headers["x-forwarded-host"] = host;
      request.headers["x-nonce"] = nonce;
      request.headers["content-security-policy"] = contentSecurityPolicy({ nonce, host, isDev });
      const isSecureContext = caller.isHttps || /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(host);
      addHeaders(response, securityHeaders({ nonce, host, isDev, isSecureContext, isHttps: caller.isHttps }));
      return true;
    },
    admitUpgrade: (request) => site.isOurHost(request.headers.host) && site.isOurOrigin(request.headers.origin),
  };
}

/** Who is calling, behind as many proxies as are trusted. */
export function callerOf(request: Pick<IncomingMessage, "headers" | "socket">, settings: Pick<Settings, "url" | "trustedProxies">): { address: string; isHttps: boolean } {
  const direct = request.socket.remoteAddress ?? "";
  if (settings.trustedProxies === 0) return { address: direct, isHttps: false };
  // Each proxy appends whom it saw: the nearest ones of the list are those our own wrote.
  const seen = String(request.headers["x-forwarded-for"] ?? "").split(",").map((part) => part.trim()).filter(Boolean);
  const proto = String(request.headers["x-forwarded-proto"] ?? "").split(",").at(-1)?.trim();
  return { address: seen.at(-settings.trustedProxies) ?? direct, isHttps: proto === "https" };
}

/** Adds headers at the last moment, so that an answer which sets its own keeps it. */
function addHeaders(response: ServerResponse, headers: readonly [string, string][]): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    if (!response.headersSent) {
      for (const [name, value] of headers) if (!response.hasHeader(name)) response.setHeader(name, value);
      response.removeHeader("x-powered-by");
    }
    return writeHead(...args);
  };
}

function refuse(response: ServerResponse, status: number, sentence: string): false {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'", connection: "close",
  });
  response.end(`${sentence}\n`);
  return false;
}
