"use client";

import { useEffect, useRef, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { editorTools } from "#components/editor/loaded.ts";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import type { PenState } from "#components/proposal/pen-state.ts";

/**
 * Takes the keys of Suggest mode. The text itself is not editable then: an input method composes in here, where nothing
 * draws over it, and what it composes is shown in the text as it comes.
 */
export function SuggestInput({ pen, region }: { pen: PenState; region: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations("proposal");
  const { state } = useGalleyContext();
  const acts = useActs();
  const draft = useGalley((snapshot) => snapshot.pen?.draft ?? null);
  const field = useRef<HTMLTextAreaElement>(null);

  // What the pen holds stands in the field, so that an input method finds the letters it goes on with.
  useEffect(() => {
    const input = field.current;
    if (!input || pen.isComposing) return;
    const { insert = "", at = 0 } = draft ?? {};
    if (input.value !== insert) input.value = insert;
    if (input.selectionStart === input.selectionEnd && input.selectionStart !== at) input.setSelectionRange(at, at);
    place(input, region.current);
  }, [draft, pen, region]);

  useEffect(() => {
    const sheet = region.current;
    const input = field.current;
    if (!sheet || !input) return;
    const takeUp = () => {
      pen.put();
      input.focus({ preventScroll: true });
      place(input, sheet);
    };
    let anchor: number | null = null;
    const release = (event: MouseEvent) => {
      const head = positionAt(state.editor, event);
      // Words and paragraphs are the browser's to find.
      if (event.detail > 1) selectAsBrowser(state.editor);
      else if (anchor !== null && head !== null) select(state.editor, event.shiftKey ? (state.editor?.state.selection.anchor ?? anchor) : anchor, head);
      takeUp();
    };
    const press = (event: MouseEvent) => {
      if (event.button !== 0) return;
      anchor = positionAt(state.editor, event);
      pen.hold();
      // Wherever it is let go.
      window.addEventListener("mouseup", release, { once: true });
    };
    selectAsBrowser(state.editor);
    takeUp();
    sheet.addEventListener("mousedown", press, true);
    return () => {
      sheet.removeEventListener("mousedown", press, true);
      window.removeEventListener("mouseup", release);
      pen.end();
      sheet.focus({ preventScroll: true });
    };
  }, [state, pen, region]);

  const handleKey = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (handlePenKey(event, pen, () => acts.refuse("one_block"), acts.undo)) event.preventDefault();
    if (field.current) place(field.current, region.current);
  };
  const copy = (event: React.ClipboardEvent) => {
    const editor = state.editor;
    if (!editor || editor.state.selection.empty || pen.draft) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, "\n", " "));
    if (event.type === "cut") pen.delete("back", "character");
  };

  return (
    <textarea
      ref={field} className="pen-field" aria-label={t("field")} rows={1} autoCapitalize="off" autoComplete="off" autoCorrect="off" spellCheck={false}
      onKeyDown={handleKey} onCopy={copy} onCut={copy}
      onInput={(event) => {
        pen.input(event.currentTarget.value, event.currentTarget.selectionStart);
        // Refused: it must not come along with the next letter.
        if (!pen.draft && !pen.isComposing) event.currentTarget.value = "";
      }}
      onSelect={(event) => pen.moveTo(event.currentTarget.selectionStart)}
      onCompositionStart={() => { pen.isComposing = true; }}
      onCompositionEnd={(event) => {
        pen.isComposing = false;
        pen.input(event.currentTarget.value, event.currentTarget.selectionStart);
        if (!pen.draft) event.currentTarget.value = "";
      }}
    />
  );
}

/** True when the key is not the field's own. */
function handlePenKey(event: React.KeyboardEvent<HTMLTextAreaElement>, pen: PenState, refuse: () => void, undo: () => void): boolean {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const isInside = (edge: number) => selectionStart !== selectionEnd || selectionStart !== edge;
  const isWord = event.ctrlKey || event.altKey;
  switch (event.key) {
    case "Enter": refuse(); return true;
    case "Backspace":
      if (isInside(0)) return false;
      pen.delete("back", isWord ? "word" : "character");
      return true;
    case "Delete":
      if (isInside(value.length)) return false;
      pen.delete("forward", isWord ? "word" : "character");
      return true;
    case "ArrowLeft": case "ArrowRight": {
      const direction = event.key === "ArrowRight" ? 1 : -1;
      if (isInside(direction === 1 ? value.length : 0)) return false;
      pen.step(direction, isWord ? "word" : "character", event.shiftKey);
      return true;
    }
    case "Home": case "End":
      if (value !== "" && isInside(event.key === "End" ? value.length : 0)) return false;
      pen.step(event.key === "End" ? 1 : -1, "block", event.shiftKey);
      return true;
    case "ArrowUp": case "ArrowDown": pen.stepLine(event.key === "ArrowDown" ? 1 : -1, event.shiftKey); return true;
    default:
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
      if (event.code === "KeyZ") {
        if (!pen.undo()) undo();
        return true;
      }
      return event.code === "KeyA";
  }
}

type MaybeEditor = ReturnType<typeof useGalleyContext>["state"]["editor"];

/**
 * Where in the text the mouse is; null beside it. The browser's own selection would do, if whatever the editor draws
 * meanwhile (a colleague's words, a mark that was just made) did not set it back.
 */
function positionAt(editor: MaybeEditor, { clientX, clientY }: MouseEvent): number | null {
  return editor?.view.posAtCoords({ left: clientX, top: clientY })?.pos ?? null;
}

function select(editor: MaybeEditor, anchor: number, head: number): void {
  if (!editor) return;
  const { view, state: { doc, tr } } = editor;
  view.dispatch(tr.setSelection(editorTools().TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

/** The browser's selection as the editor's: it is not told of one made while the focus was elsewhere. */
function selectAsBrowser(editor: MaybeEditor): void {
  const selected = editor?.view.dom.ownerDocument.getSelection();
  if (!editor || !selected?.anchorNode || !selected.focusNode || !editor.view.dom.contains(selected.anchorNode) || !editor.view.dom.contains(selected.focusNode)) return;
  const { view } = editor;
  const anchor = view.posAtDOM(selected.anchorNode, selected.anchorOffset);
  const head = selected.isCollapsed ? anchor : view.posAtDOM(selected.focusNode, selected.focusOffset);
  select(editor, anchor, head);
}

/** Beside the drawn caret, so that an input method's window comes up there. */
function place(input: HTMLTextAreaElement, sheet: HTMLElement | null): void {
  const caret = sheet?.querySelector(".pen-caret, .pen-selection")?.getBoundingClientRect();
  const frame = sheet?.getBoundingClientRect();
  if (!caret || !frame) return;
  input.style.insetInlineStart = `${Math.round(caret.left - frame.left)}px`;
  input.style.insetBlockStart = `${Math.round(caret.top - frame.top)}px`;
}
