// Words that are cut and pasted, or dragged, take their annotations along; words that are copied
// leave them where they are. The clipboard holds no ids (they would leak into other programs): what was taken is
// remembered here, and given back when the same words come in while their annotations are nowhere in the text.
import { Extension } from "@tiptap/core";
import type { Mark, Node, Slice } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { annosOf } from "#components/editor/marked-text.ts";

interface Taken {
  text: string;
  /** Stretches of `text`. */
  marks: readonly { mark: Mark; from: number; to: number }[];
}

/** The text of a piece of a document, blocks parted by U+000A, and the position of each of its characters. */
interface Flat {
  text: string;
  at: number[];
  marks: (readonly Mark[])[];
}

export const MoveMarks = Extension.create({
  name: "moveMarks",
  // Before SoberPaste, which takes the marks off.
  priority: 200,
  addProseMirrorPlugins() {
    let taken: Taken | null = null;
    return [
      new Plugin({
        props: {
          transformCopied: (slice) => {
            taken = take(slice);
            return slice;
          },
        },
        appendTransaction(transactions, _before, after) {
          if (!taken || taken.marks.length === 0) return null;
          const tr = transactions.find((one) => one.docChanged && ["paste", "drop"].includes(String(one.getMeta("uiEvent"))));
          return tr ? giveBack(tr, taken, after.doc, after.tr) : null;
        },
      }),
    ];
  },
});

function take({ content }: Slice): Taken {
  const flat = flatten((visit) => content.nodesBetween(0, content.size, visit));
  const marks: { mark: Mark; from: number; to: number }[] = [];
  const open = new Map<unknown, { mark: Mark; from: number; to: number }>();
  flat.marks.forEach((own, index) => {
    for (const mark of own) {
      const last = open.get(mark.attrs["id"]);
      if (last && last.to === index) last.to += 1;
      else {
        const next = { mark, from: index, to: index + 1 };
        open.set(mark.attrs["id"], next);
        marks.push(next);
      }
    }
  });
  return { text: flat.text, marks };
}

function giveBack(change: Transaction, { text, marks }: Taken, doc: Node, tr: Transaction): Transaction | null {
  const range = insertedBy(change);
  if (!range) return null;
  const flat = flatten((visit) => doc.nodesBetween(range.from, range.to, visit), range);
  // Blanks at the ends, and the edges of blocks, come and go with how a paste fits in.
  const start = flat.text.length - flat.text.trimStart().length - (text.length - text.trimStart().length);
  if (flat.text.trim() !== text.trim() || text.trim() === "") return null;
  const present = new Set<unknown>();
  doc.descendants((node) => {
    for (const mark of annosOf(node)) present.add(mark.attrs["id"]);
  });
  for (const { mark, from, to } of marks) {
    if (present.has(mark.attrs["id"])) continue;
    const [first, last] = [flat.at[Math.max(0, from + start)], flat.at[Math.min(flat.at.length, to + start) - 1]];
    if (first !== undefined && last !== undefined && first >= 0 && last >= first) tr.addMark(first, last + 1, mark);
  }
  return tr.docChanged ? tr : null;
}

/** Where the last thing that a transaction put in now stands. */
function insertedBy(change: Transaction): { from: number; to: number } | null {
  let range: { from: number; to: number } | null = null;
  change.mapping.maps.forEach((map, index) => {
    const rest = change.mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, from, to) => {
      if (to > from) range = { from: rest.map(from, -1), to: rest.map(to, 1) };
    });
  });
  return range;
}

function flatten(walk: (visit: (node: Node, position: number) => boolean) => void, range: { from: number; to: number } = { from: 0, to: Infinity }): Flat {
  const flat: Flat = { text: "", at: [], marks: [] };
  let isFirst = true;
  const put = (character: string, position: number, marks: readonly Mark[]) => {
    flat.text += character;
    flat.at.push(position);
    flat.marks.push(marks);
  };
  walk((node, position) => {
    if (node.isTextblock) {
      if (!isFirst) put("\n", -1, []);
      isFirst = false;
      return true;
    }
    if (node.isText) {
      const text = node.text ?? "";
      for (let index = Math.max(0, range.from - position); index < Math.min(text.length, range.to - position); index += 1) put(text.charAt(index), position + index, annosOf(node));
    } else if (node.isInline) put("\uFFFC", position, annosOf(node));
    return true;
  });
  return flat;
}
