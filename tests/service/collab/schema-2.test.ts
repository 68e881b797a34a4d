// What version 2 of the schema brought: it reads version 1 as it was, and keeps its own.
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readDoc } from "#components/editor/read-doc.ts";
import type { Block } from "#lib/article/block.ts";
import { attributesOf, detailsOf } from "#lib/article/block-attributes.ts";
import { fragmentName, schema, schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import { createBlockReader } from "#server/collab/read-blocks.ts";
import frozen from "#tests/fixtures/documents/schema-1.json" with { type: "json" };

function load(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

/** How many changes the editor makes by opening a document, and the blocks it shows. */
function open(doc: Y.Doc): { changes: number; blocks: Block[] } {
  const fragment = doc.getXmlFragment(fragmentName);
  const { doc: node, meta } = initProseMirrorDoc(fragment, schema);
  node.check();
  let changes = 0;
  doc.on("update", () => changes++);
  doc.transact(() => updateYFragment(doc, fragment, node, meta));
  return { changes, blocks: readDoc(node) };
}

const hash = "0".repeat(64);
const blocks: Block[] = [
  { id: "q", kind: "quotation", text: "Lời trích", marks: [] },
  { id: "l1", kind: "listItem", text: "một", marks: [], list: { type: "ordered", level: 0, start: 4 } },
  { id: "l2", kind: "listItem", text: "hai", marks: [], list: { type: "bullet", level: 1, start: null } },
  { id: "c1", kind: "tableCell", text: "", marks: [], cell: { row: 0, column: 0, columns: 3, span: 1, isHeader: false } },
  { id: "c2", kind: "tableCell", text: "ô", marks: [], cell: { row: 0, column: 1, columns: 3, span: 2, isHeader: true } },
  { id: "p1", kind: "caption", text: "Quang cảnh", marks: [], picture: { file: hash, alt: "ảnh" } },
  { id: "p2", kind: "caption", text: "", marks: [], picture: { file: null, alt: "" } },
  { id: "a", kind: "paragraph", text: "xem ở đây và kia", marks: [
    { type: "link", href: "https://x.example/", from: 4, to: 9 }, { type: "bold", from: 4, to: 6 }, { type: "link", href: "https://y.example/", from: 13, to: 16 },
  ] },
];
const sorted = (read: readonly Block[]) => read.map((block) => ({ ...block, marks: [...block.marks].sort((a, b) => a.from - b.from || a.type.localeCompare(b.type)) }));

test("a document of version 1 is one of version 2: the same blocks, the same hash, nothing to correct", () => {
  const doc = load(new Uint8Array(Buffer.from(frozen.update, "base64")));
  const read = createBlockReader(doc)().map(({ block }) => block);
  const stored = frozen.blocks as Block[];
  expect(read.map(({ id, kind, text }) => ({ id, kind, text }))).toEqual(stored.map(({ id, kind, text }) => ({ id, kind, text })));
  expect(read.every((block) => !block.list && !block.cell && !block.picture)).toBe(true);
  expect(versionHash(read, schemaVersion)).toBe(frozen.hash);
  const { changes, blocks: shown } = open(doc);
  expect(changes).toBe(0);
  expect(sorted(shown)).toEqual(sorted(read));
});

test("lists, tables, pictures, quotations and links are read on both sides as they were built", () => {
  const doc = load(buildDocument(blocks));
  expect(sorted(createBlockReader(doc)().map(({ block }) => block))).toEqual(sorted(blocks));
  const { changes, blocks: shown } = open(doc);
  expect(changes).toBe(0);
  expect(sorted(shown)).toEqual(sorted(blocks));
});

test("what is new in a text is part of its hash", () => {
  const plain = blocks.map(({ list: _list, cell: _cell, picture: _picture, ...block }): Block => ({ ...block, kind: block.kind === "quotation" ? "paragraph" : block.kind, marks: [] }));
  const hashes = [plain, blocks, ...blocks.map((block, index) => plain.with(index, block))].map((each) => versionHash(each, schemaVersion));
  expect(new Set(hashes).size).toBe(blocks.length + 2);
});

test.each<[string, Record<string, unknown>, ReturnType<typeof detailsOf>]>([
  ["an unknown kind", { kind: "iframe", list: "bullet" }, { kind: "paragraph" }],
  ["a list on what is no item", { kind: "lead", list: "bullet", level: 1 }, { kind: "lead" }],
  ["a level that is none", { kind: "listItem", list: "bullet", level: "1" }, { kind: "listItem", list: { type: "bullet", level: 0, start: null } }],
  ["too deep, too far", { kind: "listItem", list: "ordered", level: 99, start: 1e9 }, { kind: "listItem", list: { type: "ordered", level: 8, start: 1e6 } }],
  ["a cell without a place", { kind: "tableCell", row: -1, column: 0 }, { kind: "tableCell" }],
  ["a cell beyond its table", { kind: "tableCell", row: 0, column: 4, columns: 2 }, { kind: "tableCell", cell: { row: 0, column: 4, columns: 5, span: 1, isHeader: false } }],
  ["a picture from elsewhere", { kind: "caption", picture: "https://x.example/a.png" }, { kind: "caption", picture: { file: null, alt: "" } }],
  ["a picture by path", { kind: "caption", picture: "../../secret" }, { kind: "caption", picture: { file: null, alt: "" } }],
])("attributes from anybody's browser: %s", (_name, attributes, details) => {
  expect(detailsOf(attributes)).toEqual(details);
  expect(detailsOf(attributesOf(detailsOf(attributes)))).toEqual(details);
});
