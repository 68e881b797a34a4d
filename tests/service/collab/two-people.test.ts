// Two people in one article, and the marks that only the server writes.
import { Transform } from "@tiptap/pm/transform";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { placeAt } from "#lib/anchor/find.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import { newId, type AnnotationId, type ArticleId } from "#lib/id.ts";
import { fragmentName, schema } from "#lib/schema/schema.ts";
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
const annos = (blocks: readonly Block[], id: AnnotationId) =>
  blocks.flatMap((block) => block.marks.filter((mark): mark is BlockMark & { type: "anno" } => mark.type === "anno" && mark.id === id)
    .map((mark) => block.text.slice(mark.from, mark.to)));

/** What the editor's binding writes to Yjs when a transaction is dispatched. */
function edit(client: CollabClient, change: (tr: Transform) => Transform): void {
  const fragment = client.doc.getXmlFragment(fragmentName);
  const { doc, meta } = initProseMirrorDoc(fragment, schema);
  client.doc.transact(() => updateYFragment(client.doc, fragment, change(new Transform(doc)).doc, meta));
}

async function mark(articleId: ArticleId, words: string): Promise<AnnotationId> {
  const { blocks } = await server.collab.collab.readText(articleId);
  const index = blocks.findIndex((block) => block.text.includes(words));
  const offset = blocks[index]?.text.indexOf(words) ?? -1;
  const place = placeAt(blocks, { index, offset }, { index, offset: offset + words.length });
  if (!place) throw new Error("no such words");
  const id = newId<AnnotationId>();
  expect((await server.collab.collab.placeMark(articleId, id, place))?.place.quote).toBe(words);
  return id;
}

