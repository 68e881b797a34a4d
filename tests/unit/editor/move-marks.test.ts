// Written as blocks, one a line, with [annotated words] and {what is taken}; then where it is put.
import { getSchema } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Plugin } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { MoveMarks } from "#components/editor/extensions/move-marks.ts";
import { SoberPaste } from "#components/editor/extensions/sober-paste.ts";
import { schemaExtensions } from "#lib/schema/schema.ts";

const schema = getSchema(schemaExtensions);
const plugins = [MoveMarks, SoberPaste].flatMap((extension) => extension.config.addProseMirrorPlugins?.call({} as never) as Plugin[]);

function open(notation: string): EditorState {
  let [position, from, to] = [0, 0, 0];
  const blocks = notation.split("\n").map((line, index) => {
    const nodes = [];
    let isMarked = false;
    position += 1;
    for (const character of line) {
      if (character === "[" || character === "]") isMarked = character === "[";
      else if (character === "{") from = position;
      else if (character === "}") to = position;
      else {
        nodes.push(schema.text(character, isMarked ? [schema.mark("anno", { id: "a" })] : []));
        position += 1;
      }
    }
    position += 1;
    return schema.node("block", { id: `b${index}` }, nodes);
  });
  const doc = schema.node("doc", null, blocks);
  return EditorState.create({ doc, plugins, selection: TextSelection.create(doc, from || 1, to || from || 1) });
}

function show(state: EditorState): string {
  const lines: string[] = [];
  state.doc.forEach((block) => {
    let line = "";
    block.forEach((node) => {
      line += node.marks.some((mark) => mark.type.name === "anno") ? `[${node.text ?? ""}]` : (node.text ?? "");
    });
    lines.push(line);
  });
  return lines.join("\n");
}

/** What goes to the clipboard: every plugin in turn, as ProseMirror asks them. */
function copied(state: EditorState): Slice {
  return plugins.reduce((slice, plugin) => plugin.props.transformCopied?.call(plugin, slice, {} as never) ?? slice, state.selection.content());
}

const cut = (state: EditorState) => state.apply(state.tr.deleteSelection().setMeta("uiEvent", "cut"));
const paste = (state: EditorState, at: number, slice: Slice) => state.apply(state.tr.replaceRange(at, at, slice).setMeta("paste", true).setMeta("uiEvent", "paste"));

describe("annotations go with words that are", () => {
  test("cut and pasted elsewhere in a block", () => {
    const before = open("một {hai [ba] }bốn năm");
    const slice = copied(before);
    expect(show(paste(cut(before), 9, slice))).toBe("một bốn hai [ba] năm");
  });

  test("cut and pasted as whole blocks", () => {
    const before = open("{một [hai] ba\nbốn [năm] }sáu\nbảy");
    const slice = copied(before);
    const after = cut(before);
    expect(show(after)).toBe("sáu\nbảy");
    expect(show(paste(after, after.doc.content.size - 1, slice))).toBe("sáu\nbảymột [hai] ba\nbốn [năm] ");
  });

  test("dragged", () => {
    const before = open("một {[hai]} ba");
    const slice = copied(before);
    const tr = before.tr.deleteSelection();
    expect(show(before.apply(tr.replaceRange(8, 8, slice).setMeta("uiEvent", "drop")))).toBe("một  ba[hai]");
  });

  test("pasted over themselves", () => {
    const before = open("một {[hai]} ba");
    const slice = copied(before);
    expect(show(before.apply(before.tr.replaceSelection(slice).setMeta("uiEvent", "paste")))).toBe("một [hai] ba");
  });
});

describe("annotations stay where they are when words are", () => {
  test("copied", () => {
    const before = open("một {[hai]} ba");
    expect(show(paste(before, 11, copied(before)))).toBe("một [hai] bahai");
  });

  test("pasted a second time", () => {
    const before = open("một {[hai]} ba");
    const slice = copied(before);
    expect(show(paste(paste(cut(before), 1, slice), 1, slice))).toBe("hai[hai]một  ba");
  });
});

test("other words take nothing along, and the clipboard holds no id", () => {
  const before = open("một {[hai]} ba");
  const slice = copied(before);
  expect(JSON.stringify(slice.toJSON())).not.toContain("anno");
  const other = open("x {chín} y");
  expect(show(paste(cut(before), 1, other.selection.content()))).toBe("chínmột  ba");
});
