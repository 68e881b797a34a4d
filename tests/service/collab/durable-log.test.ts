// Acknowledged means durable; what cannot be read whole is never replaced by less.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { ArticleId } from "#lib/id.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import { openDocumentLog } from "#server/collab/document-log.ts";
import { appendEntries, appendSnapshot, readLog, rebuild } from "#server/collab/log-store.ts";
import { openClient, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { asBadDisk } from "#tests/support/damage.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { serve, textOnDisk } from "#tests/support/kill-loop.ts";

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

const onDisk = (articleId: ArticleId) => textOnDisk(database.db, articleId);

const append = (articleId: ArticleId, seq: number, data: Uint8Array) =>
  appendEntries(database.db, articleId, [{ seq, data, byId: null, cause: "typed", at: new Date() }]);

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
    expect(client.messages.filter((message) => JSON.stringify(message).includes("fence"))).toEqual([]);
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
    const articleId = await server.article(["0"]);
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

test("a process that is asked to end writes what it has heard, says so, and only then ends the sockets", { timeout: 60_000 }, async () => {
  const articleId = await server.article(["|"]);
  const child = await serve(database.file);
  const ended = new Promise((resolve) => child.process.once("exit", resolve));
  const [writer, reader] = await Promise.all([1, 2].map(() => openClient({ url: child.url, articleId, cookie })));
  if (!writer || !reader) throw new Error("not opened");
  let written = "";
  for (let nth = 0; nth < 40; nth++) {
    writer.type(0, 1 + written.length, `${nth},`);
    written += `${nth},`;
  }
  const fence = writer.fence();
  await reader.until(() => text(reader) === `|${written}`);
  child.process.kill("SIGTERM");
  await fence;
  expect(await ended).toBe(0);
  expect(await onDisk(articleId)).toBe(`|${written}`);
  writer.close();
  reader.close();
});

describe("a stored text that is damaged", () => {
  /** "Có 9 tỉnh" and then three entries: "abc" three times at its start, each building on the one before. */
  const edited = async () => {
    const articleId = await server.article(["Có 9 tỉnh"]);
    const doc = new Y.Doc();
    rebuild(doc, articleId, await readLog(database.db, articleId));
    const first = (doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    for (let seq = 2; seq <= 4; seq++) {
      const state = Y.encodeStateVector(doc);
      first.insert(0, String(seq));
      await append(articleId, seq, Y.encodeStateAsUpdate(doc, state));
    }
    return articleId;
  };
  const rows = (articleId: ArticleId) => database.db.documentUpdate.findMany({ where: { articleId }, orderBy: { seq: "asc" } });
  const spoil = (articleId: ArticleId, seq: number) => asBadDisk(database.db, () =>
    database.db.documentUpdate.update({ where: { articleId_seq: { articleId, seq } }, data: { data: new Uint8Array([0, 0]) } }));
  const lose = (articleId: ArticleId, ...seq: number[]) => asBadDisk(database.db, () => database.db.documentUpdate.deleteMany({ where: { articleId, seq: { in: seq } } }));
  const setAside = async (articleId: ArticleId) => (await database.db.documentUpdateSetAside.findMany({ where: { articleId }, orderBy: { seq: "asc" } })).map(({ seq, reason }) => [seq, reason]);

  test.each<[string, (articleId: ArticleId) => Promise<unknown>, string, [number, string][]]>([
    ["its last entry was altered", (articleId) => spoil(articleId, 4), "32Có 9 tỉnh", [[4, "checksum"]]],
    ["an entry was altered, and what builds on it is of no use", (articleId) => spoil(articleId, 3), "2Có 9 tỉnh", [[3, "checksum"], [4, "gap"]]],
    ["an entry is missing", (articleId) => lose(articleId, 2), "Có 9 tỉnh", [[2, "missing"], [3, "gap"], [4, "gap"]]],
  ])("opens with what can be read, says so, and goes on: %s", async (_what, damage, left, told) => {
    const articleId = await edited();
    await damage(articleId);
    const before = await rows(articleId);
    const client = await open(articleId);
    expect(text(client)).toBe(left);
    await client.until(() => client.messages.some((message) => (message as { type: string }).type === "damage"));
    expect(client.messages).toContainEqual(expect.objectContaining({ type: "damage", entries: told.length }));
    expect(await setAside(articleId)).toEqual(told);
    client.type(0, 0, "!");
    await client.fence();
    client.close();
    const after = await rows(articleId);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)?.seq).toBe(5);
    expect(await onDisk(articleId)).toBe(`!${left}`);
    expect(await setAside(articleId)).toEqual(told);
  });

  test("is made whole by a page that still has what was lost", async () => {
    const articleId = await edited();
    const whole = new Y.Doc();
    rebuild(whole, articleId, await readLog(database.db, articleId));
    await spoil(articleId, 3);
    const page = await openClient({ url: server.url, articleId, cookie, doc: whole });
    await page.fence();
    expect((await server.collab.collab.readText(articleId)).blocks[0]?.text).toBe("432Có 9 tỉnh");
    page.close();
  });

  test.each<[string, (articleId: ArticleId) => Promise<unknown>]>([
    ["the first entry was altered", (articleId) => spoil(articleId, 1)],
    ["there is no entry at all", (articleId) => lose(articleId, 1, 2, 3, 4)],
  ])("is refused and left as it is when nothing can be read: %s", async (_what, damage) => {
    const articleId = await edited();
    await damage(articleId);
    const before = await rows(articleId);
    await expect(open(articleId)).rejects.toThrow("damaged");
    await expect(server.collab.collab.readText(articleId)).rejects.toThrow("cannot be read");
    expect(await rows(articleId)).toEqual(before);
  });

  test("is read from an older snapshot, or from its entries, when the newest snapshot is damaged", async () => {
    const articleId = await edited();
    const through2 = Y.mergeUpdates((await rows(articleId)).slice(0, 2).map((row) => row.data));
    await appendSnapshot(database.db, articleId, 2, through2);
    await appendSnapshot(database.db, articleId, 4, Y.mergeUpdates((await rows(articleId)).map((row) => row.data)));
    const spoilSnapshot = (throughSeq: number) => database.db.documentSnapshot.update({ where: { articleId_throughSeq: { articleId, throughSeq } }, data: { data: new Uint8Array([1]) } });
    await spoilSnapshot(4);
    expect(await onDisk(articleId)).toBe("432Có 9 tỉnh");
    await spoilSnapshot(2);
    expect(await onDisk(articleId)).toBe("432Có 9 tỉnh");
    await lose(articleId, 4);
    const log = await readLog(database.db, articleId);
    expect([log.seq, log.unread]).toEqual([4, [{ seq: 4, reason: "missing" }]]);
  });
});

