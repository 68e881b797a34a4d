// What two people typed in one paragraph that one of them deleted apart; tests/service/collab/apart.test.ts has the line between them.
import { expect, test } from "vitest";
import * as Y from "yjs";
import { watchTaken, wordsWithoutPlace } from "#components/editor/taken-words.ts";

const fragment = (doc: Y.Doc) => doc.getXmlFragment("default");
const textOf = (doc: Y.Doc, block: number) => (fragment(doc).get(block) as Y.XmlElement).get(0) as Y.XmlText;

function article(...lines: string[]): Y.Doc {
  const doc = new Y.Doc();
  fragment(doc).insert(0, lines.map((line) => {
    const block = new Y.XmlElement("block");
    const text = new Y.XmlText();
    text.insert(0, line);
    block.insert(0, [text]);
    return block;
  }));
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Both hear what the other did. */
function meet(one: Y.Doc, other: Y.Doc): void {
  const [mine, theirs] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, theirs, "line");
  Y.applyUpdate(other, mine, "line");
}

const isFromOthers = ({ origin }: Y.Transaction) => origin === "line";

test("typed in two places of a paragraph that is gone, they are told in two pieces", () => {
  const here = article("Một hai ba.", "Bốn.");
  const there = copyOf(here);
  const watch = watchTaken(here, isFromOthers);
  watch.settle();
  watch.leave();
  for (const letter of ["l", "ẻ", " "]) textOf(here, 0).insert(textOf(here, 0).length - 3, letter);
  textOf(here, 0).insert(0, "Này, ");
  fragment(there).delete(0, 1);
  meet(here, there);
  expect(watch.back()).toEqual([{ words: "lẻ", isOwn: true }, { words: "Này,", isOwn: true }]);
  expect(watch.back()).toEqual([]);
});

test("are not told when they were known before, or taken back by their own writer", () => {
  const here = article("Một hai ba.", "Bốn.");
  const there = copyOf(here);
  const watch = watchTaken(here, isFromOthers);
  textOf(here, 0).insert(0, "Này, ");
  meet(here, there);
  watch.settle();
  watch.leave();
  textOf(here, 0).insert(0, "thừa");
  textOf(here, 0).delete(0, 4);
  fragment(there).delete(0, 1);
  meet(here, there);
  expect(watch.back()).toEqual([]);
});

test("kept from an earlier page they are told when their paragraph is gone meanwhile", () => {
  const left = article("Một hai ba.", "Bốn.");
  const server = copyOf(left);
  const kept: Uint8Array[] = [];
  left.on("update", (update: Uint8Array) => kept.push(update));
  textOf(left, 0).insert(0, "Này, ");
  textOf(left, 0).insert(0, "x");
  textOf(left, 0).delete(0, 1);
  textOf(left, 1).insert(0, "Năm. ");
  fragment(server).delete(0, 1);
  const page = copyOf(server);
  const words = Y.mergeUpdates(kept);
  Y.applyUpdate(page, words);
  expect(wordsWithoutPlace(page, words)).toEqual([{ words: "Này,", isOwn: true }]);
});
