// What is typed in the place of annotated words is annotated: the check on "326" must lapse
// when its last digits are typed over, or another digit is put right behind or before it. The
// mark itself is not inclusive, so that words typed beside an annotation stay outside; here it
// is given to what replaces marked text, and to what goes on in the same word or number.
import { Extension } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { ReplaceStep, type Mappable } from "@tiptap/pm/transform";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

interface Kept {
  mark: Mark;
  from: number;
  to: number;
}

export const KeepMarks = Extension.create({
  name: "keepMarks",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, after) {
        const kept: Kept[] = [];
        transactions.forEach((tr, i) => {
          if ((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin) return;
          tr.steps.forEach((step, j) => {
            const doc = tr.docs[j];
            if (!(step instanceof ReplaceStep) || !doc) return;
            const later: Mappable[] = [tr.mapping.slice(j + 1), ...transactions.slice(i + 1).map((next) => next.mapping)];
            for (const one of keptBy(step, doc)) {
              const from = later.reduce((position, mapping) => mapping.map(position, 1), one.from);
              const to = later.reduce((position, mapping) => mapping.map(position, -1), one.to);
              if (from < to) kept.push({ mark: one.mark, from, to });
            }
          });
        });
        const missing = kept.filter(({ mark, from, to }) => !isMarked(after.doc, mark, from, to));
        if (missing.length === 0) return null;
        return missing.reduce((tr, { mark, from, to }) => tr.addMark(from, to, mark), after.tr);
      },
    }),
  ],
});

/** The marks that text put in by a step should carry, with where it stands after the step. */
function keptBy(step: ReplaceStep, doc: Node): Kept[] {
  const { content } = step.slice;
  const text = content.textBetween(0, content.size, "\n", "\uFFFC");
  const isInline = content.size > 0 && content.firstChild?.isInline === true && step.slice.openStart === 0 && step.slice.openEnd === 0;
  if (!isInline || text === "") return [];
  const { from, to } = step;
  const end = from + content.size;
  if (to > from) return marksOfAll(doc, from, to).map((mark) => ({ mark, from, to: end }));
  const at = doc.resolve(from);
  const before = at.parent.textBetween(0, at.parentOffset, "\n", "\uFFFC");
  const after = at.parent.textBetween(at.parentOffset, at.parent.content.size, "\n", "\uFFFC");
  const kept: Kept[] = [];
  const bridge = joinsBehind(before, text);
  if (bridge !== null) {
    const left = doc.resolve(from - bridge).nodeBefore;
    for (const mark of annosOf(left)) kept.push({ mark, from: from - bridge, to: end });
  }
  if (isWord(text.at(-1)) && isWord(after[0])) for (const mark of annosOf(at.nodeAfter)) kept.push({ mark, from, to: end });
  return kept;
}

/**
 * How many characters lie between the word that goes on and the new text: 0 directly behind a word, 1 where a digit
 * follows a separator that itself follows a digit (27,5 or 27.12). Null when nothing goes on.
 */
function joinsBehind(before: string, text: string): number | null {
  if (isWord(before.at(-1)) && isWord(text[0])) return 0;
  return /\p{N}[.,/:-]$/u.test(before) && /^\p{N}/u.test(text) ? 1 : null;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

function annosOf(node: Node | null): Mark[] {
  return node?.marks.filter((mark) => mark.type.name === "anno") ?? [];
}

/** Annotations that mark every character between two positions of one block. */
function marksOfAll(doc: Node, from: number, to: number): Mark[] {
  let common: Mark[] | null = null;
  doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock && common !== null) common = [];
    if (!node.isInline) return true;
    const own = annosOf(node);
    common = common === null ? own : common.filter((mark) => mark.isInSet(own));
    return false;
  });
  return common ?? [];
}

function isMarked(doc: Node, mark: Mark, from: number, to: number): boolean {
  let isWhole = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) isWhole &&= mark.isInSet(node.marks);
    return isWhole;
  });
  return isWhole;
}