describe("two people", () => {
  test("see each other's typing", async () => {
    const articleId = await server.article(["Hội nghị sơ kết", "Sáng 27-12"]);
    const [one, two] = await Promise.all([open(articleId), open(articleId)]);
    one.type(0, 0, "Tin: ");
    two.type(1, 10, "-2021");
    await Promise.all([one, two].map((client) => client.until(() => text(client) === "Tin: Hội nghị sơ kết\nSáng 27-12-2021")));
    one.close();
    two.close();
  });

  test("get the server's mark, which follows the words and enters nobody's undo", async () => {
    const articleId = await server.article(["Thượng tướng Lê Huy Vịnh dự hội nghị"]);
    const [one, two] = await Promise.all([open(articleId), open(articleId)]);
    const undo = new Y.UndoManager(one.doc.getXmlFragment(fragmentName), { captureTimeout: 0 });
    one.type(0, 0, "Sáng nay, ");
    const id = await mark(articleId, "Lê Huy Vịnh");
    await Promise.all([one, two].map((client) => client.until(() => annos(client.blocks(), id).length === 1)));
    undo.undo();
    await two.until(() => text(two) === "Thượng tướng Lê Huy Vịnh dự hội nghị");
    expect(annos(one.blocks(), id)).toEqual(["Lê Huy Vịnh"]);
    expect(annos(two.blocks(), id)).toEqual(["Lê Huy Vịnh"]);
    one.close();
    two.close();
  });

  test("a mark survives Enter in its middle, and Backspace", async () => {
    const articleId = await server.article(["Thượng tướng Lê Huy Vịnh dự hội nghị"]);
    const [one, two] = await Promise.all([open(articleId), open(articleId)]);
    const id = await mark(articleId, "Lê Huy Vịnh");
    await one.until(() => annos(one.blocks(), id).length === 1);
    const middle = 1 + "Thượng tướng Lê Huy".length;
    edit(one, (tr) => tr.split(middle));
    await two.until(() => two.blocks().length === 2);
    expect(annos(two.blocks(), id)).toEqual(["Lê Huy", " Vịnh"]);
    expect(annos((await server.collab.collab.readText(articleId)).blocks, id)).toEqual(["Lê Huy", " Vịnh"]);
    edit(one, (tr) => tr.join(middle + 1));
    await two.until(() => two.blocks().length === 1);
    expect(annos(two.blocks(), id)).toEqual(["Lê Huy Vịnh"]);
    expect(text(two)).toBe("Thượng tướng Lê Huy Vịnh dự hội nghị");
    one.close();
    two.close();
  });

  test("a mark is on disk when the server answers", async () => {
    const articleId = await server.article(["Có 9 tỉnh dự họp"]);
    const id = await mark(articleId, "9 tỉnh");
    const rows = await database.db.documentUpdate.findMany({ where: { articleId }, orderBy: { seq: "asc" } });
    const doc = new Y.Doc();
    for (const row of rows) Y.applyUpdate(doc, row.data);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(doc.getXmlFragment(fragmentName).toJSON())).toContain(id);
  });

  test("overlapping, nested and repeated marks stand side by side; one goes alone", async () => {
    const articleId = await server.article(["Bộ trưởng Bộ Quốc phòng Phan Văn Giang phát biểu"]);
    const words = ["Bộ trưởng Bộ Quốc phòng Phan Văn Giang", "Bộ Quốc phòng", "Quốc phòng Phan Văn", "Bộ Quốc phòng"];
    const ids: AnnotationId[] = [];
    for (const quote of words) ids.push(await mark(articleId, quote));
    const client = await open(articleId);
    const standing = () => ids.map((id) => annos(client.blocks(), id));
    expect(standing()).toEqual(words.map((quote) => [quote]));
    await server.collab.collab.removeMark(articleId, ids[1] as AnnotationId);
    await client.until(() => annos(client.blocks(), ids[1] as AnnotationId).length === 0);
    expect(standing()).toEqual(words.map((quote, index) => (index === 1 ? [] : [quote])));
    client.close();
  });

  test("a mark over several blocks and line breaks", async () => {
    const articleId = await server.article(["Một\u2028hai", "ba", "bốn năm"]);
    const { blocks } = await server.collab.collab.readText(articleId);
    const place = placeAt(blocks, { index: 0, offset: 4 }, { index: 2, offset: 3 });
    const id = newId<AnnotationId>();
    const placed = place && await server.collab.collab.placeMark(articleId, id, place);
    expect(placed?.place).toEqual(place);
    expect(annos((await server.collab.collab.readText(articleId)).blocks, id)).toEqual(["hai", "ba", "bốn"]);
  });

  test("words that are not there are not marked", async () => {
    const articleId = await server.article(["Có 9 tỉnh dự họp"]);
    const { blocks, logSeq } = await server.collab.collab.readText(articleId);
    const block = blocks[0]?.id ?? "";
    const place = { start: { block, offset: 3 }, end: { block, offset: 11 }, quote: "không có ở đây", prefix: "", suffix: "" };
    expect(await server.collab.collab.placeMark(articleId, newId(), place)).toBeNull();
    expect((await server.collab.collab.readText(articleId)).logSeq).toBe(logSeq);
  });

  test("a block's kind changes and its words stay", async () => {
    const articleId = await server.article(["Ảnh: Nguyễn Văn A"]);
    const client = await open(articleId);
    const block = client.blocks()[0]?.id ?? "";
    expect(await server.collab.collab.setBlockKind(articleId, block, "credit")).toBe(true);
    await client.until(() => client.blocks()[0]?.kind === "credit");
    expect(text(client)).toBe("Ảnh: Nguyễn Văn A");
    expect(await server.collab.collab.setBlockKind(articleId, "nowhere", "credit")).toBe(false);
    client.close();
  });

  test("announcements reach every open page of the article, and no other", async () => {
    const [here, elsewhere] = await Promise.all([server.article(["a"]), server.article(["b"])]);
    const [one, two] = await Promise.all([open(here), open(elsewhere)]);
    server.collab.collab.announce(here, { type: "reading" });
    await one.until(() => one.messages.length > 0);
    await two.fence();
    expect(one.messages).toEqual([{ type: "reading" }]);
    expect(two.messages).toEqual([{ type: "fence", n: 1 }]);
    one.close();
    two.close();
  });

  test("what holds for the whole newsroom reaches the open pages of every article", async () => {
    const clients = await Promise.all((await Promise.all([server.article(["a"]), server.article(["b"])])).map(open));
    server.collab.collab.announceToAll({ type: "rules" });
    for (const client of clients) {
      await client.until(() => client.messages.length > 0);
      expect(client.messages).toEqual([{ type: "rules" }]);
      client.close();
    }
  });
});
