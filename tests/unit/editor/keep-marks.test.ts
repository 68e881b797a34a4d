// Written as the block before, with [annotated words] and {what is selected} or | for the
// caret; then what is typed; then the block after.
import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection, type Plugin } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { KeepMarks } from "#components/editor/extensions/keep-marks.ts";
import { schemaExtensions } from "#lib/schema/schema.ts";

const schema = getSchema(schemaExtensions);
const id = "01a20712-fe41-75d1-b628-71d52c40b053";

function open(notation: string): EditorState {
  let text = "";
  const at: Record<string, number> = {};
  for (const character of notation) {
    if ("[]{}|".includes(character)) at[character] = text.length;
    else text += character;
  }
  const mark = schema.mark("anno", { id });
  const [from = 0, to = 0] = [at["["], at["]"]];
  const pieces = [schema.text.bind(schema), (piece: string) => schema.text(piece, [mark])];
  const nodes = [text.slice(0, from), text.slice(from, to), text.slice(to)].flatMap((piece, i) => {
    const make = pieces[i % 2];
    return piece && make ? [make(piece)] : [];
  });
  const doc = schema.node("doc", null, [schema.node("block", { id: "b", kind: "paragraph" }, nodes)]);
  const start = (at["{"] ?? at["|"] ?? 0) + 1;
  const end = (at["}"] ?? at["|"] ?? 0) + 1;
  const plugins = KeepMarks.config.addProseMirrorPlugins?.call({} as never) as Plugin[];
  return EditorState.create({ doc, selection: TextSelection.create(doc, start, end), plugins });
}

function show(state: EditorState): string {
  let shown = "";
  state.doc.firstChild?.forEach((node) => {
    shown += node.marks.some((mark) => mark.type.name === "anno") ? `[${node.text ?? ""}]` : (node.text ?? "");
  });
  return shown;
}

/** Types letter by letter; ⌫ deletes backwards. */
function type(state: EditorState, keys: string): EditorState {
  for (const key of keys) {
    const { from, to } = state.selection;
    const tr = key === "⌫" ? state.tr.delete(from === to ? from - 1 : from, to) : state.tr.insertText(key);
    state = state.apply(tr);
  }
  return state;
}

test("a Backspace that comes as the whole marked text typed over itself is a deletion", () => {
  let state = open("ông [Lê Huy Vịnh|] nói");
  const mark = schema.mark("anno", { id });
  for (const left of ["Lê Huy Vịn", "Lê Huy Vị", "Lê Huy V", "Lê Huy "]) {
    const to = state.selection.from;
    // With its marks or without: both were seen.
    state = state.apply(state.tr.replaceWith(5, to, schema.text(left, left.length % 2 ? [mark] : [])));
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5 + left.length)));
  }
  expect(show(type(state, "Vinh"))).toBe("ông [Lê Huy Vinh] nói");
});

describe("typing keeps annotations on their words", () => {
  test.each([
    ["last digits typed over", "có [3{26}] xã", "62", "có [362] xã"],
    ["all of it typed over", "có [{326}] xã", "41", "có [41] xã"],
    ["last digits deleted, then typed", "có [326|] xã", "⌫⌫62", "có [362] xã"],
    ["one more digit behind", "có [27|] xã", "5", "có [275] xã"],
    ["one more digit before", "có |[27] xã", "1", "có [127] xã"],
    ["decimals behind", "có [27|] xã", ",5", "có [27,5] xã"],
    ["a letter behind a name", "ông [Lê Vịn|] nói", "h", "ông [Lê Vịnh] nói"],
    ["inside", "có [3|6] xã", "2", "có [326] xã"],
    ["a blank and a word behind", "có [27|] xã", " x", "có [27] x xã"],
    ["a comma behind a name", "ông [Vịnh|] nói", ", ", "ông [Vịnh],  nói"],
    ["a blank before", "có|[27] xã", " ", "có [27] xã"],
    ["more than it typed over", "{có [27]} xã", "x", "x xã"],
    ["a name deleted backwards and typed again", "ông [Lê Vịnh|] nói", "⌫⌫⌫⌫Vịnh", "ông [Lê Vịnh] nói"],
    ["a word and its blank deleted and typed again", "ông [Lê Vịnh|] nói", "⌫⌫⌫⌫⌫ Vịnh", "ông [Lê Vịnh] nói"],
    ["typed wrong in between", "ông [Lê Huy Vịnh|] nói", "⌫⌫⌫⌫Vinh⌫⌫⌫ịnh", "ông [Lê Huy Vịnh] nói"],
    ["typed, deleted and typed again, all of it", "ông [Vịnh|] nói", "⌫⌫⌫⌫Vinh⌫⌫⌫⌫Vịnh", "ông [Vịnh] nói"],
    ["all of it deleted backwards, then typed", "có [326|] xã", "⌫⌫⌫327", "có [327] xã"],
    ["all of it deleted at once, then typed", "có [{326}] xã", "⌫41", "có [41] xã"],
    ["more deleted than was marked", "có [27|] xã", "⌫⌫⌫⌫x", "cx xã"],
    ["deleted, then typed much more", "có [27|] xã", "⌫⌫ba mươi xã", "có [ba] mươi xã xã"],
    ["a word in front", "|[Sáng] mai", "Vào ", "Vào [Sáng] mai"],
    ["a word in front, word joined", "|[Sáng] mai", "Vào", "[VàoSáng] mai"],
    ["the blank before a number deleted", "có 1 |[27] xã", "⌫", "có [127] xã"],
    ["the blank before a number deleted and typed again", "có 1 |[27] xã", "⌫ ", "có 1 [27] xã"],
    ["the blank behind a number deleted", "có [27] |5 xã", "⌫", "có [275] xã"],
    ["the blank behind a number deleted and typed again", "có [27] |5 xã", "⌫ ", "có [27] 5 xã"],
    ["the blank before a word deleted", "ông |[Vịnh] nói", "⌫", "[ôngVịnh] nói"],
    ["a letter before a marked part of a word", "TW|[27] xã", "⌫", "T[27] xã"],
    ["a comma between two numbers deleted", "có [3],|{ }5 xã", "⌫", "có [3],5 xã"],
    ["elsewhere", "c|ó [27] xã", "h", "chó [27] xã"],
  ])("%s", (_name, before, keys, after) => {
    expect(show(type(open(before), keys))).toBe(after);
  });
});

test("clearing the formatting leaves annotations on their words", () => {
  const state = open("ông [Lê Huy Vịnh]| nói");
  const mark = schema.mark("anno", { id });
  expect(show(state.apply(state.tr.removeMark(1, 16, mark)))).toBe("ông [Lê Huy Vịnh] nói");
});

describe("a sentence put in another's place keeps the annotations of the words that stay", () => {
  test.each([
    ["corrected beside it", "{Ông [Lê Huy Vịnh] đã tới dự họp}.", "Ông Lê Huy Vịnh tới dự họp", "Ông [Lê Huy Vịnh] tới dự họp."],
    ["corrected in it", "{Ông [Lê Huy Vịnh] đã tới dự họp}.", "Ông Lê Huy Vinh đã tới dự họp", "Ông [Lê Huy Vinh] đã tới dự họp."],
    ["another", "{Ông [Lê Huy Vịnh] đã tới dự họp}.", "Giá vàng tăng", "Giá vàng tăng."],
  ])("%s", (_name, before, text, after) => {
    const state = open(before);
    expect(show(state.apply(state.tr.insertText(text, state.selection.from, state.selection.to)))).toBe(after);
  });
});
