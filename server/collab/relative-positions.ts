// The stretch of text that a pair of Yjs positions names: it follows the very characters,
// whatever was typed around them, and is gone when they are.
import * as Y from "yjs";
import type { Stretch } from "#lib/anchor/relocate.ts";
import type { LivingBlock } from "#server/collab/read-blocks.ts";

/** Null when either position's characters are gone, the stretch has collapsed, or the bytes are no positions. */
export function stretchOf(doc: Y.Doc, living: readonly LivingBlock[], start: Uint8Array, end: Uint8Array): Stretch | null {
  const [from, to] = [positionOf(doc, living, start), positionOf(doc, living, end)];
  if (!from || !to) return null;
  return from.index < to.index || (from.index === to.index && from.offset < to.offset) ? { start: from, end: to } : null;
}

function positionOf(doc: Y.Doc, living: readonly LivingBlock[], bytes: Uint8Array): Stretch["start"] | null {
  const at = absolute(doc, bytes);
  if (!at) return null;
  for (const [index, { runs }] of living.entries()) {
    const run = runs.find(({ text }) => text === at.type);
    if (run) return { index, offset: run.from + at.index };
  }
  return null;
}

function absolute(doc: Y.Doc, bytes: Uint8Array): Y.AbsolutePosition | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), doc);
  } catch {
    return null;
  }
}
