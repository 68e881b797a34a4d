import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { chooseFile } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";
import { founder, tryToSignIn } from "#tests/support/people.ts";

const refusedFiles = {
  empty: Buffer.from(" \n\t\n"),
  binary: Buffer.from([1, 2, 0, 3, ...new Array<number>(400).fill(7)]),
  encoding: Buffer.from("Le café près de la préfecture a fêté ses trente années. Les élèves étaient là.", "latin1"),
  too_long: Buffer.from("chữ ".repeat(500_001)),
  too_big: Buffer.alloc(20 * 1024 * 1024 + 1, "chữ "),
} as const;

test("drafts that cannot be read are refused with one sentence each, and nothing of them is kept", async ({ newsroom }) => {
  const page = await newsroom.found();
  const before = await articlesOn(page);
  const kept = filesIn(newsroom);
  for (const reason of ["empty", "binary", "encoding", "too_long", "too_big"] as const) {
    await chooseFile(page, { name: `${reason}.txt`, buffer: refusedFiles[reason] });
    await expect(page.getByRole("alert").filter({ hasText: vi.loading.refusals[reason] })).toBeVisible();
    await expect(page.getByRole("heading", { name: vi.loading.blocks })).toBeHidden();
  }

  // A client that asks the server past the page is refused all the same.
  for (const reason of ["empty", "binary", "encoding", "too_long", "too_big"] as const) {
    const answer = await page.request.post("/api/articles", {
      headers: { origin: newsroom.desk.url },
      multipart: {
        command: JSON.stringify({ commandId: "01980000-0000-7000-8000-00000000000a", kinds: null, title: "Bài", language: "vi", eventDate: null }),
        source: { name: "draft.txt", mimeType: "text/plain", buffer: refusedFiles[reason] },
      },
    });
    expect(await answer.json()).toEqual({ ok: false, reason });
  }
  await page.goto("/");
  expect(await articlesOn(page)).toBe(before);
  expect(filesIn(newsroom)).toEqual(kept);
});

test("a wrong password lets nobody in, and says neither which of the two was wrong", async ({ newsroom }) => {
  await newsroom.found();
  const page = await newsroom.openBrowser();
  for (const guess of [{ ...founder, password: "một câu khác hẳn" }, { ...founder, email: "ai.do@toasoan.example" }]) {
    await tryToSignIn(page, guess);
    await expect(page.getByRole("alert").filter({ hasText: vi.signIn.refused })).toBeVisible();
  }
  await page.goto("/people");
  await expect(page.getByRole("heading", { name: vi.signIn.title })).toBeVisible();
  expect((await page.request.get("/api/articles/01980000-0000-7000-8000-000000000001/report")).status()).toBe(401);
});

test("whoever comes by another name or from another site is turned away at the door", async ({ newsroom }) => {
  const page = await newsroom.found();
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { desk } = newsroom;
  expect((await ask(desk.url, { host: "soat.remote.invalid" })).status).toBe(421);
  expect((await ask(desk.url, { cookie })).status).toBe(200);
  for (const origin of ["http://remote.invalid", "null", "http://127.0.0.1:1"]) {
    expect((await ask(`${desk.url}/api/commands`, { origin, cookie }, "POST")).status).toBe(403);
    expect(await upgrade(desk.url, { origin, cookie })).toBe(403);
  }
  expect(await upgrade(desk.url, { origin: desk.url, cookie, host: "soat.remote.invalid" })).toBe(403);
  expect(await upgrade(desk.url, { origin: desk.url, cookie })).toBe(101);
  for (const { name, httpOnly, sameSite } of await page.context().cookies()) {
    if (name.includes("session")) expect({ name, httpOnly, sameSite }).toEqual({ name, httpOnly: true, sameSite: "Lax" });
  }
});

test("every answer carries the headers that keep a browser from doing harm", async ({ newsroom }) => {
  const { desk } = newsroom;
  for (const path of ["/setup", "/api/health", "/api/articles/x/galley", "/nowhere"]) {
    const { headers } = await ask(desk.url + path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBeTruthy();
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  const nonces = await Promise.all([1, 2].map(async () => /'nonce-([^']+)'/.exec(String((await ask(`${desk.url}/setup`)).headers["content-security-policy"]))?.[1]));
  expect(new Set(nonces).size).toBe(2);
});

test("what was asked before the desk is stopped is answered first", async ({ newsroom }) => {
  const { desk } = newsroom;
  const body = JSON.stringify({ email: founder.email, password: "một câu khác hẳn" });
  const asked = request(`${desk.url}/api/commands`, { method: "POST", agent: false, headers: { origin: desk.url, "content-type": "application/json", "content-length": Buffer.byteLength(body), expect: "100-continue" } });
  asked.flushHeaders();
  const answered = once(asked, "response") as Promise<[IncomingMessage]>;
  // The desk has the request, and waits for its body.
  await once(asked, "continue");
  const stopped = desk.stop();
  await expect.poll(() => ask(`${desk.url}/api/health`).then(() => "answers", () => "is gone")).toBe("is gone");
  asked.end(body);
  const [answer] = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(401);
  await stopped;
});

async function articlesOn(page: Page): Promise<number> {
  await expect(page.getByRole("heading", { name: vi.desk.title })).toBeVisible();
  return page.getByRole("article").count();
}

/** What the data folder holds beside the database. */
function filesIn({ desk }: Newsroom): string[] {
  return readdirSync(desk.folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith("soat.db")).sort();
}

async function ask(address: string, headers: Record<string, string> = {}, method = "GET") {
  const asked = request(address, { method, headers, agent: false });
  asked.end();
  const [answer] = await once(asked, "response") as [IncomingMessage];
  answer.resume();
  return { status: answer.statusCode, headers: answer.headers };
}

/** The status that the collaboration socket answers with: 101 when it opens. */
async function upgrade(address: string, headers: Record<string, string>): Promise<number | undefined> {
  const asked = request(`${address}/collab`, {
    agent: false,
    headers: { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==", ...headers },
  });
  asked.end();
  return new Promise((resolve, reject) => {
    asked.once("upgrade", (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode);
    });
    asked.once("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.once("error", reject);
  });
}