test("nobody's saved waits for a snapshot, and one that fails is made with a later entry", async () => {
  const doc = new Y.Doc();
  const text = doc.getText("t");
  const snapshots = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const told: string[] = [];
  const through: number[] = [];
  const log = openDocumentLog(doc, { seq: 0, entriesSince: 0, snapshotBytes: 0 }, {
    append: () => Promise.resolve(),
    snapshot: (seq) => snapshots[through.push(seq) - 1]?.promise ?? Promise.resolve(),
    onDurable: () => {}, onRefusing: () => {}, onFailure: (what) => told.push(what),
  });
  const large = "x".repeat(5_000_000);
  text.insert(0, large);
  await log.settled();
  text.insert(0, large);
  await log.settled();
  expect([log.seq, through]).toEqual([2, [1]]);
  snapshots[0]?.reject(new Error("no turn in time"));
  await log.rested();
  expect(told).toEqual(["snapshot"]);
  text.insert(0, "x");
  await log.settled();
  expect(through).toEqual([1, 3]);
  snapshots[1]?.resolve();
  await log.rested();
  text.insert(0, "x");
  await log.settled();
  expect([log.seq, through, log.isRefused]).toEqual([4, [1, 3], false]);
});

test("three snapshots are kept, and every entry", async () => {
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
  expect(entries.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await onDisk(articleId)).toBe("65432Có 9 tỉnh");
});
