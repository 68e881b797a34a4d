// What annotations survive, row by row of what editors do to text: two people with a real line
// each, and the reconciler that runs after the text was stored. Written as the text with [annotated words].
import { Fragment, type Node } from "@tiptap/pm/model";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { schema } from "#lib/schema/schema.ts";
import { edit, openPair, undoOf, type Change, type Pair, type Who } from "#tests/support/pair.ts";

let pair: Pair;
beforeAll(async () => { pair = await openPair(); });
afterEach(() => pair.leave());
afterAll(() => pair.close());

const line = "Sáng nay, ông [Lê Huy Vịnh] tới dự hội nghị tại bản Lác.";
const other = "Đoạn hai không có gì.";
/** Positions in the first block: before, in the middle of and behind the words. */
const at = { before: 11, start: 15, middle: 22, end: 26 };
const paragraphs = ["một", "hai", "ba"].map((text) => schema.node("block", { id: "" }, [schema.text(text)]));
/** The annotated words as they stand, their mark with them. */
const marked = (doc: Node) => doc.slice(at.start, at.end).content;

describe.each<Who>(["one", "two"])("who annotated is one; %s edits:", (who) => {
  test.each<[string, Change, [string, string | undefined]]>([
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
    ["pasting three paragraphs into it", (tr) => tr.split(at.middle).insert(at.middle + 1, paragraphs), ["edited", "Lê Huy "]],
    ["pasting a copy of it elsewhere", (tr) => tr.insert(tr.doc.content.size - 1, schema.text("Lê Huy Vịnh")), ["attached", "Lê Huy Vịnh"]],
    ["pasting a copy of it with its mark", (tr) => tr.insert(tr.doc.content.size - 1, marked(tr.doc)), ["attached", "Lê Huy Vịnh"]],
    ["putting a break and other letters over it", (tr) => tr.replaceWith(at.start, at.end, [schema.text("Phan"), schema.node("lineBreak"), schema.text("Giang")]), ["lost", undefined]],
  ])("%s", async (_, change, expected) => {
    const all = await pair.scene(line, other);
    edit(all[who], change);
    expect(await pair.atRest(all)).toEqual(expected);
  });

  test("cutting it, and pasting it elsewhere in a moment", async () => {
    const all = await pair.scene(line, other);
    let words = Fragment.empty;
    edit(all[who], (tr) => {
      words = marked(tr.doc);
      tr.delete(at.start, at.end);
    });
    await all[who].fence();
    edit(all[who], (tr) => tr.insert(tr.doc.content.size - 1, words));
    expect(await pair.atRest(all)).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(all.one.blocks()[1]?.marks).toMatchObject([{ type: "anno", id: all.id }]);
  });
});

test("nothing that a text may hold takes an annotation's mark off", () => {
  const anno = schema.mark("anno", { id: "a" });
  expect(Object.values(schema.marks).filter((type) => type.excludes(anno.type) && type !== anno.type).map(({ name }) => name)).toEqual([]);
  expect(schema.mark("anno", { id: "b" }).addToSet([anno])).toHaveLength(2);
  expect(Object.values(schema.nodes).filter((type) => type.isTextblock && !type.allowsMarkType(anno.type)).map(({ name }) => name)).toEqual([]);
});

describe.each<Who>(["one", "two"])("who annotated is one; %s takes back:", (who) => {
  test.each<[string, Change]>([
    ["Enter in it", (tr) => tr.split(at.middle)],
    ["deleting it", (tr) => tr.delete(at.start, at.end)],
    ["deleting its block", (tr) => tr.delete(0, tr.doc.child(0).nodeSize)],
    ["pasting three paragraphs into it", (tr) => tr.split(at.middle).insert(at.middle + 1, paragraphs)],
    ["joining its block with the next", (tr) => tr.join(tr.doc.child(0).nodeSize)],
    ["dragging its block behind the next", (tr) => {
      const [first, second] = [tr.doc.child(0), tr.doc.child(1)];
      return tr.delete(0, first.nodeSize).insert(second.nodeSize, first);
    }],
    ["making its block a crosshead", (tr) => tr.setNodeAttribute(0, "kind", "crosshead")],
    ["clearing its formatting", (tr) => tr.removeMark(1, tr.doc.child(0).content.size + 1)],
  ])("%s, while the other types elsewhere", async (_, change) => {
    const all = await pair.scene(line, other, "Đoạn ba.");
    const [own, others] = [all[who], all[who === "one" ? "two" : "one"]];
    const undo = undoOf(own);
    edit(own, change);
    await others.until(() => JSON.stringify(others.blocks()) === JSON.stringify(own.blocks()));
    others.type(others.blocks().length - 1, 0, "Thêm: ");
    undo.undo();
    expect(await pair.atRest(all)).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(all.one.blocks().map(({ text, kind }) => [kind, text])).toEqual([line.replace(/[[\]]/g, ""), other, "Thêm: Đoạn ba."].map((text) => ["paragraph", text]));
  });

  test("and does again typing that was annotated meanwhile", async () => {
    const articleId = await pair.article("Sáng nay tới dự hội nghị tại bản Lác.");
    const [one, two] = await Promise.all([pair.enter(articleId, "one"), pair.enter(articleId, "two")]);
    const own = { one, two }[who];
    const undo = undoOf(own);
    edit(own, (tr) => tr.insert(10, schema.text("ông Lê Huy Vịnh ")));
    await own.fence();
    const id = await pair.annotate(articleId, "Sáng nay ông [Lê Huy Vịnh] tới dự hội nghị tại bản Lác.");
    undo.undo();
    await own.fence();
    undo.redo();
    expect(await pair.atRest({ articleId, id, one, two })).toEqual(["attached", "Lê Huy Vịnh"]);
  });
});

test("two that overlap, made at the same moment, both stand", async () => {
  const articleId = await pair.article(line);
  const [one, two] = await Promise.all([pair.enter(articleId, "one"), pair.enter(articleId, "two")]);
  const ids = await Promise.all([pair.annotate(articleId, line), pair.annotate(articleId, "Sáng nay, [ông Lê Huy] Vịnh tới dự hội nghị tại bản Lác.")]);
  const states = await Promise.all(ids.map((id) => pair.atRest({ articleId, id, one, two })));
  expect(states).toEqual([["attached", "Lê Huy Vịnh"], ["attached", "ông Lê Huy"]]);
});

test("whose edit took an annotation, and when, is told", async () => {
  const all = await pair.scene(line, other);
  edit(all.one, (tr) => tr.delete(at.start, at.end));
  await pair.atRest(all);
  const event = await pair.database.db.anchorEvent.findFirstOrThrow({ where: { annotationId: all.id, reason: "lost" } });
  expect(event).toMatchObject({ actorId: pair.context.actor.id, fromState: "attached", fromWords: "Lê Huy Vịnh", toWords: null });
});
