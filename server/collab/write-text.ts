// Turns the living text into another one as a plan says: block by block in the document that
// is there, and within a block only what differs, so that whoever types in it at the same moment
// goes on typing in the same words. One Yjs transaction, in nobody's undo stack.
import * as Y from "yjs";
import type { Block } from "#lib/article/block.ts";
import { attributesOf } from "#lib/article/block-attributes.ts";
import type { TextPlan } from "#lib/revision/plan.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import type { Edit } from "#lib/text/word-diff.ts";
import { newBlockId } from "#server/collab/block-id.ts";
import { buildBlock, buildLines, styledPieces } from "#server/collab/build-document.ts";
import { isAnnoName } from "#server/collab/mark-name.ts";
import type { LivingBlock } from "#server/collab/read-blocks.ts";

const serverOrigin = { source: "local", context: {} } as const;
const lineBreak = "\u2028";

/** Carries out a plan that was made for these very blocks. */
export function writeText(doc: Y.Doc, living: readonly LivingBlock[], plan: TextPlan): void {
  const fragment = doc.getXmlFragment(fragmentName);
  const indexes = new Map(fragment.toArray().map((child, index) => [child, index]));
  doc.transact(() => {
    // From the end: what stands before a step has not moved when its turn comes.
    let next = fragment.length;
    for (const step of plan.steps.toReversed()) {
      if (step.type === "insert") {
        fragment.insert(next, [buildBlock(step.after, newBlockId())]);
        continue;
      }
      const target = living[step.at];
      if (!target) continue;
      next = indexes.get(target.element) ?? next;
      if (step.type === "cut") fragment.delete(next, 1);
      else if (step.after !== target.block) become(target, step.after, step.edits);
    }
  }, serverOrigin);
}

function become({ element, block }: LivingBlock, after: Block, edits: readonly Edit[]): void {
  for (const [name, value] of Object.entries(attributesOf(after))) {
    if ((element.getAttribute(name) ?? null) === value) continue;
    if (value === null) element.removeAttribute(name);
    // Y.XmlElement's type says text, Yjs and the binding keep numbers and booleans too.
    else element.setAttribute(name, value as string);
  }
  if (edits.length > 0) {
    const breaksLines = edits.some(({ from, to, insert }) => insert.includes(lineBreak) || block.text.slice(from, to).includes(lineBreak));
    if (breaksLines) replaceLines(element, block, after);
    else editInPlace(element, after, edits);
  }
  restyle(element, after);
}

interface Stretch {
  text: Y.XmlText;
  from: number;
  to: number;
}

/** The texts in an element with the offsets they have in its block. */
function textsOf(element: Y.XmlElement): Stretch[] {
  let at = 0;
  return element.toArray().flatMap((child) => {
    const from = at;
    at += child instanceof Y.XmlText ? child.length : 1;
    return child instanceof Y.XmlText ? [{ text: child, from, to: at }] : [];
  });
}

function editInPlace(element: Y.XmlElement, after: Block, edits: readonly Edit[]): void {
  let shift = edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  const texts = textsOf(element);
  // From the end, so that offsets before an edit are still those of the old text.
  for (const { from, to, insert } of edits.toReversed()) {
    shift -= insert.length - (to - from);
    for (const text of texts) {
      const [start, end] = [Math.max(from, text.from), Math.min(to, text.to)];
      if (start < end) text.text.delete(start - text.from, end - start);
    }
    if (insert === "") continue;
    // Nothing stands between two breaks, or in the whole block.
    const home = texts.find((text) => text.from <= from && from <= text.to) ?? openText(element, from);
    for (const piece of styledPieces(after, from + shift, from + shift + insert.length).toReversed()) {
      home.text.insert(from - home.from, after.text.slice(piece.from, piece.to), piece.attributes);
    }
  }
}

function openText(element: Y.XmlElement, from: number): Stretch {
  let [at, index] = [0, 0];
  for (const child of element.toArray()) {
    if (at >= from) break;
    at += child instanceof Y.XmlText ? child.length : 1;
    index += 1;
  }
  const made = { text: new Y.XmlText(), from, to: from };
  element.insert(index, [made.text]);
  return made;
}

/** Other lines in a block: those that begin and end it the same way stay, what is between is made anew. */
function replaceLines(element: Y.XmlElement, block: Block, after: Block): void {
  const [was, is] = [block.text.split(lineBreak), after.text.split(lineBreak)];
  let head = 0;
  while (head < Math.min(was.length, is.length) - 1 && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(was.length, is.length) - 1 - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const lengthOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const start = lengthOf(was.slice(0, head));
  const children = element.toArray();
  const childAt = (offset: number) => {
    let at = 0;
    const index = children.findIndex((child) => {
      const from = at;
      at += child instanceof Y.XmlText ? child.length : 1;
      return from >= offset;
    });
    return index < 0 ? children.length : index;
  };
  const [first, last] = [childAt(start), childAt(block.text.length - lengthOf(tail > 0 ? was.slice(-tail) : []))];
  if (last > first) element.delete(first, last - first);
  element.insert(first, buildLines(after, start, after.text.length - lengthOf(tail > 0 ? is.slice(-tail) : [])));
}

/** Gives every character the marks it is to have, and touches none that has them. */
function restyle(element: Y.XmlElement, after: Block): void {
  for (const { text, from } of textsOf(element)) {
    const changes: { from: number; to: number; attributes: Record<string, object | null> }[] = [];
    let at = 0;
    for (const piece of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
      const end = at + (typeof piece.insert === "string" ? piece.insert.length : 1);
      for (const wanted of styledPieces(after, from + at, from + end)) {
        const attributes = changeOf(piece.attributes ?? {}, wanted.attributes);
        const last = changes.at(-1);
        if (Object.keys(attributes).length === 0) continue;
        if (last?.to === wanted.from && JSON.stringify(last.attributes) === JSON.stringify(attributes)) last.to = wanted.to;
        else changes.push({ from: wanted.from, to: wanted.to, attributes });
      }
      at = end;
    }
    for (const change of changes) text.format(change.from - from, change.to - change.from, change.attributes);
  }
}

function changeOf(has: Record<string, unknown>, wants: Record<string, object>): Record<string, object | null> {
  const isOurs = (name: string) => name === "bold" || name === "italic" || name === "link" || isAnnoName(name);
  const gone = Object.keys(has).filter((name) => isOurs(name) && !(name in wants)).map((name) => [name, null] as const);
  const come = Object.entries(wants).filter(([name, value]) => JSON.stringify(has[name]) !== JSON.stringify(value));
  return Object.fromEntries([...gone, ...come]);
}
