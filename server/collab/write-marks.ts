// Everything the server itself writes into a living text. Each is one Yjs transaction whose
// origin is nobody's editor, so that it enters nobody's undo stack.
import * as Y from "yjs";
import { findPlace } from "#lib/anchor/find.ts";
import type { Block, BlockKind } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { annoName } from "#server/collab/mark-name.ts";
import type { LivingBlock } from "#server/collab/read-blocks.ts";

export interface WrittenMark {
  place: Place;
  relStart: Uint8Array;
  relEnd: Uint8Array;
}

export interface AskedMark {
  annotationId: AnnotationId;
  place: Place;
}

const serverOrigin = { source: "local", context: {} } as const;

/**
 * Marks each place's words where they now stand, and nowhere else: marks an annotation had elsewhere go. In one
 * transaction. Null for a place whose words are not there; nothing is changed for it.
 */
export function writeMarks(doc: Y.Doc, living: readonly LivingBlock[], asked: readonly AskedMark[]): (WrittenMark | null)[] {
  const text = searchable(living);
  const marked = new Set(living.flatMap(({ block }) => block.marks.flatMap((mark) => (mark.type === "anno" ? [mark.id] : []))));
  return doc.transact(() => asked.map(({ annotationId: id, place: wanted }): WrittenMark | null => {
    const found = locate(living, wanted, text);
    const head = found?.spans[0];
    const tail = found?.spans.at(-1);
    if (!found || !head || !tail) return null;
    const { place, spans, first, last } = found;
    if (marked.has(id)) clear(living, id);
    for (const span of spans) span.text.format(span.index, span.length, { [annoName(id)]: { id } });
    const point = (at: number, offset: number) => ({ block: living[at]?.block.id ?? "", offset });
    return {
      place: { ...place, start: point(first, place.start.offset), end: point(last, place.end.offset) },
      relStart: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(head.text, head.index, 0)),
      relEnd: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(tail.text, tail.index + tail.length, -1)),
    };
  }), serverOrigin);
}

/**
 * Puts other words in a place's stead, as an accepted correction does: only what differs is touched, so that marks
 * inside survive where their own words stay. Null, and nothing changed, when the words are not there or span blocks.
 */
export function writeWords(doc: Y.Doc, living: readonly LivingBlock[], asked: Place, replacement: string): true | null {
  const found = locate(living, asked);
  const span = found?.spans[0];
  if (!found || !span || found.spans.length > 1) return null;
  const { before, after, middle } = difference(found.place.quote, replacement);
  const at = span.index + before;
  const gone = span.length - before - after;
  const attributes = attributesAt(span.text, Math.max(span.index, gone > 0 ? at : at - 1));
  doc.transact(() => {
    if (middle) span.text.insert(at, middle, attributes);
    if (gone > 0) span.text.delete(at + middle.length, gone);
  }, serverOrigin);
  return true;
}

/** Takes an annotation's marks out of the text; nothing happens where there are none. */
export function eraseMark(doc: Y.Doc, living: readonly LivingBlock[], id: AnnotationId): void {
  doc.transact(() => clear(living, id), serverOrigin);
}

/** False: no block has this id. */
export function writeBlockKind(doc: Y.Doc, living: readonly LivingBlock[], blockId: string, kind: BlockKind): boolean {
  const found = living.find(({ block }) => block.id === blockId);
  if (found && found.block.kind !== kind) doc.transact(() => found.element.setAttribute("kind", kind), serverOrigin);
  return found !== undefined;
}

/** False: no block of this id is a caption. */
export function writePicture(doc: Y.Doc, living: readonly LivingBlock[], blockId: string, file: string): boolean {
  const found = living.find(({ block }) => block.id === blockId && block.kind === "caption");
  if (found && found.block.picture?.file !== file) doc.transact(() => found.element.setAttribute("picture", file), serverOrigin);
  return found !== undefined;
}

function clear(living: readonly LivingBlock[], id: AnnotationId): void {
  for (const { block, runs } of living) {
    if (!block.marks.some((mark) => mark.type === "anno" && mark.id === id)) continue;
    for (const { text } of runs) text.format(0, text.length, { [annoName(id)]: null });
  }
}

/** The text as it is searched: every block under an id of its own. */
interface Searchable {
  blocks: Block[];
  ids: string[];
}

function searchable(living: readonly LivingBlock[]): Searchable {
  const ids = uniqueIds(living);
  return { ids, blocks: living.map(({ block }, at) => (block.id === ids[at] ? block : { ...block, id: ids[at] ?? "" })) };
}

/** Where the place's words stand now, as stretches of Yjs text. Null when they are nowhere. */
function locate(living: readonly LivingBlock[], asked: Place, { blocks, ids }: Searchable = searchable(living)) {
  const place = findPlace(blocks, asked);
  if (!place) return null;
  const first = ids.indexOf(place.start.block);
  const last = ids.indexOf(place.end.block);
  if (first < 0 || last < first) return null;
  const spans = living.slice(first, last + 1).flatMap(({ block, runs }, at) => {
    const from = at === 0 ? place.start.offset : 0;
    const to = first + at === last ? place.end.offset : block.text.length;
    return runs.flatMap((run) => {
      const start = Math.max(from, run.from);
      const end = Math.min(to, run.to);
      return start < end ? [{ text: run.text, index: start - run.from, length: end - start }] : [];
    });
  });
  return { place, first, last, spans };
}

/** How much two texts share at their ends, and what stands between in the second. */
function difference(was: string, is: string): { before: number; after: number; middle: string } {
  const shorter = Math.min(was.length, is.length);
  let before = 0;
  while (before < shorter && was[before] === is[before]) before += 1;
  let after = 0;
  while (after < shorter - before && was.at(-1 - after) === is.at(-1 - after)) after += 1;
  return { before, after, middle: is.slice(before, is.length - after) };
}

function attributesAt(text: Y.XmlText, index: number): Record<string, unknown> {
  let from = 0;
  for (const piece of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    from += typeof piece.insert === "string" ? piece.insert.length : 1;
    if (index < from) return piece.attributes ?? {};
  }
  return {};
}

/** A block that was just split has no id yet, or shares one: for the search each gets one of its own. */
function uniqueIds(living: readonly LivingBlock[]): string[] {
  const taken = new Set<string>();
  return living.map(({ block }, at) => {
    const id = block.id === "" || taken.has(block.id) ? `\u0000${at}` : block.id;
    taken.add(id);
    return id;
  });
}
