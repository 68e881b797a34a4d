// Sockets that mean harm: each is ended, and the others notice nothing.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { fragmentName } from "#lib/schema/schema.ts";
import type { ArticleId, UserId } from "#lib/id.ts";
import { openClient, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

vi.setConfig({ testTimeout: 120_000 });

let database: FreshDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await freshDatabase();
  server = await startCollab(database.db);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

interface Scene {
  articleId: ArticleId;
  hostile: CollabClient;
  person: { id: UserId; cookie: string };
}

/** Somebody hostile and somebody who works, in one article; afterwards the work is whole. */
async function besideWork(attack: (scene: Scene) => Promise<void>): Promise<void> {
  const articleId = await server.article(["Có 9 tỉnh"]);
  const person = await server.person("copy_editor");
  const hostile = await openClient({ url: server.url, articleId, cookie: person.cookie });
  const honest = await openClient({ url: server.url, articleId, cookie: (await server.person("editor")).cookie });
  await attack({ articleId, hostile, person });
  honest.type(0, 9, " dự");
  await honest.fence();
  const [block] = (await server.collab.collab.readText(articleId)).blocks;
  expect(block?.text).toBe("Có 9 tỉnh dự");
  hostile.close();
  honest.close();
}

/** The update that a page's document would send for this. */
function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

describe("an update that no editor writes is refused:", () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ["text outside the document", (doc) => doc.getText("hidden").insert(0, "x")],
    ["a map beside it", (doc) => doc.getMap("hidden").set("a", 1)],
    ["an element of another kind", (doc) => doc.getXmlFragment(fragmentName).insert(0, [new Y.XmlElement("script")])],
    ["a document in the document", (doc) => {
      const block = new Y.XmlElement("block");
      block.setAttribute("id", new Y.Doc() as unknown as string);
      doc.getXmlFragment(fragmentName).insert(0, [block]);
    }],
    ["bytes that are no text", (doc) => {
      const block = new Y.XmlElement("block");
      block.setAttribute("id", new Uint8Array(10) as unknown as string);
      doc.getXmlFragment(fragmentName).insert(0, [block]);
    }],
    ["news of a thousand pages", (doc) => {
      for (let client = 1; client <= 1_000; client += 1) {
        const other = new Y.Doc();
        other.clientID = client;
        other.getXmlFragment(fragmentName).insert(0, [new Y.XmlElement("block")]);
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      }
    }],
  ])("%s", async (_what, change) => {
    await besideWork(async ({ hostile }) => {
      hostile.sendUpdate(updateOf(change));
      expect(await hostile.ended).toBe("malformed");
    });
  });
});

describe("a flood ends the socket:", () => {
  test("a frame of five megabytes", async () => {
    await besideWork(async ({ hostile }) => {
      hostile.sendUpdate(new Uint8Array(5 * 1024 * 1024));
      expect(await hostile.ended).toMatch(/closed 1009|closed 1006/);
    });
  });

  test("many large frames", async () => {
    await besideWork(async ({ hostile }) => {
      for (let i = 0; i < 40; i += 1) hostile.sendUpdate(new Uint8Array(1_900_000));
      expect(await hostile.ended).toMatch(/malformed|flood/);
    });
  });

  test("thousands of small messages, and the person's next socket shares the blame", async () => {
    await besideWork(async ({ articleId, hostile, person }) => {
      const other = await openClient({ url: server.url, articleId, cookie: person.cookie });
      for (let i = 0; i < 20_000; i += 1) hostile.provider.sendStateless("{}");
      expect(await hostile.ended).toBe("flood");
      for (let i = 0; i < 20_000; i += 1) other.provider.sendStateless("{}");
      expect(await other.ended).toBe("flood");
      other.close();
    });
  });

  test("more sockets than a person has tabs", async () => {
    const articleId = await server.article(["a"]);
    const { cookie } = await server.person("copy_editor");
    const all = await Promise.allSettled(Array.from({ length: 64 }, () => openClient({ url: server.url, articleId, cookie })));
    expect(all.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
    for (const one of all) if (one.status === "fulfilled") one.value.close();
  });
});

test("a reader cannot write, whichever message the words come in, nor speak for another", async () => {
  await besideWork(async ({ articleId, hostile }) => {
    const reader = await openClient({ url: server.url, articleId, cookie: (await server.person("viewer")).cookie });
    const words = new Y.Doc();
    Y.applyUpdate(words, Y.encodeStateAsUpdate(reader.doc));
    (words.getXmlFragment(fragmentName).get(0) as Y.XmlElement).insert(0, [new Y.XmlText("lén ")]);
    reader.sendUpdate(Y.encodeStateAsUpdate(words));
    reader.type(0, 0, "lén ");
    await reader.fence();
    // Under the page number of somebody who is here, with a name of their own making.
    const awareness = reader.provider.awareness;
    if (!awareness) throw new Error("no presence");
    hostile.provider.setAwarenessField("caret", "mine");
    await reader.until(() => awareness.getStates().get(hostile.doc.clientID)?.["caret"] === "mine");
    awareness.clientID = hostile.doc.clientID;
    awareness.setLocalState({ user: { id: "x", name: "Tổng biên tập" }, caret: "forged" });
    await reader.fence();
    expect(hostile.provider.awareness?.getStates().get(hostile.doc.clientID)).toMatchObject({ caret: "mine" });
    reader.close();
  });
});

test("signing out ends the sockets of that session at once, and no others of the person", async () => {
  const articleId = await server.article(["a"]);
  const person = await server.person("copy_editor");
  const email = (await database.db.user.findUniqueOrThrow({ where: { id: person.id } })).email;
  const second = ((await server.auth.signIn(email, "a long password of the tests", { address: "127.0.0.1", agent: "tests" })) ?? []).map((line) => line.split(";")[0]).join("; ");
  const [leaves, stays] = await Promise.all([person.cookie, second].map((cookie) => openClient({ url: server.url, articleId, cookie })));
  if (!leaves || !stays) throw new Error("not opened");
  await server.auth.signOut(person.cookie);
  await server.collab.collab.recheck({ userId: person.id });
  expect(await leaves.ended).toBe("signed_out");
  stays.type(0, 0, "b");
  await stays.fence();
  leaves.close();
  stays.close();
});
