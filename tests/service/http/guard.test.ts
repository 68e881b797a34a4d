// The guard on a real server: what reaches the pages, and what leaves with every answer.
import { createServer, request as send, type IncomingHttpHeaders, type OutgoingHttpHeaders, type RequestOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largestBody, largestRecording, limitOf } from "#server/http/body-limit.ts";
import { createGuard } from "#server/http/guard.ts";
import { createSite } from "#server/http/site.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Behind {
  port: number;
  /** What the page behind the guard saw last. */
  seen: IncomingHttpHeaders;
  ask(options: RequestOptions & { headers?: OutgoingHttpHeaders }, body?: Iterable<Buffer>): Promise<Answer>;
  close(): void;
}

/** A page that repeats the length of the body it was sent, behind a guard. */
async function behindGuard(settings: { url: URL | null; trustedProxies: number }): Promise<Behind> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const guard = createGuard(createSite({ host: "127.0.0.1", port, url: settings.url }, []), settings, false);
  const behind: Behind = {
    port, seen: {},
    ask: (options, body) => new Promise((resolve, reject) => {
      const asked = send({ host: "127.0.0.1", port, path: "/", ...options }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        response.on("error", reject);
      });
      asked.on("error", reject);
      for (const chunk of body ?? []) asked.write(chunk);
      asked.end();
    }),
    close: () => server.close(),
  };
  server.on("request", (request, response) => {
    if (!guard.admit(request, response)) return;
    behind.seen = request.headers;
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
    });
    request.on("end", () => {
      if (request.url === "/download") response.setHeader("content-security-policy", "sandbox");
      response.end(String(length));
    });
    request.on("error", () => response.destroy());
  });
  return behind;
}

let desk: Behind;
beforeAll(async () => {
  desk = await behindGuard({ url: null, trustedProxies: 0 });
});
afterAll(() => desk.close());

const ours = () => `http://127.0.0.1:${desk.port}`;

describe("a request", () => {
  test("by another name is told to use ours", async () => {
    const answer = await desk.ask({ headers: { host: "rebound.example" } });
    expect(answer.status).toBe(421);
    expect(answer.body).toMatch(/^This desk does not answer to that name/);
  });

  test.each<[string, OutgoingHttpHeaders, number]>([
    ["from a page of ours", { origin: "ours" }, 200],
    ["from elsewhere", { origin: "http://evil.example" }, 403],
    ["from nowhere", { origin: "null" }, 403],
    ["without an origin", {}, 403],
    ["without an origin, by a token", { authorization: "Bearer abc" }, 200],
    ["from elsewhere, by a token", { authorization: "Bearer abc", origin: "http://evil.example" }, 403],
  ])("that changes something, %s", async (_what, headers, status) => {
    const origin = headers["origin"] === "ours" ? { origin: ours() } : {};
    const answer = await desk.ask({ method: "POST", headers: { ...headers, ...origin } });
    expect(answer.status).toBe(status);
  });

  test("with a method nobody serves, or a path that is none, is refused", async () => {
    expect((await desk.ask({ method: "TRACE" })).status).toBe(405);
    expect((await desk.ask({ path: "http://evil.example/" })).status).toBe(400);
  });

  test("loses what only Next or a proxy may say, and keeps what Next's own pages send", async () => {
    await desk.ask({ headers: {
      "x-middleware-subrequest": "middleware", "x-matched-path": "/admin", "x-forwarded-for": "1.2.3.4", "x-forwarded-host": "evil.example",
      "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'", "rsc": "1", "next-action": "abc",
    } });
    expect(desk.seen).toMatchObject({
      "x-forwarded-for": "127.0.0.1", "x-forwarded-host": `127.0.0.1:${desk.port}`, "x-forwarded-proto": "http", "rsc": "1", "next-action": "abc",
    });
    expect(desk.seen["x-middleware-subrequest"]).toBeUndefined();
    expect(desk.seen["x-matched-path"]).toBeUndefined();
    expect(desk.seen["x-nonce"]).not.toBe("mine");
    expect(desk.seen["content-security-policy"]).toContain(`'nonce-${String(desk.seen["x-nonce"])}'`);
  });

  test("that says it is too large is refused unread; one that does not say is ended", async () => {
    const declared = await desk.ask({ method: "POST", headers: { origin: ours(), "content-length": largestBody + 1 } }).catch((error: NodeJS.ErrnoException) => error.code);
    expect(declared).toMatchObject({ status: 413 });
    const chunk = Buffer.alloc(1024 * 1024);
    const chunks = Array.from({ length: 27 }, () => chunk);
    const streamed = await desk.ask({ method: "POST", headers: { origin: ours(), "transfer-encoding": "chunked" } }, chunks).catch((error: NodeJS.ErrnoException) => error.code);
    expect(typeof streamed === "string" || streamed?.status === 413).toBe(true);
    const fits = await desk.ask({ method: "POST", headers: { origin: ours(), "transfer-encoding": "chunked" } }, chunks.slice(0, 24));
    expect(fits.body).toBe(String(24 * chunk.length));
    const recording = await desk.ask({ method: "POST", path: "/api/sources/x/files", headers: { origin: ours(), "transfer-encoding": "chunked" } }, chunks);
    expect(recording.body).toBe(String(27 * chunk.length));
  });

  test.each([
    ["POST", "/api/sources/01a/files", largestRecording], ["POST", "/api/sources/01a/files?x", largestRecording], ["PUT", "/api/sources/01a/files", largestBody],
    ["POST", "/api/sources/01a/files/more", largestBody], ["POST", "/api/sources/a/b/files", largestBody], ["POST", "/api/articles?/api/sources/a/files", largestBody], ["POST", "/api/sources/01a/pages", largestBody],
  ])("%s %s may bring %i bytes", (method, url, limit) => {
    expect(limitOf({ method, url })).toBe(limit);
  });
});

describe("an answer", () => {
  test("carries the security headers, with a nonce of its own", async () => {
    const [one, two] = [await desk.ask({}), await desk.ask({})];
    expect({ ...one.headers, "content-security-policy": "", date: "" }).toMatchObject({
      "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
    });
    expect(one.headers["strict-transport-security"]).toBeUndefined();
    const policy = String(one.headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/);
    expect(policy).not.toBe(two.headers["content-security-policy"]);
  });

  test("that sets its own policy keeps it", async () => {
    expect((await desk.ask({ path: "/download" })).headers["content-security-policy"]).toBe("sandbox");
  });
});

test("behind a trusted proxy the caller is whom the proxy saw, and https is believed", async () => {
  const proxied = await behindGuard({ url: new URL("https://soat.example"), trustedProxies: 1 });
  const answer = await proxied.ask({ headers: { host: "soat.example", "x-forwarded-for": "6.6.6.6, 10.1.1.1", "x-forwarded-proto": "https" } });
  expect(proxied.seen).toMatchObject({ "x-forwarded-for": "10.1.1.1", "x-forwarded-proto": "https", "x-forwarded-host": "soat.example" });
  expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000");
  proxied.close();
});
