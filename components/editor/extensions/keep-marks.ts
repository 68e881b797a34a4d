// What is typed in the place of annotated words is annotated: the check on "326" must lapse
// when its last digits are typed over, deleted and typed anew, or followed by another digit.
// The mark itself is not inclusive, so that words typed beside an annotation stay outside;
// here it is given to what replaces marked text, and to what goes on in the same word or number.
import { Extension } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { annosOf, joinsBehind, isWord, marksOfAll } from "#components/editor/marked-text.ts";

/** What one key press leaves for the next; positions are in the document after it. */
interface Memory {
  /** Marked text was deleted here: so many characters typed at this place take its marks. */
  removed: { at: number; marks: readonly Mark[]; left: number } | null;
  /** Text joined to the front of a marked word; let go again when a blank comes between them. */
  front: { from: number; to: number; marks: readonly Mark[] } | null;
}

interface Range {
  mark: Mark;
  from: number;
  to: number;
}

/** What the last transaction asks for: ranges to mark and to free, in the document after it. */
interface Decision extends Memory {
  add: readonly Range[];
  free: readonly Range[];
}

const nothing: Decision = { removed: null, front: null, add: [], free: [] };
const key = new PluginKey<Decision>("keepMarks");

export const KeepMarks = Extension.create({
  name: "keepMarks",
  addProseMirrorPlugins: () => [
    new Plugin<Decision>({
      key,
      state: { init: () => nothing, apply: decide },
      appendTransaction(transactions, _before, after) {
        const { add, free } = key.getState(after) ?? nothing;
        if (!transactions.some((tr) => tr.docChanged) || (add.length === 0 && free.length === 0)) return null;
        const tr = after.tr;
        for (const { mark, from, to } of add) tr.addMark(from, to, mark);
        for (const { mark, from, to } of free) tr.removeMark(from, to, mark);
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

function decide(tr: Transaction, before: Decision, _old: EditorState, state: EditorState): Decision {
  if (!tr.docChanged) return tr.selectionSet && !isAtMemory(before, state.selection.head) ? nothing : { ...before, add: [], free: [] };
  if ((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin) return mapped(before, tr);
  const [step] = tr.steps;
  const [doc] = tr.docs;
  if (tr.steps.length !== 1 || !doc) return nothing;
  if (!(step instanceof ReplaceStep)) return { ...before, add: [], free: [] };
  const { from, to, slice: { content, openStart, openEnd } } = step;
  if (content.size > 0 && (content.firstChild?.isInline !== true || openStart > 0 || openEnd > 0)) return nothing;
  const text = content.textBetween(0, content.size, "\n", "\uFFFC");
  const gone = deletionIn(doc, from, to, text);
  if (!gone) return typed({ from, to, text }, doc, before);
  // What was typed over itself has lost its marks on the way.
  const add = marksOfAll(doc, from, to).map((mark) => ({ mark, from, to: from + text.length }));
  return { ...nothing, add: text === "" ? [] : add, removed: removedBy(gone, doc, before) };
}

/** A change of text within one block. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/**
 * The stretch that only went; null where something came instead. At the end of a mark a browser's Backspace comes as
 * the whole marked text typed over itself, one character shorter.
 */
function deletionIn(doc: Node, from: number, to: number, text: string): Change | null {
  if (text === "") return { from, to, text };
  if (!doc.resolve(from).sameParent(doc.resolve(to)) || marksOfAll(doc, from, to).length === 0) return null;
  const was = doc.textBetween(from, to, "\n", "\uFFFC");
  let before = 0;
  while (before < text.length && was[before] === text[before]) before += 1;
  return text.length < was.length && was.endsWith(text.slice(before)) ? { from: from + before, to: to - (text.length - before), text: "" } : null;
}

/** Deletions that touch each other count as one; text without a mark among what went ends it. */
function removedBy({ from, to }: Change, doc: Node, { removed }: Memory): Memory["removed"] {
  if (!doc.resolve(from).sameParent(doc.resolve(to))) return null;
  const gone = marksOfAll(doc, from, to);
  const isOn = removed !== null && (removed.at === to || removed.at === from);
  const marks = isOn ? removed.marks.filter((mark) => mark.isInSet(gone)) : gone;
  return marks.length > 0 ? { at: from, marks, left: to - from + (isOn ? removed.left : 0) } : null;
}

function typed({ from, to, text }: Change, doc: Node, { removed, front }: Memory): Decision {
  const end = from + text.length;
  const add: Range[] = [];
  const put = (marks: readonly Mark[], start = from) => {
    for (const mark of marks) add.push({ mark, from: start, to: end });
  };
  if (to > from) {
    put(marksOfAll(doc, from, to));
    return { ...nothing, add };
  }
  const { parent, parentOffset, nodeAfter } = doc.resolve(from);
  const behind = parent.textBetween(0, parentOffset, "\n", "\uFFFC");
  const ahead = parent.textBetween(parentOffset, parent.content.size, "\n", "\uFFFC");
  if (front?.to === from && !isWord(text[0])) {
    return { ...nothing, free: front.marks.map((mark) => ({ mark, from: front.from, to: end })) };
  }
  const goesOn = removed?.at === from && removed.left > 0 ? removed : null;
  if (goesOn) put(goesOn.marks);
  const bridge = joinsBehind(behind, text);
  if (bridge !== null) put(annosOf(doc.resolve(from - bridge).nodeBefore), from - bridge);
  const joinsFront = isWord(text.at(-1)) && isWord(ahead[0]);
  if (joinsFront) put(annosOf(nodeAfter));
  return {
    add, free: [],
    removed: goesOn && { ...goesOn, at: end, left: goesOn.left - text.length },
    front: frontAfter(),
  };

  // Only what touches the word from outside: between two marked characters nothing was joined.
  function frontAfter(): Memory["front"] {
    if (front?.to === from && joinsFront) return { ...front, to: end };
    const before = annosOf(doc.resolve(from).nodeBefore);
    const joined = joinsFront ? annosOf(nodeAfter).filter((mark) => !mark.isInSet(before)) : [];
    return joined.length > 0 && !goesOn ? { from, to: end, marks: joined } : null;
  }
}

function isAtMemory({ removed, front }: Memory, head: number): boolean {
  return removed?.at === head || front?.to === head;
}

function mapped({ removed, front }: Memory, tr: Transaction): Decision {
  return {
    add: [], free: [],
    removed: removed && { ...removed, at: tr.mapping.map(removed.at, -1) },
    front: front && { ...front, from: tr.mapping.map(front.from), to: tr.mapping.map(front.to) },
  };
}
