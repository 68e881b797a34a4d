// Who changed which words, and when: what the log of a text can be asked.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { ArticleId, UserId } from "#lib/id.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import { replay } from "#server/collab/changes-since.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import type { LogEntry } from "#server/collab/log-store.ts";
import { openClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

/** An article in memory whose edits are logged one by one. */
function written(...lines: string[]) {
  const base = buildDocument(lines.map((text, i) => ({ id: `b${i}`, kind: "paragraph", text, marks: [] })));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const entries: LogEntry[] = [];
  const fragment = doc.getXmlFragment(fragmentName);
  const block = (at: number) => fragment.get(at) as Y.XmlElement;
  const text = (at: number) => block(at).get(0) as Y.XmlText;
  const by = (name: string, edit: () => void) => {
    const updates: Uint8Array[] = [];
    const listen = (update: Uint8Array) => updates.push(update);
    doc.on("update", listen);
    doc.transact(edit);
    doc.off("update", listen);
    entries.push({ seq: entries.length + 2, data: Y.mergeUpdates(updates), byId: name as UserId, cause: "typed", at: new Date(Date.UTC(2026, 0, 1, 0, entries.length)) });
  };
  return {
    doc, fragment, block, text, by,
    /** "+words by name" and "-words by name", in order. */
    told: () => replay({ snapshot: base, entries: [] }, entries).map(({ kind, words, byId }) => `${kind === "added" ? "+" : "-"}${words} by ${byId}`),
    changes: () => replay({ snapshot: base, entries: [] }, entries),
  };
}

function newBlock(id: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement("block");
  element.setAttribute("id", id);
  const text = new Y.XmlText();
  text.insert(0, words);
  element.insert(0, [text]);
  return element;
}

describe("words that came and went", () => {
  test("are told whole, with who typed them", () => {
    const article = written("Có 27 tỉnh dự họp.");
    article.by("An", () => {
      article.text(0).delete(4, 1);
      article.text(0).insert(4, "8");
    });
    article.by("Bình", () => article.text(0).insert(17, " sáng nay"));
    expect(article.told()).toEqual(["-27 by An", "+28 by An", "+sáng nay by Bình"]);
  });

  test("typed letter by letter are one change, at the time of the last letter", () => {
    const article = written("Có tỉnh.");
    for (const [i, letter] of [..." chín"].entries()) article.by("An", () => article.text(0).insert(2 + i, letter));
    expect(article.changes()).toMatchObject([{ kind: "added", words: "chín", block: 0, blockId: "b0", from: 3, to: 7, byId: "An", at: "2026-01-01T00:04:00.000Z", seq: 6 }]);
  });

  test("that came and went again are not told", () => {
    const article = written("Có tỉnh.");
    article.by("An", () => article.text(0).insert(2, " chín"));
    article.by("Bình", () => article.text(0).delete(2, 5));
    expect(article.told()).toEqual([]);
  });

  test("that a break moved into a new block are not told, nor those a join moved back", () => {
    const article = written("Một hai ba.", "Bốn năm.");
    article.by("An", () => {
      article.text(0).delete(4, 7);
      article.fragment.insert(1, [newBlock("new", "hai ba.")]);
    });
    expect(article.told()).toEqual([]);
    article.by("An", () => article.text(1).insert(0, "thật "));
    expect(article.told()).toEqual(["+thật by An"]);
    article.by("Bình", () => {
      article.text(0).insert(4, "thật hai ba.");
      article.fragment.delete(1, 1);
    });
    expect(article.told()).toEqual(["+thật by Bình"]);
  });

  test("of a block that is gone are told, at the place it is gone from", () => {
    const article = written("Một.", "Hai ba.", "Bốn.");
    article.by("An", () => article.fragment.delete(1, 1));
    expect(article.told()).toEqual(["-Hai ba. by An"]);
  });

  test("have two authors where two people typed them side by side", () => {
    const article = written("Hội nghị.");
    article.by("An", () => article.text(0).insert(8, " lớn"));
    article.by("Bình", () => article.text(0).insert(12, " nhất năm"));
    expect(article.told()).toEqual(["+lớn by An", "+nhất năm by Bình"]);
  });

  test("do not include marks and formatting", () => {
    const article = written("Hội nghị.");
    article.by("An", () => article.text(0).format(0, 3, { bold: {} }));
    expect(article.told()).toEqual([]);
  });

  test("far apart in a long text leave what is between alone", () => {
    const lines = Array.from({ length: 400 }, (_, i) => `Đoạn ${i} có mười chữ để đọc cho kỹ.`);
    const article = written(...lines);
    article.by("An", () => article.text(2).insert(0, "Đầu "));
    article.by("Bình", () => article.text(390).insert(0, "Cuối "));
    expect(article.changes()).toMatchObject([{ words: "Đầu", block: 2, from: 0, to: 3, byId: "An" }, { words: "Cuối", block: 390, byId: "Bình" }]);
  });
});

describe("the log of a living article", () => {
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
  const rows = (articleId: ArticleId) => database.db.documentUpdate.findMany({ where: { articleId }, orderBy: { seq: "asc" } });

  test("names the person of the socket, the person of an act, and nobody for a mark", async () => {
    const [one, two] = [await server.person("editor"), await server.person("copy_editor")];
    const articleId = await server.article(["Có 9 tỉnh dự họp."]);
    const [a, b] = await Promise.all([one, two].map(({ cookie }) => openClient({ url: server.url, articleId, cookie })));
    if (!a || !b) throw new Error("not opened");
    a.type(0, 0, "Đã ");
    b.type(0, 17, " Hết.");
    await Promise.all([a.fence(), b.fence()]);
    const place = { start: { block: "", offset: 0 }, end: { block: "", offset: 0 }, quote: "9 tỉnh", prefix: "", suffix: "" };
    await server.collab.collab.placeMark(articleId, "0190a000-0000-7000-8000-000000000001" as never, place);
    await server.collab.collab.replaceWords(articleId, place, "12 tỉnh", two.id);
    const logged = (await rows(articleId)).slice(1).map(({ byId, cause }) => [byId, cause]);
    expect(logged).toHaveLength(4);
    expect(logged).toEqual(expect.arrayContaining([[one.id, "typed"], [two.id, "typed"], [null, "mark"], [two.id, "words"]]));
    const { since, changes } = await server.collab.collab.textChangesSince(articleId, 1);
    expect(since).toBe(1);
    expect(changes.map(({ kind, words, byId, cause }) => [kind, words, byId, cause])).toEqual([
      ["added", "Đã", one.id, "typed"], ["removed", "9", two.id, "words"], ["added", "12", two.id, "words"], ["added", "Hết.", two.id, "typed"],
    ]);
    a.close();
    b.close();
  });

  test("can be asked from any entry on, from the start of the text, and from its end", async () => {
    const { cookie, id } = await server.person("editor");
    const articleId = await server.article(["Một hai."]);
    const client = await openClient({ url: server.url, articleId, cookie });
    for (const word of ["ba ", "bốn ", "năm "]) {
      client.type(0, 0, word);
      await client.fence();
    }
    const ask = async (seq: number) => (await server.collab.collab.textChangesSince(articleId, seq)).changes.map(({ words, byId }) => [words, byId === id]);
    expect(await ask(1)).toEqual([["năm bốn ba", true]]);
    expect(await ask(3)).toEqual([["năm", true]]);
    expect(await ask(4)).toEqual([]);
    expect((await ask(0))[0]?.[0]).toContain("năm bốn ba");
    await client.until(() => client.position() === 4);
    client.close();
  });
});
