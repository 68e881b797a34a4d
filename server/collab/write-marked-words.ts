// Other words where annotations stand: how an accepted correction gets into the living text. Only
// words that differ are touched, so that the marks and the look of their neighbours stay.
import type * as Y from "yjs";
import { livingAnnotations, type Living } from "#lib/anchor/living.ts";
import type { AnnotationId } from "#lib/id.ts";
import { sameWords } from "#lib/text/words.ts";
import { wordChanges, type WordChange } from "#lib/text/word-changes.ts";
import type { MarkedChange } from "#server/desk.ts";
import { annoName, isAnnoName } from "#server/collab/mark-name.ts";
import type { LivingBlock } from "#server/collab/read-blocks.ts";

const serverOrigin = { source: "local", context: {} } as const;
/** Line breaks and objects inside a block are not words. */
const notWords = /[\u2028\ufffc]/;

/** Replaces what it may, in one transaction, and answers for which annotations; those whose words are others, or reach over blocks, are left. */
export function writeMarkedWords(doc: Y.Doc, read: () => readonly LivingBlock[], changes: readonly MarkedChange[]): AnnotationId[] {
  const done: AnnotationId[] = [];
  doc.transact(() => {
    let living = livingIn(read());
    const order = changes.toSorted((a, b) => place(living, b.annotationId) - place(living, a.annotationId) || offset(living, b) - offset(living, a));
    for (const change of order) {
      // From the end of the text to its start; blocks are read anew only where one was written.
      if (done.length > 0) living = livingIn(read());
      const at = living.get(change.annotationId);
      if (at && sameWords(at.words, change.words) && replace(read(), at, change)) done.push(change.annotationId);
    }
  }, serverOrigin);
  return done;
}

function livingIn(living: readonly LivingBlock[]): Map<AnnotationId, Living> {
  return livingAnnotations(living.map(({ block }) => block));
}

const place = (living: ReadonlyMap<AnnotationId, Living>, id: AnnotationId) => living.get(id)?.start.index ?? -1;
const offset = (living: ReadonlyMap<AnnotationId, Living>, { annotationId }: MarkedChange) => living.get(annotationId)?.start.offset ?? -1;

function replace(blocks: readonly LivingBlock[], at: Living, { annotationId, replacement }: MarkedChange): boolean {
  const own = blocks[at.start.index];
  if (!own || at.start.index !== at.end.index || replacement.trim() === "") return false;
  const changes = wordChanges(at.words, replacement).map((change): WordChange => ({ ...change, from: at.start.offset + change.from, to: at.start.offset + change.to }));
  if (changes.some(({ from, to, text }) => notWords.test(own.block.text.slice(from, to)) || notWords.test(text))) return false;
  for (const change of changes.toReversed()) writeOne(own, change, annotationId);
  return true;
}

function writeOne({ runs }: LivingBlock, { from, to, text }: WordChange, carrier: AnnotationId): void {
  const run = runs.find((one) => one.from <= from && to <= one.to && (from < one.to || from === to));
  if (!run) return;
  const index = from - run.from;
  const attributes = { ...attributesFor(run.text, index, to - from), [annoName(carrier)]: { id: carrier } };
  if (text !== "") run.text.insert(index, text, attributes);
  if (to > from) run.text.delete(index + text.length, to - from);
}

type Attributes = Record<string, unknown>;

/** What comes in the place of words looks as the first of them did, and has the marks that all of them had; between two words, those of both. */
function attributesFor(text: Y.XmlText, index: number, length: number): Attributes {
  const covered = length > 0 ? attributesIn(text, index, index + length) : attributesIn(text, index - 1, index + 1);
  const [first = {}] = covered;
  const isSide = length === 0 && (index === 0 || index >= text.length);
  return Object.fromEntries(Object.entries(first).filter(([name]) => {
    const isKeptAlways = !isAnnoName(name) && name !== "link";
    return isKeptAlways || (!isSide && covered.every((one) => one[name] !== undefined));
  }));
}

function attributesIn(text: Y.XmlText, start: number, end: number): Attributes[] {
  const found: Attributes[] = [];
  let from = 0;
  for (const piece of text.toDelta() as { insert: unknown; attributes?: Attributes }[]) {
    const to = from + (typeof piece.insert === "string" ? piece.insert.length : 1);
    if (to > start && from < end) found.push(piece.attributes ?? {});
    from = to;
  }
  return found;
}
