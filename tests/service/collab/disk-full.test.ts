// A disk that is full: SQLite itself refuses, as it does when no page can be added.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";
import { openClient, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { textOnDisk } from "#tests/support/kill-loop.ts";
import { openWorld } from "#tests/support/world.ts";
import type { Db } from "#server/db/client.ts";

let database: FreshDatabase;
let server: TestServer;
let articleId: ArticleId;
let client: CollabClient;
beforeEach(async () => {
  database = await freshDatabase();
  server = await startCollab(database.db);
  articleId = await server.article(["Có 9 tỉnh"]);
  client = await openClient({ url: server.url, articleId, cookie: (await server.person("editor")).cookie });
});
afterEach(async () => {
  client.close();
  await server.close();
  await database.close();
});

/** No page may be added from now on; what there is room for in the last pages still goes in. */
async function fill(db: Db): Promise<void> {
  const [pages] = await db.$queryRawUnsafe<{ page_count: number | bigint }[]>("PRAGMA page_count");
  await db.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count)}`);
}
const empty = (db: Db) => db.$queryRawUnsafe("PRAGMA max_page_count = 1000000");
const told = (page: CollabClient) => page.messages.filter((message) => (message as { type: string }).type === "disk");
const long = "dài ".repeat(3_000);

test("is told to every page, which may go on as soon as there is room, with nothing lost", async () => {
  await fill(database.db);
  client.type(0, 9, long);
  const saved = client.fence();
  await client.until(() => told(client).length === 1);
  expect(told(client)).toEqual([{ type: "disk", isRefusing: true }]);
  expect(await textOnDisk(database.db, articleId)).toBe("Có 9 tỉnh");

  // Somebody who comes now reads what was typed and is told as well; the text cannot be changed by an act.
  const late = await openClient({ url: server.url, articleId, cookie: (await server.person("editor")).cookie });
  await late.until(() => told(late).length === 1);
  expect(late.blocks()[0]?.text).toContain(long);
  const place = { start: { block: "", offset: 0 }, end: { block: "", offset: 0 }, quote: "9 tỉnh", prefix: "", suffix: "" };
  await expect(server.collab.collab.replaceWords(articleId, place, "12 tỉnh")).rejects.toMatchObject({ name: "DiskRefuses" });

  await empty(database.db);
  await saved;
  await late.until(() => told(late).length === 2);
  expect(told(client).at(-1)).toEqual({ type: "disk", isRefusing: false });
  expect(await textOnDisk(database.db, articleId)).toBe(`Có 9 tỉnh${long}`);
  late.close();
});

test("takes nothing from somebody who leaves, and stops taking before memory is full", async () => {
  await fill(database.db);
  client.type(0, 9, long);
  await client.until(() => told(client).length === 1);
  const other = await openClient({ url: server.url, articleId, cookie: (await server.person("editor")).cookie });
  for (let i = 0; i < 5; i += 1) other.type(0, 0, "x".repeat(1_000_000));
  expect(await other.ended).toBe("again");
  other.close();
  client.close();
  await empty(database.db);
  const late = await openClient({ url: server.url, articleId, cookie: (await server.person("editor")).cookie });
  await late.fence();
  expect(await textOnDisk(database.db, articleId)).toContain(`Có 9 tỉnh${long}`);
  late.close();
});

test("refuses an act with a reason, and does it when it is sent again", async () => {
  const world = await openWorld();
  const editor = await world.person("Bình", "editor");
  const id = await world.article(editor, `Có 9 tỉnh ${long}`);
  const place = { ...(await world.placeOf(id, "9 tỉnh")), quote: `9 tỉnh ${long.trimEnd()}` };
  const act = { type: "create-annotation", annotationId: newId<AnnotationId>(), kind: "number", place, note: "x".repeat(3_900) } as const;
  await fill(world.db);
  expect(await world.run(editor, id, act)).toEqual({ ok: false, reason: "disk" });
  await empty(world.db);
  expect(await world.run(editor, id, act)).toMatchObject({ ok: true });
  await world.close();
});
