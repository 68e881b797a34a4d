// Places that stay where they are while others type: relative positions of Yjs, as plain data
// that goes to other pages and comes from them.
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { EditorState } from "@tiptap/pm/state";
import * as Y from "yjs";

interface Sync {
  doc: Y.Doc;
  type: Y.XmlFragment;
  binding: { mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] } | null;
}

function syncOf(state: EditorState): Sync | null {
  const sync = ySyncPluginKey.getState(state) as Sync | undefined;
  return sync?.binding ? sync : null;
}

/** A position as plain data; null where the text has none for it. */
export function relativePlace(state: EditorState, position: number): unknown {
  const sync = syncOf(state);
  try {
    return sync?.binding ? Y.relativePositionToJSON(absolutePositionToRelativePosition(position, sync.type, sync.binding.mapping) as Y.RelativePosition) : null;
  } catch {
    return null;
  }
}

/** Where such a place now is; null for one that is not in this text, or is no place at all. */
export function absolutePlace(state: EditorState, place: unknown): number | null {
  const sync = syncOf(state);
  if (!sync?.binding || typeof place !== "object" || place === null) return null;
  try {
    const found = relativePositionToAbsolutePosition(sync.doc, sync.type, Y.createRelativePositionFromJSON(place), sync.binding.mapping);
    return found !== null && found >= 0 && found <= state.doc.content.size ? found : null;
  } catch {
    return null;
  }
}
