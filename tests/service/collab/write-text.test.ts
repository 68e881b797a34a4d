// A plan carried out in a Yjs document: exactly the planned text comes of it, block elements
// and words that stay are the same ones, and whoever types meanwhile loses nothing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import { incomingVersion } from "#lib/revision/incoming.ts";
import { planText } from "#lib/revision/plan.ts";
import { versionBlocks, type VersionBlock } from "#lib/text/version.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import { createBlockReader } from "#server/collab/read-blocks.ts";
import { writeText } from "#server/collab/write-text.ts";

const word = fc.constantFrom("hội", "nghị", "27", "28", "xã", "thị trấn", "Lê", "Vịnh", "và", "của", "😀", "\u2028", "“", "năm");
const line = fc.array(word, { maxLength: 10 }).map((words) => words.join(" ").replaceAll(" \u2028 ", "\u2028"));
const details = fc.constantFrom<Partial<Block>>(
  {}, { kind: "lead" }, { kind: "listItem", list: { type: "ordered", level: 1, start: 3 } }, { kind: "tableCell", cell: { row: 0, column: 1, columns: 2, span: 1, isHeader: true } },
  { kind: "caption", picture: { file: "a".repeat(64), alt: "ảnh" } },
);

function marksFrom(text: string, cuts: readonly number[], at: number): BlockMark[] {
  // Between characters: half of one cannot be marked.
  const [a = 0, b = 0, c = 0] = cuts.map((cut) => cut % (text.length + 1)).map((cut) => (/[\ud800-\udbff]/.test(text.charAt(cut - 1)) ? cut + 1 : cut)).sort((x, y) => x - y);
  const all: BlockMark[] = [
    { type: "bold", from: a, to: b }, { type: "link", href: "https://x.example/", from: b, to: c },
    { type: "anno", id: `n${at}` as AnnotationId, from: a, to: c }, { type: "anno", id: `m${at}` as AnnotationId, from: b, to: c },
  ];
  return all.filter((mark) => mark.from < mark.to);
}

const anyBlock = fc.tuple(line, details, fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }));
const anyBlocks = fc.array(anyBlock, { maxLength: 6 }).map((all) => all.map(([text, more, cuts], at): Block =>
  ({ id: `block${at}`, kind: "paragraph", ...more, text, marks: marksFrom(text, cuts, at) })));

/** Everything but ids, with the marks of each character: how a mark is cut up says nothing, and a line break has none. */
const shown = (blocks: readonly (VersionBlock | Block)[]) => blocks.map(({ kind, text, list, cell, picture, marks }) => ({
  kind, text, list, cell, picture,
  marks: Array.from(text, (character, at) => [character, at] as const).map(([character], at, all) => {
    const offset = all.slice(0, at).reduce((sum, [one]) => sum + one.length, 0);
    const on = marks.filter((mark) => character !== "\u2028" && mark.from <= offset && offset < mark.to);
    return on.map(({ from: _from, to: _to, ...mark }) => JSON.stringify(mark)).sort().join(" ");
  }),
}));

function open(blocks: readonly Block[]) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, buildDocument(blocks));
  const read = createBlockReader(doc);
  return { doc, read, blocks: () => read().map(({ block }) => block) };
}

describe("a plan that is carried out", () => {
  test("leaves exactly the planned text, whatever the two texts are", () => {
    fc.assert(fc.property(anyBlocks, anyBlocks, fc.nat(3), (a, b, kept) => {
      const text = open(a);
      const living = text.blocks();
      const target = versionBlocks([...living.slice(0, kept), ...b, ...living.slice(kept + 1)]);
      const plan = planText(living, incomingVersion(target));
      writeText(text.doc, text.read(), plan);
      expect(shown(text.blocks())).toEqual(shown(plan.after));
      expect(shown(versionBlocks(text.blocks()))).toEqual(shown(target));
      expect(new Set(text.blocks().map(({ id }) => id)).size).toBe(plan.after.length);
    }), { numRuns: 300 });
  });

  test("keeps the elements of blocks that stay, and writes nothing where nothing differs", () => {
    const text = open([{ id: "one", kind: "paragraph", text: "Có 27 xã.", marks: [] }, { id: "two", kind: "paragraph", text: "Hết bài ở đây.", marks: [] }]);
    const [one, two] = text.read().map(({ element }) => element);
    let updates = 0;
    text.doc.on("update", () => { updates += 1; });
    const become = (...lines: string[]) => writeText(text.doc, text.read(), planText(text.blocks(), incomingVersion(lines.map((words) => ({ kind: "paragraph", text: words, marks: [] })))));
    become("Có 27 xã.", "Hết bài ở đây.");
    expect(updates).toBe(0);
    become("Có 28 xã.", "Hết bài ở đây.");
    expect(updates).toBe(1);
    expect(text.read().map(({ element }) => element)).toEqual([one, two]);
    expect(text.blocks().map(({ id, text: words }) => [id, words])).toEqual([["one", "Có 28 xã."], ["two", "Hết bài ở đây."]]);
  });

  test("and typing at the same moment both stand", () => {
    const text = open([{ id: "one", kind: "paragraph", text: "Hội nghị họp ở xã, có 27 đại biểu dự.", marks: [] }]);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(text.doc));
    const mine = createBlockReader(other)()[0]?.runs[0];
    mine?.text.insert(0, "Sáng nay, ");
    mine?.text.insert(mine.text.length, " Rất vui.");
    writeText(text.doc, text.read(), planText(text.blocks(), incomingVersion([{ kind: "paragraph", text: "Hội nghị họp ở thị trấn, có 28 đại biểu dự.", marks: [] }])));
    Y.applyUpdate(text.doc, Y.encodeStateAsUpdate(other));
    expect(text.blocks()[0]?.text).toBe("Sáng nay, Hội nghị họp ở thị trấn, có 28 đại biểu dự. Rất vui.");
  });
});
