// Which annotations an edit touched, and whose edit it was: what the text alone cannot tell
// afterwards. Kept in memory while the document is; after that nobody knows, and nobody is named.
import type { Document } from "@hocuspocus/server";
import * as Y from "yjs";
import type { AnnotationId, UserId } from "#lib/id.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import type { LivingBlock } from "#server/collab/read-blocks.ts";
import { authorOf } from "#server/collab/text-author.ts";

export interface Touch {
  /** Null: the server itself, or somebody no longer known. */
  byId: UserId | null;
  /** Milliseconds since 1970. */
  at: number;
}

export interface MarkWatch {
  /** The last edit that changed the words or took the marks of each annotation. */
  touched(): ReadonlyMap<AnnotationId, Touch>;
}

type Words = ReadonlyMap<AnnotationId, string>;

/** Watches a document that was just loaded. `read` answers its blocks; blocks that did not change are the same objects. */
export function watchMarks(document: Document, read: () => LivingBlock[], now: () => number = Date.now): MarkWatch {
  const fragment = document.getXmlFragment(fragmentName);
  const touched = new Map<AnnotationId, Touch>();
  const known = new Map<Y.XmlElement, Words>();
  for (const { element, block } of read()) known.set(element, wordsOf(block));

  fragment.observeDeep((events, transaction) => {
    const changed = new Set<Y.XmlElement>();
    let isReordered = false;
    for (const event of events) {
      if (event.target === fragment) isReordered = true;
      let type = event.target as Y.AbstractType<unknown> | null;
      while (type && type.parent !== fragment) type = type.parent as Y.AbstractType<unknown> | null;
      if (type instanceof Y.XmlElement) changed.add(type);
    }
    const before = new Map<AnnotationId, string>();
    const after = new Map<AnnotationId, string>();
    const add = (to: Map<AnnotationId, string>, words: Words | undefined) => words?.forEach((text, id) => to.set(id, (to.get(id) ?? "") + text));
    const forget = (element: Y.XmlElement) => {
      add(before, known.get(element));
      known.delete(element);
    };
    for (const element of changed) forget(element);
    if (isReordered) {
      const present = new Set<unknown>(fragment.toArray());
      for (const element of known.keys()) if (!present.has(element)) forget(element);
    }
    for (const { element, block } of read()) {
      if (known.has(element)) continue;
      const words = wordsOf(block);
      known.set(element, words);
      add(after, words);
    }
    const by = { byId: authorOf(transaction.origin).byId, at: now() };
    for (const [id, words] of before) if (after.get(id) !== words) touched.set(id, by);
    for (const id of after.keys()) if (!before.has(id)) touched.set(id, by);
  });
  return { touched: () => touched };
}

function wordsOf(block: LivingBlock["block"]): Words {
  const words = new Map<AnnotationId, string>();
  for (const mark of block.marks) if (mark.type === "anno") words.set(mark.id, (words.get(mark.id) ?? "") + block.text.slice(mark.from, mark.to));
  return words;
}
