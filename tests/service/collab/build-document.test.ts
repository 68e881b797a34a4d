// The server builds and marks documents exactly as the editor's Yjs binding would.
import { initProseMirrorDoc, prosemirrorToYDoc, updateYFragment } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import { fragmentName, schema } from "#lib/schema/schema.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import { annoName } from "#server/collab/mark-name.ts";
import { createBlockReader } from "#server/collab/read-blocks.ts";

const one = "01a2070a-7650-7544-b008-55d202cb5873" as AnnotationId;
const two = "01a2070a-96d4-7282-8a56-9f2205a2247f" as AnnotationId;

const blocks: Block[] = [
  { id: "t", kind: "title", text: "Hội nghị", marks: [] },
  { id: "e", kind: "paragraph", text: "", marks: [] },
  { id: "p", kind: "paragraph", text: "Thượng tướng Lê Huy Vịnh dự", marks: [
    { type: "anno", id: one, from: 0, to: 24 },
    { type: "anno", id: two, from: 13, to: 27 },
    { type: "bold", from: 6, to: 20 },
    { type: "italic", from: 20, to: 27 },
  ] },
  { id: "b", kind: "caption", text: "dòng một\u2028dòng hai\u2028", marks: [{ type: "anno", id: one, from: 5, to: 13 }] },
];

function load(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

describe("a document the server builds", () => {
  test("is what the binding makes of the same article, and opening it changes nothing", () => {
    const doc = load(buildDocument(blocks));
    const fragment = doc.getXmlFragment(fragmentName);
    const { doc: node, meta } = initProseMirrorDoc(fragment, schema);
    node.check();
    let changes = 0;
    doc.on("update", () => changes++);
    doc.transact(() => updateYFragment(doc, fragment, node, meta));
    expect(changes).toBe(0);
    const theirs = prosemirrorToYDoc(node, fragmentName).getXmlFragment(fragmentName);
    expect(fragment.toJSON()).toBe(theirs.toJSON());
    const pieces = (node.child(2).content.content).map((piece) =>
      [piece.text, piece.marks.map((mark) => String(mark.attrs["id"] ?? mark.type.name)).sort().join(" ")]);
    expect(pieces).toEqual([
      ["Thượng", one], [" tướng ", `${one} bold`], ["Lê Huy ", `${one} ${two} bold`], ["Vịnh", `${one} ${two} italic`], [" dự", `${two} italic`],
    ]);
  });

  test("reads back as the blocks it was built from", () => {
    const read = createBlockReader(load(buildDocument(blocks)));
    const back = read().map(({ block }) => ({ ...block, marks: [...block.marks].sort((a, b) => a.from - b.from || a.to - b.to) }));
    const asked = blocks.map((block) => ({ ...block, marks: [...block.marks].sort((a, b) => a.from - b.from || a.to - b.to) }));
    // A line break carries no mark in Yjs: what covers one comes back as two pieces.
    asked[3] = { ...blocks[3] as Block, marks: [{ type: "anno", id: one, from: 5, to: 8 }, { type: "anno", id: one, from: 9, to: 13 }] };
    expect(back).toEqual(asked);
  });

  test("gives every block an id of its own", () => {
    const doubled = buildDocument([{ id: "", kind: "lead", text: "a", marks: [] }, { id: "x", kind: "lead", text: "b", marks: [] }, { id: "x", kind: "lead", text: "c", marks: [] }]);
    const ids = createBlockReader(load(doubled))().map(({ block }) => block.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id.length > 0)).toBe(true);
  });
});

test("the attribute name of a mark is the binding's own", () => {
  for (const id of [one, two, "", "ngắn", "x".repeat(300)]) {
    const node = schema.node("doc", null, [schema.node("block", null, [schema.text("a", [schema.mark("anno", { id })])])]);
    const doc = prosemirrorToYDoc(node, fragmentName);
    const text = (doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const [piece] = text.toDelta() as { attributes: Record<string, unknown> }[];
    expect(Object.keys(piece?.attributes ?? {})).toEqual([annoName(id)]);
  }
});

test("blocks that did not change are read once", () => {
  const doc = load(buildDocument(blocks));
  const read = createBlockReader(doc);
  const before = read();
  const text = before[0]?.runs[0]?.text;
  text?.insert(0, "Tin: ");
  const after = read();
  expect(after[0]?.block.text).toBe("Tin: Hội nghị");
  expect(after.slice(1).every((block, index) => block === before[index + 1])).toBe(true);
});
