// Found words, painted in the text as decorations. They are laid anew whenever the text or the
// hits change: a change from outside replaces the whole document and would drop mapped ones.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Hit } from "#components/editor/reveal-hit.ts";

interface Painted {
  hits: readonly Hit[];
  /** The one that is looked at. */
  current: Hit | null;
}

interface HitsState extends Painted {
  decorations: DecorationSet;
}

const key = new PluginKey<HitsState>("findHits");
const none: HitsState = { hits: [], current: null, decorations: DecorationSet.empty };

export const FindHits = Extension.create({
  name: "findHits",
  addProseMirrorPlugins: () => [
    new Plugin<HitsState>({
      key,
      state: {
        init: () => none,
        apply(tr, before, _old, state) {
          const painted = (tr.getMeta(key) as Painted | undefined) ?? before;
          if (painted.hits.length === 0) return none;
          return painted === before && !tr.docChanged ? before : { ...painted, decorations: lay(state.doc, painted) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** Paints these hits and no others. */
export function showHits(view: EditorView, hits: readonly Hit[], current: Hit | null): void {
  if (key.getState(view.state) === none && hits.length === 0) return;
  view.dispatch(view.state.tr.setMeta(key, { hits, current }).setMeta("addToHistory", false));
}

function lay(doc: Node, { hits, current }: Painted): DecorationSet {
  const decorations: Decoration[] = [];
  let at = 0;
  doc.forEach((node, offset, index) => {
    for (let hit = hits[at]; hit && hit.index <= index; hit = hits[at]) {
      at += 1;
      // Hits of a text that has just changed are found again in the next frame.
      const to = Math.min(hit.to, node.content.size);
      if (hit.index === index && hit.from < to) decorations.push(Decoration.inline(offset + 1 + hit.from, offset + 1 + to, { class: "find-hit", ...(hit === current && { "data-current": "" }) }));
    }
  });
  return DecorationSet.create(doc, decorations);
}
