// What people really send, at its largest: none of it may be taken for an attack.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { fragmentName } from "#lib/schema/schema.ts";
import type { ArticleId } from "#lib/id.ts";
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

const open = async (articleId: ArticleId, cookie?: string) => openClient({ url: server.url, articleId, cookie: cookie ?? (await server.person("copy_editor")).cookie });
const fragmentOf = ({ doc }: CollabClient) => doc.getXmlFragment(fragmentName);
const mark = (nth: number) => ({ [`anno--${nth.toString(36).padStart(8, "0")}`]: { id: `01934b2e-0000-7000-8000-${String(nth).padStart(12, "0")}` } });

/** Blocks of ten words each, as the editor writes them, every tenth word annotated. */
function book(words: number): Y.XmlElement[] {
  return Array.from({ length: words / 10 }, (_, nth) => {
    const block = new Y.XmlElement("block");
    block.setAttribute("id", `b${nth}`);
    block.setAttribute("kind", "paragraph");
    const text = new Y.XmlText();
    text.applyDelta([{ insert: "Đồng chí Nguyễn Văn " }, { insert: "Chủ tịch", attributes: mark(nth) }, { insert: " xã nói rằng mọi việc." }]);
    block.insert(0, [text]);
    return block;
  });
}

test("a book of 100,000 words with 10,000 annotations is pasted, taken back and brought back, beside somebody who types", async () => {
  const articleId = await server.article(["Có 9 tỉnh"]);
  const [one, other] = await Promise.all([open(articleId), open(articleId)]);
  const undo = new Y.UndoManager(fragmentOf(one));
  fragmentOf(one).insert(1, book(100_000));
  await one.fence();
  undo.undo();
  await one.fence();
  undo.redo();
  other.type(0, 9, " dự");
  await Promise.all([one.fence(), other.fence()]);
  const { blocks } = await server.collab.collab.readText(articleId);
  expect(blocks).toHaveLength(10_001);
  expect(blocks[0]?.text).toBe("Có 9 tỉnh dự");
  expect(blocks.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(10_000);
  one.close();
  other.close();
});

test("two hours of typing and marking without a line come back whole, though every key of them waits to be sent", async () => {
  const articleId = await server.article(Array.from({ length: 100 }, () => "|"));
  const { cookie } = await server.person("copy_editor");
  const [away, there] = await Promise.all([open(articleId, cookie), open(articleId)]);
  const keys = 24_000;
  await away.cut();
  for (let key = 0; key < keys; key += 1) {
    // Forty keys in one place, then somewhere else; every tenth is taken back, every hundredth in words with a mark.
    const block = Math.floor(key / 40) * 37 % 100;
    if (key % 10 === 9) ((fragmentOf(away).get(block) as Y.XmlElement).get(0) as Y.XmlText).delete(1, 1);
    else if (key % 100 === 0) ((fragmentOf(away).get(block) as Y.XmlElement).get(0) as Y.XmlText).insert(1, "a", mark(key));
    else away.type(block, 1, "a");
  }
  there.type(0, 1, "ở đây");
  await there.fence();
  await away.mend();
  await away.fence();
  const { blocks } = await server.collab.collab.readText(articleId);
  expect(blocks.map(({ text }) => text).join("").match(/a/g)).toHaveLength(keys * 0.8);
  expect(blocks[0]?.text).toContain("ở đây");
  away.close();
  there.close();
});

test("a person whose machine had been asleep opens ten tabs again at once, on a text of a whole book", async () => {
  const articleId = await server.article(["Có 9 tỉnh"]);
  const { cookie } = await server.person("editor");
  const first = await open(articleId, cookie);
  fragmentOf(first).insert(1, book(100_000));
  await first.fence();
  const tabs = await Promise.all(Array.from({ length: 10 }, () => open(articleId, cookie)));
  for (const tab of tabs) expect(fragmentOf(tab).length).toBe(10_001);
  for (const tab of [first, ...tabs]) tab.close();
});
