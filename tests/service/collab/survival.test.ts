// What annotations survive, row by row of what editors do to text: two people with a real line
// each, and the reconciler that runs after the text was stored. Written as the text with [annotated words].
import { Transform } from "@tiptap/pm/transform";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { placeAt } from "#lib/anchor/find.ts";
import { newId, type AnnotationId, type ArticleId, type CommandId } from "#lib/id.ts";
import { fragmentName, schema } from "#lib/schema/schema.ts";
import type { Context } from "#server/context.ts";
import { reconcile } from "#server/services/reconcile.ts";
import { runCommand } from "#server/services/run-command.ts";
import { openClient, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab, type TestServer } from "#tests/support/collab-server.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let server: TestServer;
let cookie: string;
let context: Context;
let open: CollabClient[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  server = await startCollab(database.db);
  const editor = await server.person("editor");
  cookie = editor.cookie;
  const desk = { db: database.db, auth: server.auth, collab: server.collab.collab, parse: { draft: () => Promise.reject(new Error("not here")) }, dataFolder: "" };
  context = { actor: { id: editor.id, name: "Biên tập", roles: ["editor"] }, desk, now: () => new Date(), newId };
});
afterEach(() => {
  for (const client of open) client.close();
  open = [];
});
afterAll(async () => {
  await server.close();
  await database.close();
});

interface Scene {
  articleId: ArticleId;
  id: AnnotationId;
  one: CollabClient;
  two: CollabClient;
}

async function enter(articleId: ArticleId, doc?: Y.Doc): Promise<CollabClient> {
  const client = await openClient({ url: server.url, articleId, cookie, ...(doc && { doc }) });
  open.push(client);
  return client;
}

/** Two people at an article; the [words] are annotated unless `later`. */
async function scene(...lines: string[]): Promise<Scene> {
  const articleId = await server.article(lines.map((line) => line.replace(/[[\]]/g, "")), context.actor.id);
  const [one, two] = await Promise.all([enter(articleId), enter(articleId)]);
  const id = await annotate(articleId, lines);
  const isMarked = (client: CollabClient) => client.blocks().some((block) => block.marks.some((mark) => mark.type === "anno"));
  await Promise.all([one, two].map((client) => client.until(() => isMarked(client))));
  return { articleId, id, one, two };
}

async function annotate(articleId: ArticleId, lines: readonly string[]): Promise<AnnotationId> {
  const { blocks } = await context.desk.collab.readText(articleId);
  const index = lines.findIndex((line) => line.includes("["));
  const line = lines[index] ?? "";
  const place = placeAt(blocks, { index, offset: line.indexOf("[") }, { index, offset: line.indexOf("]") - 1 });
  if (!place) throw new Error("no such words");
  const id = newId<AnnotationId>();
  const done = await runCommand(context, { type: "create-annotation", id: newId<CommandId>(), articleId, annotationId: id, kind: "claim", place });
  if (!done.ok) throw new Error(done.reason);
  return id;
}

/** What the editor's binding writes when a transaction is dispatched. */
function edit(client: CollabClient, change: (tr: Transform) => unknown, origin: unknown = client): void {
  const fragment = client.doc.getXmlFragment(fragmentName);
  const { doc, meta } = initProseMirrorDoc(fragment, schema);
  const tr = new Transform(doc);
  change(tr);
  client.doc.transact(() => updateYFragment(client.doc, fragment, tr.doc, meta), origin);
}

const undoOf = (client: CollabClient) => new Y.UndoManager(client.doc.getXmlFragment(fragmentName), { captureTimeout: 0, trackedOrigins: new Set([client]) });

/** The row's state and the words it stands on, once both have everything and nothing is left to do. Both see the same. */
async function atRest({ articleId, id, one, two }: Scene): Promise<[string, string | undefined]> {
  let later = 0;
  for (let round = 0; round < 6; round += 1, later += 60_000) {
    await Promise.all([one, two].map((client) => client.fence()));
    const { changed } = await reconcile(context.desk, articleId, () => new Date(Date.now() + later));
    if (changed === 0 && round > 1) break;
  }
  const { blocks } = await context.desk.collab.readText(articleId);
  const words = livingAnnotations(blocks).get(id)?.words;
  await Promise.all([one, two].map((client) => client.until(() => livingAnnotations(client.blocks()).get(id)?.words === words)));
  return [(await database.db.annotation.findUniqueOrThrow({ where: { id } })).anchorState, words];
}

const line = "Sáng nay, ông [Lê Huy Vịnh] tới dự hội nghị tại bản Lác.";
/** Positions in the first block: before, in the middle of and behind the words. */
const at = { before: 11, start: 15, middle: 22, end: 26 };

