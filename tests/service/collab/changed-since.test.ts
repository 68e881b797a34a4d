// "Changes since I received it" with two authors: each edit bears its own name and time, also when one of them had no line
// and when the process was started anew.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type ArticleId, type CommandId, type UserId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadChangedSpans } from "#server/queries/load-changed-spans.ts";
import { runCommand } from "#server/services/run-command.ts";
import { openClient, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { textOf } from "#tests/support/pair.ts";

let database: FreshDatabase;
let server: TestServer;
let articleId: ArticleId;
let people: { id: UserId; cookie: string }[];
let open: CollabClient[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  server = await startCollab(database.db);
  people = [await server.person("editor"), await server.person("copy_editor")];
  articleId = await server.article(["Có 27 xã dự họp.", "Đoạn hai."]);
  for (const [at, name] of ["An", "Bình"].entries()) await database.db.user.update({ where: { id: people[at]?.id ?? "" }, data: { name } });
});
afterEach(async () => {
  for (const client of open) client.close();
  open = [];
  await server.close();
  await database.close();
});

async function enter(): Promise<[CollabClient, CollabClient]> {
  const [an, binh] = await Promise.all(people.map(({ cookie }) => openClient({ url: server.url, articleId, cookie })));
  if (!an || !binh) throw new Error("not opened");
  open.push(an, binh);
  return [an, binh];
}

/** Who asks has received the text before anything was typed. */
function reader(): Context {
  const desk = { db: database.db, auth: server.auth, collab: server.collab.collab, parse: { draft: () => Promise.reject(new Error("not here")) }, dataFolder: "" };
  return { actor: { id: people[0]?.id ?? newId<UserId>(), name: "An", roles: ["editor"] }, desk, now: () => new Date(), newId };
}
const receive = () => runCommand(reader(), { type: "receive-article", id: newId<CommandId>(), articleId });
const told = async () => (await loadChangedSpans(reader(), articleId))?.spans.map(({ before, after, byName }) => `${before}→${after.trim()} ${byName ?? "?"}`);
const saved = (...clients: CollabClient[]) => Promise.all(clients.map((client) => client.fence()));

test("of two who type at once, side by side and in one another's words", async () => {
  expect(await receive()).toMatchObject({ ok: true });
  const [an, binh] = await enter();
  an.type(0, 8, " nghèo");
  await an.fence();
  await binh.until(() => textOf(binh).includes("nghèo"));
  binh.type(0, 14, " nhất huyện");
  binh.type(1, 8, " Hết.");
  await saved(an, binh);
  expect(await told()).toEqual(["→nghèo An", "→nhất huyện Bình", "→Hết. Bình"]);
  const spans = (await loadChangedSpans(reader(), articleId))?.spans ?? [];
  const times = (await database.db.documentUpdate.findMany({ where: { articleId, cause: "typed" } })).map(({ at }) => at.toISOString());
  for (const { at } of spans) expect(times).toContain(at);
});

test("after one of them was without a line, and after the process was started anew", async () => {
  expect(await receive()).toMatchObject({ ok: true });
  const [an, binh] = await enter();
  await binh.cut();
  binh.type(0, 0, "Tin mới: ");
  an.type(0, 15, " sáng nay");
  await an.fence();
  await binh.mend();
  await saved(an, binh);
  const expected = ["→Tin mới: Bình", "→sáng nay An"];
  expect(await told()).toEqual(expected);

  for (const client of open) client.close();
  open = [];
  await server.close();
  server = await startCollab(database.db);
  expect(await told()).toEqual(expected);
  const [again] = await enter();
  again.type(1, 0, "Cuối: ");
  await again.fence();
  expect(await told()).toEqual([...expected, "→Cuối: An"]);
});
