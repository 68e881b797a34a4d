// Proposals drawn in the text: what would go is struck, what would come stands behind it. They are
// decorations; the text itself is untouched. Open ones are laid anew when the galley says that
// something of them changed, and mapped in between; the one being typed follows every key.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { draw } from "#components/editor/draw.ts";
import { positionOf, type Point } from "#components/editor/positions.ts";
import type { Draft } from "#lib/proposal/draft.ts";
import type { WordChange } from "#lib/text/word-changes.ts";

export interface Correction {
  /** Of the proposal; null for a change that is made already and only shown. */
  id: string | null;
  start: Point;
  end: Point;
  /** In the words between the two points. Empty where they are others than it was made on: then all of them are marked. */
  changes: readonly WordChange[];
  isSelected: boolean;
  /** Said by a tooltip: who, when, which kind of error. */
  title: string;
}

/** What is being typed in Suggest mode. */
export interface Pen {
  block: string;
  draft: Draft;
}

interface Laid {
  drawn: readonly Correction[];
  decorations: DecorationSet;
  /** A change took decorations with it; one from outside replaces the document, and takes all of them. */
  isTorn: boolean;
}

interface PenShown {
  isOn: boolean;
  /** Nothing of it moves: the mouse is selecting, and a redrawn word would take the browser's selection with it. */
  isHeld: boolean;
  pen: Pen | null;
}

interface PenState extends PenShown {
  decorations: DecorationSet;
}

const laidKey = new PluginKey<Laid>("corrections");
const penKey = new PluginKey<PenState>("pen");

export const Corrections = Extension.create({
  name: "corrections",
  addProseMirrorPlugins: () => [
    new Plugin<Laid>({
      key: laidKey,
      state: {
        init: () => ({ drawn: [], decorations: DecorationSet.empty, isTorn: false }),
        apply(tr, before, _old, state) {
          const drawn = tr.getMeta(laidKey) as readonly Correction[] | undefined;
          if (drawn) return { drawn, decorations: lay(state.doc, drawn), isTorn: false };
          if (!tr.docChanged || before.drawn.length === 0) return before;
          const decorations = before.decorations.map(tr.mapping, tr.doc);
          return { drawn: before.drawn, decorations, isTorn: before.isTorn || decorations.find().length < before.decorations.find().length };
        },
      },
      props: { decorations: (state) => laidKey.getState(state)?.decorations },
    }),
    new Plugin<PenState>({
      key: penKey,
      state: {
        init: () => ({ isOn: false, isHeld: false, pen: null, decorations: DecorationSet.empty }),
        apply(tr, before, _old, state) {
          const shown = (tr.getMeta(penKey) as PenShown | undefined) ?? before;
          if (!shown.isOn) return before.isOn ? { ...shown, decorations: DecorationSet.empty } : before;
          if (shown.isHeld) return { ...shown, decorations: before.decorations.map(tr.mapping, tr.doc) };
          return { ...shown, decorations: layPen(state, shown.pen) };
        },
      },
      props: { decorations: (state) => penKey.getState(state)?.decorations },
    }),
  ],
});

/** Draws these corrections and no others; nothing happens where they are drawn already. */
export function showCorrections(view: EditorView, drawn: readonly Correction[]): void {
  const laid = laidKey.getState(view.state);
  if (!laid || (!laid.isTorn && JSON.stringify(laid.drawn) === JSON.stringify(drawn))) return;
  draw(view, "corrections", () => view.dispatch(view.state.tr.setMeta(laidKey, drawn).setMeta("addToHistory", false)));
}

/** Shows the caret of Suggest mode, and what is typed there. */
export function showPen(view: EditorView, shown: PenShown): void {
  const before = penKey.getState(view.state);
  if (before?.isOn === shown.isOn && before.isHeld === shown.isHeld && before.pen === shown.pen) return;
  view.dispatch(view.state.tr.setMeta(penKey, shown).setMeta("addToHistory", false));
}

function lay(doc: Node, drawn: readonly Correction[]): DecorationSet {
  return DecorationSet.create(doc, drawn.flatMap((one) => {
    const from = positionOf(doc, one.start);
    const to = positionOf(doc, one.end);
    if (from === null || to === null || to < from) return [];
    if (one.changes.length === 0) return [Decoration.inline(from, to, attributesOf("correction-moved", one))];
    return one.changes.flatMap((change) => layOne(one, change, from));
  }));
}

function layOne(one: Correction, change: WordChange, base: number): Decoration[] {
  const laid: Decoration[] = [];
  if (one.id === null) return layMade(one, change, base);
  if (change.to > change.from) laid.push(Decoration.inline(base + change.from, base + change.to, { nodeName: "del", ...attributesOf("correction-del", one) }));
  if (change.text !== "") {
    laid.push(Decoration.widget(base + change.to, () => element("ins", attributesOf("correction-ins", one), change.text), {
      side: 1, key: `${one.id ?? "made"} ${change.from} ${change.text} ${one.isSelected} ${one.title}`, ignoreSelection: true, marks: [],
    }));
  }
  return laid;
}

/** Of a change that is made, the words that came are in the text, and `text` is what went. */
function layMade(one: Correction, { from, to, text }: WordChange, base: number): Decoration[] {
  const gone = () => element("del", attributesOf("correction-del", one), text);
  return [
    ...(text === "" ? [] : [Decoration.widget(base + from, gone, { side: -1, key: `gone ${from} ${text} ${one.title}`, ignoreSelection: true, marks: [] })]),
    ...(to > from ? [Decoration.inline(base + from, base + to, attributesOf("correction-ins", one))] : []),
  ];
}

function attributesOf(name: string, { id, isSelected, title }: Correction): Record<string, string> {
  return { class: name, title, ...(id && { "data-proposal": id }), ...(isSelected && { "data-selected": "", "aria-details": "proposal-card" }) };
}

function layPen(state: EditorState, pen: Pen | null): DecorationSet {
  const { from, to, head, empty } = state.selection;
  if (!pen) return DecorationSet.create(state.doc, empty ? [Decoration.widget(head, caret, { key: "caret", side: 1, marks: [] })] : [Decoration.inline(from, to, { class: "pen-selection" })]);
  const { draft, block } = pen;
  const start = positionOf(state.doc, { block, offset: draft.from });
  if (start === null) return DecorationSet.empty;
  const end = start + draft.to - draft.from;
  const insertion = () => {
    const made = element("ins", { class: "correction-ins pen-draft" }, draft.insert.slice(0, draft.at));
    made.append(caret(), draft.insert.slice(draft.at));
    return made;
  };
  return DecorationSet.create(state.doc, [
    ...(end > start ? [Decoration.inline(start, end, { nodeName: "del", class: "correction-del pen-draft" })] : []),
    Decoration.widget(end, insertion, { key: `pen ${draft.at} ${draft.insert}`, side: 1, ignoreSelection: true, marks: [] }),
  ]);
}

function caret(): HTMLElement {
  return element("span", { class: "pen-caret", "aria-hidden": "true" }, "");
}

function element(name: string, attributes: Record<string, string>, text: string): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
