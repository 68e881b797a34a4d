// Who and what the socket turns away.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { newId, type ArticleId, type UserId } from "#lib/id.ts";
import { openClient, type ClientOptions, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let server: TestServer;
let editor: string;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startCollab(database.db);
  editor = (await server.person("editor")).cookie;
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const open = (articleId: string, options: Partial<ClientOptions> = {}) => openClient({ url: server.url, articleId, cookie: editor, ...options });
const text = (client: CollabClient) => client.blocks().map((block) => block.text).join("\n");
const stored = (articleId: ArticleId) => database.db.documentUpdate.findMany({ where: { articleId }, orderBy: { seq: "asc" } });

describe("a socket is refused", () => {
  test.each<[string, string, Partial<ClientOptions>]>([
    ["of another origin", "closed 1006", { origin: "http://evil.example" }],
    ["without an origin", "closed 1006", { origin: null }],
    ["with the origin null", "closed 1006", { origin: "null" }],
    ["without a session", "signed_out", { cookie: "" }],
    ["with a made-up session", "signed_out", { cookie: "soat.session_token=made.up" }],
    ["made for another schema of the text", "schema", { schema: 0 }],
  ])("%s", async (_which, reason, options) => {
    const articleId = await server.article(["a"]);
    await expect(open(articleId, options)).rejects.toThrow(reason);
  });

  test("on an article that is not there", async () => {
    await expect(open(newId())).rejects.toThrow("missing");
    await expect(open("../secret")).rejects.toThrow("missing");
  });
});

describe("what a socket sends is refused", () => {
  test("on an archived article, which is read as before", async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    await database.db.article.update({ where: { id: articleId }, data: { archivedAt: new Date() } });
    const one = await open(articleId);
    expect(text(one)).toBe("Có 9 tỉnh");
    one.type(0, 0, "không ");
    await one.fence();
    expect((await server.collab.collab.readText(articleId)).blocks[0]?.text).toBe("Có 9 tỉnh");
    one.close();
  });

  test("from a checker, who reads along and may not type", async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const checker = await open(articleId, { cookie: (await server.person("checker")).cookie });
    const one = await open(articleId);
    checker.type(0, 0, "không ");
    await checker.fence();
    one.type(0, 9, " dự");
    await checker.until(() => text(checker).endsWith(" dự"));
    await one.fence();
    expect(text(one)).toBe("Có 9 tỉnh dự");
    expect((await server.collab.collab.readText(articleId)).blocks[0]?.text).toBe("Có 9 tỉnh dự");
    one.close();
    checker.close();
  });

  test("when it builds on something the server does not have, and others go on", async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const [one, two] = await Promise.all([open(articleId), open(articleId)]);
    const apart = new Y.Doc();
    Y.applyUpdate(apart, Y.encodeStateAsUpdate(one.doc));
    const updates: Uint8Array[] = [];
    apart.on("update", (update: Uint8Array) => updates.push(update));
    apart.getText("other").insert(0, "first");
    apart.getText("other").insert(5, "second");
    one.sendUpdate(updates[1] ?? new Uint8Array());
    expect(await one.ended).toBe("gap");
    two.type(0, 9, " dự");
    await two.fence();
    expect((await server.collab.collab.readText(articleId)).blocks[0]?.text).toBe("Có 9 tỉnh dự");
    expect((await stored(articleId))).toHaveLength(2);
    one.close();
    two.close();
  });

  test.each([
    ["rubbish", [1, 2, 3, 4, 5]],
    ["an empty frame", []],
    ["seven bytes that claim 32 million structs", [1, 0x80, 0x80, 0x80, 0x10, 1, 0]],
  ])("when it is %s", async (_which, bytes) => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const [one, two] = await Promise.all([open(articleId), open(articleId)]);
    one.sendUpdate(Uint8Array.from(bytes));
    expect(await one.ended).toBe("malformed");
    two.type(0, 0, "!");
    await two.fence();
    expect(await stored(articleId)).toHaveLength(2);
    one.close();
    two.close();
  });

  test("when a presence is too large, or under another's name", async () => {
    const articleId = await server.article(["a"]);
    const [one, two] = await Promise.all([open(articleId), open(articleId)]);
    const seen = () => [...two.provider.awareness?.getStates().entries() ?? []].find(([client]) => client === one.doc.clientID)?.[1];
    one.provider.setAwarenessField("user", { id: "someone", name: "Tổng biên tập" });
    await two.until(() => seen() !== undefined);
    expect(seen()?.["user"]).toMatchObject({ name: "Person editor" });
    one.provider.setAwarenessField("caret", "x".repeat(3_000));
    one.provider.setAwarenessField("caret", "here");
    await two.until(() => seen()?.["caret"] !== undefined);
    expect(seen()?.["caret"]).toBe("here");
    one.close();
    two.close();
  });
});