describe("a person edits", () => {
  test.each<[string, (tr: Transform) => unknown, [string, string | undefined]]>([
    ["typing before it", (tr) => tr.insert(at.before, schema.text("chiều ")), ["attached", "Lê Huy Vịnh"]],
    ["typing in it", (tr) => tr.insert(at.middle, schema.text("Quốc ", tr.doc.resolve(at.middle).marks())), ["edited", "Lê Huy Quốc Vịnh"]],
    ["Enter before it", (tr) => tr.split(at.before), ["attached", "Lê Huy Vịnh"]],
    ["Enter in it", (tr) => tr.split(at.middle), ["edited", "Lê Huy \nVịnh"]],
    ["Enter in it and Backspace", (tr) => tr.split(at.middle).join(at.middle + 1), ["attached", "Lê Huy Vịnh"]],
    ["paragraph to crosshead", (tr) => tr.setNodeAttribute(0, "kind", "crosshead"), ["attached", "Lê Huy Vịnh"]],
    ["joining the block with the next", (tr) => tr.join(tr.doc.child(0).nodeSize), ["attached", "Lê Huy Vịnh"]],
    ["dragging the block behind the next", (tr) => {
      const [first, second] = [tr.doc.child(0), tr.doc.child(1)];
      return tr.delete(0, first.nodeSize).insert(second.nodeSize, first);
    }, ["attached", "Lê Huy Vịnh"]],
    ["clearing the formatting", (tr) => tr.removeMark(1, tr.doc.child(0).content.size + 1), ["attached", "Lê Huy Vịnh"]],
    ["writing the sentence anew, unmarked", (tr) => tr.replaceWith(1, tr.doc.child(0).content.size + 1, schema.text(tr.doc.child(0).textContent)), ["attached", "Lê Huy Vịnh"]],
    ["deleting it", (tr) => tr.delete(at.start, at.end), ["lost", undefined]],
    ["deleting its block", (tr) => tr.delete(0, tr.doc.child(0).nodeSize), ["lost", undefined]],
    ["pasting three paragraphs into it", (tr) => tr.split(at.middle).insert(at.middle + 1, ["một", "hai", "ba"].map((text) => schema.node("block", { id: "" }, [schema.text(text)]))), ["edited", "Lê Huy "]],
  ])("%s", async (_, change, expected) => {
    const all = await scene(line, "Đoạn hai không có gì.");
    edit(all.one, change);
    expect(await atRest(all)).toEqual(expected);
  });
});

describe("a person takes back", () => {
  test.each<[string, (tr: Transform) => unknown]>([
    ["Enter in it", (tr) => tr.split(at.middle)],
    ["deleting it", (tr) => tr.delete(at.start, at.end)],
    ["deleting its block", (tr) => tr.delete(0, tr.doc.child(0).nodeSize)],
    ["pasting three paragraphs into it", (tr) => tr.split(at.middle).insert(at.middle + 1, ["một", "hai", "ba"].map((text) => schema.node("block", { id: "" }, [schema.text(text)])))],
  ])("%s, while the other types elsewhere", async (_, change) => {
    const all = await scene(line, "Đoạn hai không có gì.");
    const undo = undoOf(all.one);
    edit(all.one, change);
    await all.two.until(() => JSON.stringify(all.two.blocks()) === JSON.stringify(all.one.blocks()));
    all.two.type(all.two.blocks().length - 1, 0, "Thêm: ");
    undo.undo();
    expect(await atRest(all)).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(all.one.blocks()[0]?.text).toBe(line.replace(/[[\]]/g, ""));
  });

  test("and does again typing that the other annotated meanwhile", async () => {
    const articleId = await server.article(["Sáng nay tới dự hội nghị tại bản Lác."], context.actor.id);
    const [one, two] = await Promise.all([enter(articleId), enter(articleId)]);
    const undo = undoOf(one);
    edit(one, (tr) => tr.insert(10, schema.text("ông Lê Huy Vịnh ")));
    await one.fence();
    const id = await annotate(articleId, ["Sáng nay ông [Lê Huy Vịnh] tới dự hội nghị tại bản Lác."]);
    undo.undo();
    await one.fence();
    undo.redo();
    expect(await atRest({ articleId, id, one, two })).toEqual(["attached", "Lê Huy Vịnh"]);
  });
});

test("words annotated while a person without a line splits their paragraph", async () => {
  const articleId = await server.article([line.replace(/[[\]]/g, "")], context.actor.id);
  const [gone, two] = await Promise.all([enter(articleId), enter(articleId)]);
  gone.close();
  edit(gone, (tr) => tr.split(at.before));
  const id = await annotate(articleId, [line]);
  const one = await enter(articleId, gone.doc);
  await two.until(() => two.blocks().length === 2);
  expect(await atRest({ articleId, id, one, two })).toEqual(["attached", "Lê Huy Vịnh"]);
  expect((await database.db.anchorEvent.findMany({ where: { annotationId: id }, orderBy: { id: "asc" } })).map((event) => event.reason)).toEqual(["created", "placed", "re-placed"]);
});

test("two that overlap, made at the same moment, both stand", async () => {
  const articleId = await server.article([line.replace(/[[\]]/g, "")], context.actor.id);
  const [one, two] = await Promise.all([enter(articleId), enter(articleId)]);
  const ids = await Promise.all([annotate(articleId, [line]), annotate(articleId, ["Sáng nay, [ông Lê Huy] Vịnh tới dự hội nghị tại bản Lác."])]);
  const states = await Promise.all(ids.map((id) => atRest({ articleId, id, one, two })));
  expect(states).toEqual([["attached", "Lê Huy Vịnh"], ["attached", "ông Lê Huy"]]);
});

test("whose edit took an annotation, and when, is told", async () => {
  const all = await scene(line, "Đoạn hai không có gì.");
  edit(all.one, (tr) => tr.delete(at.start, at.end));
  await atRest(all);
  const event = await database.db.anchorEvent.findFirstOrThrow({ where: { annotationId: all.id, reason: "lost" } });
  expect(event).toMatchObject({ actorId: context.actor.id, fromState: "attached", fromWords: "Lê Huy Vịnh", toWords: null });
});
