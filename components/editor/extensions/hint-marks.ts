// What the rules hint at, as decorations: never in the document. Typing maps them; only blocks
// whose hints changed are laid anew, and all of them when a change from outside replaces the
// whole document and drops mapped ones.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { draw } from "#components/editor/draw.ts";
import { readBlock } from "#components/editor/read-doc.ts";
import type { Span } from "#lib/text/canonical.ts";

export interface HintLook extends Span {
  look: "warning" | "information" | "item";
  isCurrent: boolean;
  /** Only the beginning of what is meant. */
  isStart: boolean;
}

export interface BlockHints {
  /** The words they were found in: on other words nothing is painted. */
  text: string;
  looks: readonly HintLook[];
}

export type HintsByBlock = ReadonlyMap<string, BlockHints>;

interface HintState {
  hints: HintsByBlock;
  decorations: DecorationSet;
}

const key = new PluginKey<HintState>("hintMarks");
const none: HintState = { hints: new Map(), decorations: DecorationSet.empty };

export const HintMarks = Extension.create({
  name: "hintMarks",
  addProseMirrorPlugins: () => [
    new Plugin<HintState>({
      key,
      state: {
        init: () => none,
        apply(tr, before) {
          const hints = (tr.getMeta(key) as HintsByBlock | undefined) ?? before.hints;
          if (hints.size === 0 && before.hints.size === 0) return before;
          if (!tr.docChanged) return hints === before.hints ? before : { hints, decorations: changed(tr.doc, before, hints) };
          const isReplaced = tr.mapping.maps.some((map) => {
            let whole = false;
            map.forEach((from, to) => { whole ||= from === 0 && to >= tr.before.content.size; });
            return whole;
          });
          const decorations = isReplaced || hints !== before.hints ? DecorationSet.create(tr.doc, layAll(tr.doc, hints)) : before.decorations.map(tr.mapping, tr.doc);
          return { hints, decorations };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** Paints these hints and no others. */
export function showHints(view: EditorView, hints: HintsByBlock): void {
  draw(view, "hints", () => view.dispatch(view.state.tr.setMeta(key, hints).setMeta("addToHistory", false)));
}

function changed(doc: Node, { hints: before, decorations }: HintState, hints: HintsByBlock): DecorationSet {
  const gone: Decoration[] = [];
  const come: Decoration[] = [];
  doc.forEach((node, offset) => {
    const id = String(node.attrs["id"]);
    const [was, is] = [before.get(id), hints.get(id)];
    if (was === is) return;
    gone.push(...decorations.find(offset, offset + node.nodeSize));
    come.push(...lay(node, offset, is));
  });
  return decorations.remove(gone).add(doc, come);
}

function layAll(doc: Node, hints: HintsByBlock): Decoration[] {
  const all: Decoration[] = [];
  doc.forEach((node, offset) => all.push(...lay(node, offset, hints.get(String(node.attrs["id"])))));
  return all;
}

function lay(node: Node, offset: number, hints: BlockHints | undefined): Decoration[] {
  if (!hints || readBlock(node).text !== hints.text) return [];
  return hints.looks.map(({ from, to, look, isCurrent, isStart }) => Decoration.inline(offset + 1 + from, offset + 1 + to, { class: `hint hint-${look}${isStart ? " hint-start" : ""}${isCurrent ? " hint-current" : ""}` }));
}