test("nobody is seen writing who may not write, nor checking who only reads", async () => {
  const articleId = await server.article(["a"]);
  const { cookie } = await server.person("viewer");
  const [one, two] = await Promise.all([open(articleId, { cookie }), open(articleId)]);
  const seen = () => two.provider.awareness?.getStates().get(one.doc.clientID)?.["mode"];
  for (const mode of ["edit", "check"]) {
    one.provider.setAwarenessField("mode", mode);
    await two.until(() => seen() !== undefined);
    expect(seen()).toBe("read");
  }
  two.provider.setAwarenessField("mode", "edit");
  await one.until(() => one.provider.awareness?.getStates().get(two.doc.clientID)?.["mode"] === "edit");
  one.close();
  two.close();
});

test("a person's sockets are ended at once, and only theirs", async () => {
  const articleId = await server.article(["a"]);
  const leaver = await server.person("copy_editor");
  const [gone, stays] = await Promise.all([open(articleId, { cookie: leaver.cookie }), open(articleId)]);
  server.collab.collab.disconnect(leaver.id);
  expect(await gone.ended).toBe("signed_out");
  stays.type(0, 0, "b");
  await stays.fence();
  expect(text(stays)).toBe("ba");
  gone.close();
  stays.close();
});

test("what a person still sends while their socket is being ended is not taken", async () => {
  const articleId = await server.article(["a"]);
  const leaver = await server.person("copy_editor");
  const gone = await open(articleId, { cookie: leaver.cookie });
  server.collab.collab.disconnect(leaver.id);
  gone.type(0, 0, "lén ");
  await gone.ended;
  expect((await server.collab.collab.readText(articleId)).blocks[0]?.text).toBe("a");
  gone.close();
});

describe("judged anew, an open socket", () => {
  const restrict = (articleId: ArticleId) => database.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });

  test("ends when its article is hidden from its person, and others go on", async () => {
    const articleId = await server.article(["a"]);
    const outsider = await open(articleId);
    const lead = await open(articleId, { cookie: (await server.person("managing_editor")).cookie });
    await restrict(articleId);
    await server.collab.collab.recheck({ articleId });
    expect(await outsider.ended).toBe("missing");
    await expect(open(articleId)).rejects.toThrow("missing");
    lead.type(0, 0, "b");
    await lead.fence();
    expect(text(lead)).toBe("ba");
    outsider.close();
    lead.close();
  });

  test("stays when its person is among the article's people", async () => {
    const articleId = await server.article(["a"]);
    const person = await server.person("copy_editor");
    await database.db.articleMember.create({ data: { articleId, userId: person.id, addedById: person.id } });
    const client = await open(articleId, { cookie: person.cookie });
    await restrict(articleId);
    await server.collab.collab.recheck({ articleId });
    client.type(0, 0, "b");
    await client.fence();
    client.close();
  });

  test("connects again when its person may now do less", async () => {
    const reporter = await server.person("reporter");
    const articleId = await server.article(["a"], reporter.id);
    const client = await open(articleId, { cookie: reporter.cookie });
    await database.db.article.update({ where: { id: articleId }, data: { stage: "awaiting_sign_off" } });
    await server.collab.collab.recheck({ userId: reporter.id });
    expect(await client.ended).toBe("again");
    client.close();
  });
});

describe("an open socket ends", () => {
  test.each<[string, string, (person: { id: UserId; cookie: string }) => Promise<unknown>]>([
    ["when its session does", "signed_out", ({ cookie }) => server.auth.signOut(cookie)],
    ["when its person's roles change, to be asked anew", "again", ({ id }) => database.db.user.update({ where: { id }, data: { roles: "viewer" } })],
  ])("%s", async (_what, reason, change) => {
    const watchful = await startCollab(database.db, { recheck: 50 });
    const articleId = await watchful.article(["a"]);
    const person = await watchful.person("copy_editor");
    const client = await openClient({ url: watchful.url, articleId, cookie: person.cookie });
    await change(person);
    expect(await client.ended).toBe(reason);
    client.close();
    await watchful.close();
  });
});
