// What stands marked in a document, and where a word goes on.
import type { Mark, Node } from "@tiptap/pm/model";

/**
 * How many characters lie between the word that goes on and the new text: 0 directly behind a word, 1 where a digit
 * follows a separator that itself follows a digit (27,5 or 27.12). Null when nothing goes on.
 */
export function joinsBehind(before: string, text: string): number | null {
  if (isWord(before.at(-1)) && isWord(text[0])) return 0;
  return /\p{N}[.,/:-]$/u.test(before) && /^\p{N}/u.test(text) ? 1 : null;
}

export function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** How many characters of a word stand at the start of a text (1) or at its end (-1). */
export function wordLength(text: string, direction: 1 | -1): number {
  let length = 0;
  while (length < text.length && isWord(text[direction === 1 ? length : text.length - 1 - length])) length += 1;
  return length;
}

/** The annotations on one inline node; none for null. */
export function annosOf(node: Node | null): Mark[] {
  return node?.marks.filter((mark) => mark.type.name === "anno") ?? [];
}

/** Annotations that mark every character between two positions of one block; none across blocks. */
export function marksOfAll(doc: Node, from: number, to: number): Mark[] {
  const own: Mark[][] = [];
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) own.push(annosOf(node));
    return !node.isInline;
  });
  const [first = [], ...rest] = own;
  return doc.resolve(from).sameParent(doc.resolve(to)) ? first.filter((mark) => rest.every((marks) => mark.isInSet(marks))) : [];
}
