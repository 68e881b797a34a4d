// Edits written into Yjs say what the same edits on paper say, and one undo takes them back.
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { editFragment } from "#components/editor/write-edits.ts";
import { editsFor, withEdits } from "#lib/find/edits.ts";
import { findWords } from "#lib/find/find-words.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import type { Block } from "#lib/article/block.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import { annoName } from "#server/collab/mark-name.ts";
import { createBlockReader } from "#server/collab/read-blocks.ts";
import { marked } from "#tests/unit/anchor/notation.ts";

/** A living text of these blocks, "/" a line break, with the page's own undo. */
function open(notation: string) {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(fragmentName);
  for (const block of marked(notation)) {
    const element = new Y.XmlElement("block");
    fragment.push([element]);
    element.setAttribute("id", block.id);
    element.setAttribute("kind", "paragraph");
    let from = 0;
    for (const piece of block.text.split("/")) {
      if (from > 0) element.push([new Y.XmlElement("lineBreak")]);
      const text = new Y.XmlText(piece);
      element.push([text]);
      for (const mark of block.marks) {
        const [start, end] = [Math.max(mark.from, from) - from, Math.min(mark.to, from + piece.length) - from];
        if (mark.type === "anno" && start < end) text.format(start, end - start, { [annoName(mark.id)]: { id: mark.id } });
      }
      from += piece.length + 1;
    }
  }
  const read = createBlockReader(doc);
  const undo = new Y.UndoManager(fragment, { trackedOrigins: new Set(["page"]) });
  return { doc, fragment, undo, blocks: () => read().map(({ block }) => block) };
}

function replaceAll(text: ReturnType<typeof open>, query: string, replacement: string): Block[] {
  const changes = text.blocks().map((block) => ({ block, edits: findWords(block.text, query, { isExact: true, isWhole: false }).flatMap((hit) => editsFor(block, hit, replacement)) }));
  text.doc.transact(() => editFragment(text.fragment, changes), "page");
  return changes.map(({ block, edits }) => withEdits(block, edits));
}

const said = (blocks: readonly Block[]) => ({ text: blocks.map((block) => block.text), words: [...livingAnnotations(blocks).values()].map(({ id, words }) => [id.at(-1), words]) });

describe("what is written is what was foretold, and is taken back whole", () => {
  test.each([
    ["two marks, two blocks", "[1Bản Lác] đón [2khách] lạ và khách quen\n[3khách ở lại]", "khách", "du khách"],
    ["nested and crossing marks", "[1ông [2Lê] Huy [3Vịnh] nói] thêm", "Lê Huy", "Trần Bá"],
    ["around line breaks", "đón [1khách/đông khách] nay/khách", "khách", "bạn"],
    ["by nothing", "có [127 xã] nay", "27 ", ""],
    ["the whole mark by nothing", "có [127] xã", "27", ""],
    ["something put in", "[1tăng mạnh] và [2tăng mạnh]", "tăng mạnh", "tăng rất mạnh"],
    ["found many times in a row", "[1aa][2aa]aa", "a", "bb"],
  ])("%s", (_name, notation, query, replacement) => {
    const text = open(notation);
    const before = said(text.blocks());
    const foretold = replaceAll(text, query, replacement);
    expect(said(text.blocks())).toEqual(said(foretold));
    text.undo.undo();
    expect(said(text.blocks())).toEqual(before);
    text.undo.redo();
    expect(said(text.blocks())).toEqual(said(foretold));
  });
});

test("what others typed between two hits at the same time stays, and so does it when the replacement is taken back", () => {
  const here = open("[1khách] một và [2khách] hai");
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here.doc));
  const theirs = there.getXmlFragment(fragmentName).get(0);
  if (!(theirs instanceof Y.XmlElement)) throw new Error("no block");
  const words = theirs.get(0);
  if (!(words instanceof Y.XmlText)) throw new Error("no words");
  words.insert(10, "thêm ", {});
  replaceAll(here, "khách", "bạn");
  Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there));
  expect(said(here.blocks())).toEqual({ text: ["bạn một thêm và bạn hai"], words: [["1", "bạn"], ["2", "bạn"]] });
  here.undo.undo();
  expect(said(here.blocks())).toEqual({ text: ["khách một thêm và khách hai"], words: [["1", "khách"], ["2", "khách"]] });
});
