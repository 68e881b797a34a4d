// The Tiptap editor on the living text. It is made after the first sync, so that it takes
// over the server's own rendering without a shift, and knows nothing of rows: it draws marks
// by id and says when the text or the selection changed.
import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Node } from "@tiptap/pm/model";
import type * as Y from "yjs";
import type { AnnoElements } from "#components/editor/anno-elements.ts";
import { AnnoWithView } from "#components/editor/extensions/anno.ts";
import { hearSelection, watchMouse } from "#components/editor/draw.ts";
import { BlockIds } from "#components/editor/extensions/block-ids.ts";
import { Carets } from "#components/editor/extensions/carets.ts";
import { FindHits } from "#components/editor/extensions/find-hits.ts";
import { HintMarks } from "#components/editor/extensions/hint-marks.ts";
import { KeepMarks } from "#components/editor/extensions/keep-marks.ts";
import { Corrections } from "#components/editor/extensions/corrections.ts";
import { EditKeys } from "#components/editor/extensions/keymap.ts";
import { ListNumbers } from "#components/editor/extensions/list-numbers.ts";
import { MoveMarks } from "#components/editor/extensions/move-marks.ts";
import { PendingMarks } from "#components/editor/extensions/pending-marks.ts";
import { SafeLinks } from "#components/editor/extensions/safe-links.ts";
import { SoberPaste } from "#components/editor/extensions/sober-paste.ts";
import { bringTools } from "#components/editor/loaded.ts";
import { tools } from "#components/editor/tools.ts";
import { Anno, fragmentName, schemaExtensions } from "#lib/schema/schema.ts";

interface EditorOptions {
  /** Knows how each annotation looks, so that marks are painted as they are made. */
  elements: AnnoElements;
  element: HTMLElement;
  document: Y.Doc;
  label: string;
  onText: () => void;
  /** Called while the editor is still being made, too. */
  onSelection: (editor: Editor) => void;
  /** The mouse starts (true) or ends to select. */
  onMouse: (isDown: boolean) => void;
}

bringTools(tools);

/** Opens the editor in an element, read-only until setEditable. */
export function openEditor({ elements, element, document, label, onText, onSelection, onMouse }: EditorOptions): Editor {
  // Asked for while the editor is still being made, when it is read-only.
  let made: Editor | null = null;
  const editor = new Editor({
    element,
    editable: false,
    injectCSS: false,
    // Replaced by the living text at once; only so that the first selection has a block to stand in.
    content: { type: "doc", content: [{ type: "block" }] },
    extensions: [
      ...schemaExtensions.filter((extension) => extension !== Anno),
      AnnoWithView.configure({ elements }),
      Collaboration.configure({ document, field: fragmentName }),
      KeepMarks, MoveMarks, BlockIds, PendingMarks, FindHits, HintMarks, SoberPaste, ListNumbers, SafeLinks, EditKeys, Corrections, Carets,
    ],
    editorProps: {
      handleDOMEvents: { keydown: hearSelection, paste: hearSelection, cut: hearSelection },
      attributes: ({ doc }): Record<string, string> => ({
        class: "galley-text", "aria-label": label, spellcheck: "false", ...(hasTable(doc) && { "data-table": "true" }),
        ...(made?.isEditable ? { role: "textbox", "aria-multiline": "true" } : { role: "document" }),
      }),
    },
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged) onText();
    },
    onSelectionUpdate: ({ editor: selecting }) => onSelection(selecting),
  });
  made = editor;
  keepNodes(editor);
  editor.on("destroy", watchMouse(editor.view, onMouse));
  hideFromReact(editor.view.dom);
  return editor;
}

let lastAsked: { doc: Node; hasTable: boolean } | null = null;

/** Whether a text has cells; asked at each key press and each move of the caret. */
function hasTable(doc: Node): boolean {
  if (lastAsked?.doc !== doc) lastAsked = { doc, hasTable: doc.children.some(({ attrs }) => attrs["column"] !== null && attrs["column"] !== undefined) };
  return lastAsked.hasTable;
}

/**
 * y-tiptap forgets every node at each change from outside, so that the whole document is made anew, compared at each
 * later key press and derived again. It has deleted what changed, with all parents, before it forgets the rest.
 */
function keepNodes(editor: Editor): void {
  const binding = (ySyncPluginKey.getState(editor.state) as { binding?: { mapping: Map<unknown, unknown> } } | undefined)?.binding;
  if (binding) binding.mapping = new KeptNodes(binding.mapping);
}

class KeptNodes extends Map<unknown, unknown> {
  override clear(): void {}
}

/**
 * Before each commit React walks all text of a focused element that says it is editable, to put a lost selection
 * back: tens of milliseconds in a book. The editor keeps its own selection.
 */
function hideFromReact(element: HTMLElement): void {
  Object.defineProperty(element, "contentEditable", { configurable: true, get: () => "inherit", set: (value: string) => element.setAttribute("contenteditable", value) });
}
