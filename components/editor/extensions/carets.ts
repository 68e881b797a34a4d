// Where the others are, drawn into the text. What is shown changes when somebody moves; while
// nobody does, an edit only shifts it. The name is an attribute that CSS draws, so that nothing is added to the text.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { draw } from "#components/editor/draw.ts";

export interface Caret {
  /** Another one for each movement: drawn anew, its name is shown for a moment. */
  key: string;
  name: string;
  colour: number;
  from: number;
  to: number;
  /** Which end it is at. */
  head: number;
  /** The words belong to an item they have selected. */
  isItem: boolean;
}

const key = new PluginKey<DecorationSet>("carets");

export const Carets = Extension.create({
  name: "carets",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, before) {
          const carets = tr.getMeta(key) as readonly Caret[] | undefined;
          if (carets) return DecorationSet.create(tr.doc, carets.flatMap(lay));
          return tr.docChanged && before !== DecorationSet.empty ? before.map(tr.mapping, tr.doc) : before;
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Shows these carets and no others. */
export function showCarets(view: EditorView, carets: readonly Caret[]): void {
  if (carets.length === 0 && key.getState(view.state) === DecorationSet.empty) return;
  draw(view, "carets", () => view.dispatch(view.state.tr.setMeta(key, carets).setMeta("addToHistory", false)));
}

function lay(caret: Caret): Decoration[] {
  const element = () => {
    const span = document.createElement("span");
    span.className = `caret caret-${caret.colour}`;
    span.dataset["name"] = caret.name;
    span.setAttribute("aria-hidden", "true");
    return span;
  };
  const widget = Decoration.widget(caret.head, element, { key: caret.key, side: caret.head === caret.from ? -1 : 1, ignoreSelection: true });
  if (caret.to <= caret.from) return [widget];
  return [Decoration.inline(caret.from, caret.to, { class: `${caret.isItem ? "caret-item" : "caret-range"} caret-${caret.colour}` }), widget];
}
