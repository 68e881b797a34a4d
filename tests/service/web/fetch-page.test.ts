// The guard between a person's wish for a page and this machine's network, against a server that means harm.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { fetchPage, internet } from "#server/web/fetch-page.ts";
import { isPublicAddress } from "#server/web/public-address.ts";
import { openHostileSite, type HostileSite } from "#tests/support/hostile-site.ts";

const open: HostileSite[] = [];
async function site(...given: Parameters<typeof openHostileSite>): Promise<HostileSite> {
  const made = await openHostileSite(...given);
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const html = (text: string) => Buffer.from(`<p>${text}</p>`);

describe("addresses", () => {
  test.each(`
    8.8.8.8 1.1.1.1 203.162.4.1 172.15.0.1 172.32.0.1 100.63.0.1 100.128.0.1 2606:4700::1111 2a00:1450:4005::1
  `.trim().split(/\s+/))("%s is anybody's", (address) => expect(isPublicAddress(address)).toBe(true));

  test.each(`
    0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.0.9 169.254.169.254 172.16.0.1 172.31.9.9 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.7
    224.0.0.1 240.0.0.1 255.255.255.255 ::1 :: ::7f00:1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1:: 2001::1 2001:db8::1 fe80::1
    fe80::1%eth0 fec0::1 fc00::1 fd12::1 ff02::1 100::1 3fff::1 5f00::1 nonsense
  `.trim().split(/\s+/))("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

  test.each([
    ["http://127.0.0.1/", "blocked"], ["http://2130706433/", "blocked"], ["http://0x7f.1/", "blocked"], ["http://0177.0.0.1/", "blocked"], ["http://127.1/", "blocked"], ["http://0/", "blocked"],
    ["http://[::1]/", "blocked"], ["http://[::ffff:127.0.0.1]/", "blocked"], ["http://[64:ff9b::127.0.0.1]/", "blocked"], ["http://169.254.169.254/latest/meta-data/", "blocked"],
    ["http://①②⑦.0.0.1/", "blocked"], ["http://8.8.8.8:22/", "blocked"], ["https://8.8.8.8:8443/", "blocked"],
    ["ftp://example.org/", "address"], ["file:///etc/passwd", "address"], ["http://name:word@8.8.8.8/", "address"], ["no address", "address"], ["http://", "address"],
  ])("%s is not asked for", async (address, reason) => {
    expect(await fetchPage(address, [], { ...internet, resolve: () => Promise.reject(new Error("nobody is asked")) })).toEqual({ ok: false, reason });
  });

  test.each([["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["2606:4700::1111", "::1"]])("a name that leads to %s is not connected to", async (...addresses) => {
    expect(await fetchPage("http://ten.example/", [], { ...internet, resolve: () => Promise.resolve(addresses) })).toEqual({ ok: false, reason: "blocked" });
  });

  test("a name that leads nowhere is unreachable", async () => {
    expect(await fetchPage("http://ten.example/", [], { ...internet, resolve: () => Promise.resolve([]) })).toEqual({ ok: false, reason: "unreachable" });
    expect(await fetchPage("http://ten.example/", [], { ...internet, resolve: () => Promise.reject(new Error("ENOTFOUND")) })).toEqual({ ok: false, reason: "unreachable" });
  });
});

describe("a page", () => {
  test("comes with its address, type and bytes, and nothing of ours goes along", async () => {
    const one = await site((_request, response) => response.setHeader("content-type", "text/html; charset=windows-1258").end(html("Hội nghị")));
    const done = await fetchPage(`http://bao.example:${one.port}/tin?so=1#muc`, [one.port], one.net());
    expect(done).toMatchObject({ ok: true, page: { finalAddress: `http://bao.example:${one.port}/tin?so=1`, status: 200, type: "html", charset: "windows-1258" } });
    expect(done.ok && Buffer.from(done.page.bytes).toString()).toBe("<p>Hội nghị</p>");
    expect(one.headers[0]).toMatchObject({ host: `bao.example:${one.port}` });
    expect(Object.keys(one.headers[0] ?? {}).sort()).toEqual(["accept", "accept-encoding", "accept-language", "connection", "host", "user-agent"]);
  });

  test.each([["gzip", gzipSync], ["br", brotliCompressSync]] as const)("is unpacked from %s", async (encoding, pack) => {
    const one = await site((_request, response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(pack(html("gói"))));
    const done = await fetchPage(`http://bao.example:${one.port}/`, [one.port], one.net());
    expect(done.ok && Buffer.from(done.page.bytes).toString()).toBe("<p>gói</p>");
  });

  test("that is none is told by its status; what is no text is refused", async () => {
    const one = await site((request, response) => (request.url === "/zip" ? response.writeHead(200, { "content-type": "application/zip" }).end("PK") : response.writeHead(410, { "content-type": "text/html" }).end("gone")));
    expect(await fetchPage(`http://bao.example:${one.port}/`, [one.port], one.net())).toMatchObject({ ok: true, page: { status: 410 } });
    expect(await fetchPage(`http://bao.example:${one.port}/zip`, [one.port], one.net())).toEqual({ ok: false, reason: "wrong_type" });
  });
});

describe("a redirect", () => {
  test("is followed and judged as if it had been asked for", async () => {
    const one = await site((request, response) => (request.url === "/moi" ? response.setHeader("content-type", "text/plain").end("tới nơi") : response.writeHead(302, { location: "/moi" }).end()));
    expect(await fetchPage(`http://bao.example:${one.port}/cu`, [one.port], one.net())).toMatchObject({ ok: true, page: { finalAddress: `http://bao.example:${one.port}/moi`, type: "text" } });
  });

  test.each(["http://10.0.0.1/", "http://[::1]/", "http://trong.example/", "//169.254.169.254/latest"])("to %s is not", async (location) => {
    const one = await site((_request, response) => response.writeHead(301, { location }).end());
    const net = one.net({ resolve: (name) => Promise.resolve([name === "trong.example" ? "192.168.1.10" : "127.0.0.1"]) });
    expect(await fetchPage(`http://bao.example:${one.port}/`, [one.port], net)).toEqual({ ok: false, reason: "blocked" });
  });

  test("to another kind of address is not", async () => {
    const one = await site((_request, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end());
    expect(await fetchPage(`http://bao.example:${one.port}/`, [one.port], one.net())).toEqual({ ok: false, reason: "address" });
  });

  test("is followed five times", async () => {
    const one = await site((request, response) => response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end());
    expect(await fetchPage(`http://bao.example:${one.port}/0`, [one.port], one.net())).toEqual({ ok: false, reason: "redirects" });
    expect(one.requests).toHaveLength(6);
  });
});

test("a name that leads elsewhere the next time it is asked gains nothing: it is asked once, and that address is connected to", async () => {
  const one = await site((_request, response) => response.setHeader("content-type", "text/html").end(html("như đã hỏi")));
  let asked = 0;
  const net = one.net({ resolve: () => Promise.resolve([asked++ === 0 ? "127.0.0.1" : "169.254.169.254"]) });
  expect(await fetchPage(`http://doi.example:${one.port}/`, [one.port], net)).toMatchObject({ ok: true });
  expect(asked).toBe(1);
  // The next hop, or the next wish, asks anew and is judged anew.
  expect(await fetchPage(`http://doi.example:${one.port}/`, [one.port], net)).toEqual({ ok: false, reason: "blocked" });
  expect(one.requests).toEqual(["GET /"]);
});

describe("a server that never ends", () => {
  const short = { time: 700, largest: 200_000 };

  test.each<[string, Parameters<typeof openHostileSite>[0], string]>([
    ["says nothing", () => undefined, "too_slow"],
    ["drips its body", (_request, response) => {
      response.setHeader("content-type", "text/html");
      const drip = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(drip));
    }, "too_slow"],
    ["drips its head", (request) => {
      request.socket.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => request.socket.write(`x-${String(Date.now())}: a\r\n`), 50);
      request.socket.on("close", () => clearInterval(drip));
      request.socket.on("error", () => clearInterval(drip));
    }, "too_slow"],
    ["has a head without end", (request) => {
      request.socket.on("error", () => undefined);
      request.socket.write(`HTTP/1.1 200 OK\r\n${Array.from({ length: 400 }, (_one, i) => `x-${i}: ${"a".repeat(100)}\r\n`).join("")}`);
    }, "unreachable"],
    ["has a body without end", (_request, response) => {
      response.setHeader("content-type", "text/html");
      const more = () => { while (response.write("a".repeat(20_000))); };
      response.on("drain", more).on("error", () => undefined);
      more();
    }, "too_much"],
    ["sends a bomb", (_request, response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000))), "too_much"],
    ["sends a broken pack", (_request, response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end("no gzip at all"), "unreachable"],
    ["packs in a way nobody knows", (_request, response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "zstd, gzip" }).end("x"), "wrong_type"],
    ["hangs up", (request) => request.socket.destroy(), "unreachable"],
  ])("and %s is let go", async (_what, answer, reason) => {
    const one = await site(answer);
    expect(await fetchPage(`http://xau.example:${one.port}/`, [one.port], one.net(reason === "too_slow" ? short : { ...short, time: 20_000 }))).toEqual({ ok: false, reason });
  });

  test("nor is a name waited for that is never answered", async () => {
    expect(await fetchPage("http://cham.example/", [], { ...internet, resolve: () => new Promise(() => undefined), time: 300 })).toEqual({ ok: false, reason: "too_slow" });
  });
});
