// Acknowledged means durable; what cannot be read whole is never replaced by less.
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { ArticleId } from "#lib/id.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import { appendEntry, appendSnapshot, readLog, rebuild } from "#server/collab/log-store.ts";
import { openClient, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let server: TestServer;
let cookie: string;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startCollab(database.db);
  cookie = (await server.person("editor")).cookie;
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const open = (articleId: ArticleId) => openClient({ url: server.url, articleId, cookie });
const text = (client: CollabClient) => client.blocks().map((block) => block.text).join("\n");

async function onDisk(articleId: ArticleId): Promise<string> {
  const doc = new Y.Doc();
  rebuild(doc, articleId, await readLog(database.db, articleId));
  return doc.getXmlFragment(fragmentName).toArray().map((block) => (block as Y.XmlElement).toArray().join("")).join("\n");
}

const refuseWrites = () =>
  database.db.$executeRawUnsafe("CREATE TRIGGER disk_full BEFORE INSERT ON DocumentUpdate BEGIN SELECT RAISE(ABORT, 'disk full'); END");
const acceptWrites = () => database.db.$executeRawUnsafe("DROP TRIGGER disk_full");

describe("a fence", () => {
  test("is answered when what was typed before it is on disk", async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const client = await open(articleId);
    for (const letter of [..." dự họp"].reverse()) client.type(0, 9, letter);
    await client.fence();
    expect(await onDisk(articleId)).toBe("Có 9 tỉnh dự họp");
    client.close();
  });

  test("waits while the disk refuses", async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const client = await open(articleId);
    await refuseWrites();
    client.type(0, 9, " dự");
    const fence = client.fence();
    const other = await open(articleId);
    await other.until(() => text(other) === "Có 9 tỉnh dự");
    expect(client.messages).toEqual([]);
    expect(await onDisk(articleId)).toBe("Có 9 tỉnh");
    await acceptWrites();
    await fence;
    expect(await onDisk(articleId)).toBe("Có 9 tỉnh dự");
    client.close();
    other.close();
  });

  test("comes in the end, though everybody left while the disk refused", async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const client = await open(articleId);
    await refuseWrites();
    client.type(0, 9, " dự");
    const other = await open(articleId);
    await other.until(() => text(other) === "Có 9 tỉnh dự");
    client.close();
    other.close();
    await acceptWrites();
    const late = await open(articleId);
    await late.fence();
    expect(text(late)).toBe("Có 9 tỉnh dự");
    expect(await onDisk(articleId)).toBe("Có 9 tỉnh dự");
    late.close();
  });

  test("holds through kill -9, time after time", { timeout: 120_000 }, async () => {
    const articleId = await server.article([""]);
    await database.db.documentUpdate.deleteMany({ where: { articleId } });
    const first = server.collab.collab.buildDocument([{ id: "", kind: "paragraph", text: "0", marks: [] }]);
    await appendEntry(database.db, articleId, 1, first);
    let expected = "0";
    for (let cycle = 1; cycle <= 3; cycle++) {
      const child = await serve(database.file);
      const client = await openClient({ url: child.url, articleId, cookie });
      expect(text(client)).toBe(expected);
      for (let key = 0; key < 10; key++) {
        client.type(0, expected.length, String(cycle));
        expected += String(cycle);
      }
      await client.fence();
      child.process.kill("SIGKILL");
      await client.ended;
      client.close();
      expect(await onDisk(articleId)).toBe(expected);
    }
  });
});

describe("a stored text that cannot be read whole", () => {
  const edited = async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const before = await readLog(database.db, articleId);
    const doc = new Y.Doc();
    rebuild(doc, articleId, before);
    for (let seq = 2; seq <= 4; seq++) {
      const state = Y.encodeStateVector(doc);
      doc.getText("x").insert(0, "abc");
      await appendEntry(database.db, articleId, seq, Y.encodeStateAsUpdate(doc, state));
    }
    return articleId;
  };
  const rows = (articleId: ArticleId) => database.db.documentUpdate.findMany({ where: { articleId }, orderBy: { seq: "asc" } });

  test.each<[string, (articleId: ArticleId) => Promise<unknown>]>([
    ["an entry was altered", (articleId) => database.db.documentUpdate.update({ where: { articleId_seq: { articleId, seq: 3 } }, data: { data: new Uint8Array([0, 0]) } })],
    ["an entry is missing", (articleId) => database.db.documentUpdate.delete({ where: { articleId_seq: { articleId, seq: 2 } } })],
    ["there is no entry at all", (articleId) => database.db.documentUpdate.deleteMany({ where: { articleId } })],
  ])("is refused and left as it is: %s", async (_what, damage) => {
    const articleId = await edited();
    await damage(articleId);
    const before = await rows(articleId);
    await expect(open(articleId)).rejects.toThrow("damaged");
    await expect(server.collab.collab.readText(articleId)).rejects.toThrow("cannot be read");
    expect(await rows(articleId)).toEqual(before);
  });

  test("is read from an older snapshot when the newest is damaged, and refused when that stood for entries now gone", async () => {
    const articleId = await edited();
    const state = async () => Y.mergeUpdates((await readLog(database.db, articleId)).updates);
    await appendSnapshot(database.db, articleId, 2, Y.mergeUpdates((await rows(articleId)).slice(0, 2).map((row) => row.data)));
    const whole = await state();
    await appendSnapshot(database.db, articleId, 4, whole);
    await database.db.documentSnapshot.update({ where: { articleId_throughSeq: { articleId, throughSeq: 4 } }, data: { data: new Uint8Array([1]) } });
    expect(await state()).toEqual(whole);
    await database.db.documentUpdate.delete({ where: { articleId_seq: { articleId, seq: 4 } } });
    await expect(readLog(database.db, articleId)).rejects.toThrow("snapshot through entry 4");
  });
});

test("three snapshots are kept, with every entry after the oldest of them", async () => {
  const articleId = await server.article(["Có 9 tỉnh"]);
  const client = await open(articleId);
  for (let seq = 2; seq <= 6; seq++) {
    client.type(0, 0, String(seq));
    await client.fence();
    await appendSnapshot(database.db, articleId, seq, Y.encodeStateAsUpdate(client.doc));
  }
  client.close();
  const snapshots = await database.db.documentSnapshot.findMany({ where: { articleId }, orderBy: { throughSeq: "asc" } });
  const entries = await database.db.documentUpdate.findMany({ where: { articleId }, orderBy: { seq: "asc" } });
  expect(snapshots.map((row) => row.throughSeq)).toEqual([4, 5, 6]);
  expect(entries.map((row) => row.seq)).toEqual([5, 6]);
  expect(await onDisk(articleId)).toBe("65432Có 9 tỉnh");
});

async function serve(file: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "children/serve.ts"), file], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) return { process: child, url: line };
  throw new Error("The child ended without saying where it listens.");
}
