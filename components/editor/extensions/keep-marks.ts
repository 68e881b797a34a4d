// What is typed in the place of annotated words is annotated: the check on "326" must lapse
// when its last digits are typed over, deleted and typed anew, or followed by another digit.
// The mark itself is not inclusive, so that words typed beside an annotation stay outside;
// here it is given to what replaces marked text, and to what goes on in the same word or number.
import { Extension } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { RemoveMarkStep, ReplaceStep } from "@tiptap/pm/transform";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { keptSpans } from "#lib/anchor/kept-spans.ts";
import { annosOf, joinsBehind, isWord, marksOfAll, wordLength } from "#components/editor/marked-text.ts";

/** What one key press leaves for the next; positions are in the document after it. */
interface Memory {
  /** Marked text was deleted here: so many characters typed at this place take its marks. */
  removed: { at: number; marks: readonly Mark[]; left: number } | null;
  /** Text joined to the front of a marked word; let go again when a blank comes between them. */
  front: Joined | null;
  /** Text that a deletion joined behind a marked word; let go as well. */
  back: Joined | null;
}

interface Joined {
  from: number;
  to: number;
  marks: readonly Mark[];
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

const nothing: Decision = { removed: null, front: null, back: null, add: [], free: [] };
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
        return tr.docChanged ? tr.setMeta(key, "own") : null;
      },
    }),
  ],
});

function decide(tr: Transaction, before: Decision, _old: EditorState, state: EditorState): Decision {
  if (!tr.docChanged) return tr.selectionSet && !isAtMemory(before, state.selection.head) ? nothing : { ...before, add: [], free: [] };
  if ((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin) return mapped(before, tr);
  if (tr.getMeta(key) === "own") return { ...before, add: [], free: [] };
  const cleared = clearedBy(tr);
  if (cleared.length > 0) return { ...nothing, add: cleared };
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
  const joint = jointOf(doc, gone, tr.doc);
  return { ...nothing, ...joint, add: [...(text === "" ? [] : add), ...joint.add], removed: removedBy(gone, doc, before) };
}

/** Clearing the formatting of words is no act on their annotations: only deleting one takes its marks, and the server does that. */
function clearedBy(tr: Transaction): Range[] {
  return tr.steps.flatMap((step, index) => {
    if (!(step instanceof RemoveMarkStep) || step.mark.type.name !== "anno") return [];
    const rest = tr.mapping.slice(index + 1);
    const [from, to] = [rest.map(step.from, 1), rest.map(step.to, -1)];
    return from < to ? [{ mark: step.mark, from, to }] : [];
  });
}

/**
 * What a deletion has joined to marked words: "1 [27]" without its blank is another number, and the check on "27" must
 * lapse. Nothing where the mark began or ended inside a word before.
 */
function jointOf(doc: Node, { from, to }: Change, after: Node): Pick<Decision, "add" | "front" | "back"> {
  const { parent, parentOffset, nodeBefore, nodeAfter } = after.resolve(from);
  const text = (start: number, end: number) => parent.textBetween(start, end, "\n", "\uFFFC");
  const [behind, ahead] = [text(0, parentOffset), text(parentOffset, parent.content.size)];
  const none = { add: [], front: null, back: null };
  if (!isWord(behind.at(-1)) || !isWord(ahead[0])) return none;
  const was = doc.textBetween(from, to, "\n", "\uFFFC");
  const [left, right] = [annosOf(nodeBefore), annosOf(nodeAfter)];
  const inFront = isWord(was.at(-1)) ? [] : right.filter((mark) => !mark.isInSet(left));
  const atBack = isWord(was[0]) ? [] : left.filter((mark) => !mark.isInSet(right));
  const front = { from: from - wordLength(behind, -1), to: from, marks: inFront };
  const back = { from, to: from + wordLength(ahead, 1), marks: atBack };
  return {
    add: [front, back].flatMap((one) => one.marks.map((mark) => ({ mark, from: one.from, to: one.to }))),
    front: inFront.length > 0 ? front : null,
    back: atBack.length > 0 ? back : null,
  };
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

function typed({ from, to, text }: Change, doc: Node, { removed, front, back }: Memory): Decision {
  const end = from + text.length;
  const add: Range[] = [];
  const put = (marks: readonly Mark[], start = from) => {
    for (const mark of marks) add.push({ mark, from: start, to: end });
  };
  if (to > from) {
    put(marksOfAll(doc, from, to));
    return { ...nothing, add: [...add, ...keptIn(doc, { from, to, text })] };
  }
  const { parent, parentOffset, nodeAfter } = doc.resolve(from);
  const behind = parent.textBetween(0, parentOffset, "\n", "\uFFFC");
  const ahead = parent.textBetween(parentOffset, parent.content.size, "\n", "\uFFFC");
  if (front?.to === from && !isWord(text[0])) {
    return { ...nothing, free: front.marks.map((mark) => ({ mark, from: front.from, to: end })) };
  }
  if (back?.from === from && !isWord(text.at(-1))) {
    return { ...nothing, free: back.marks.map((mark) => ({ mark, from, to: back.to + text.length })) };
  }
  const goesOn = removed?.at === from && removed.left > 0 ? removed : null;
  if (goesOn) put(goesOn.marks);
  const bridge = joinsBehind(behind, text);
  if (bridge !== null) put(annosOf(doc.resolve(from - bridge).nodeBefore), from - bridge);
  const joinsFront = isWord(text.at(-1)) && isWord(ahead[0]);
  if (joinsFront) put(annosOf(nodeAfter));
  return {
    add, free: [], back: null,
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

/** Marks of text that was typed or pasted over and comes back in it word for word, as a corrected sentence does. */
function keptIn(doc: Node, { from, to, text }: Change): Range[] {
  if (!doc.resolve(from).sameParent(doc.resolve(to))) return [];
  const all = marksOfAll(doc, from, to);
  const stretches: Range[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    for (const mark of annosOf(node)) {
      if (mark.isInSet(all)) continue;
      const known = stretches.find((one) => one.mark.eq(mark));
      const end = Math.min(to, position + node.nodeSize) - from;
      if (known) known.to = end;
      else stretches.push({ mark, from: Math.max(from, position) - from, to: end });
    }
  });
  if (stretches.length === 0) return [];
  const kept = keptSpans(doc.textBetween(from, to, "\n", "\uFFFC"), text, stretches);
  return stretches.flatMap(({ mark }, index) => {
    const span = kept[index];
    return span ? [{ mark, from: from + span.from, to: from + span.to }] : [];
  });
}

function isAtMemory({ removed, front, back }: Memory, head: number): boolean {
  return removed?.at === head || front?.to === head || back?.from === head;
}

function mapped({ removed, front, back }: Memory, tr: Transaction): Decision {
  return {
    back: back && { ...back, from: tr.mapping.map(back.from), to: tr.mapping.map(back.to) },
    add: [], free: [],
    removed: removed && { ...removed, at: tr.mapping.map(removed.at, -1) },
    front: front && { ...front, from: tr.mapping.map(front.from), to: tr.mapping.map(front.to) },
  };
}
