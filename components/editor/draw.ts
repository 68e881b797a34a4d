// Drawing into the text what comes from outside: hints, carets, proposals. A word that is drawn anew
// takes the browser's selection with it, so nothing is while somebody selects with the mouse.
import type { EditorView } from "@tiptap/pm/view";

interface Mouse {
  isDown: boolean;
  /** What waits for it to be let go, by name. */
  waiting: Map<string, () => void>;
}

const mice = new WeakMap<EditorView, Mouse>();

/** Watches the mouse in a text, and tells of it; answers how to stop. */
export function watchMouse(view: EditorView, onMouse: (isDown: boolean) => void): () => void {
  const mouse: Mouse = { isDown: false, waiting: new Map() };
  mice.set(view, mouse);
  const listening = new AbortController();
  const { signal } = listening;
  view.dom.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    mouse.isDown = true;
    onMouse(true);
  }, { signal, capture: true });
  const letGo = () => {
    if (!mouse.isDown) return;
    mouse.isDown = false;
    // The editor reads the selection a moment after the button is up.
    setTimeout(() => {
      if (mouse.isDown) return;
      const waiting = [...mouse.waiting];
      mouse.waiting.clear();
      onMouse(false);
      for (const [what, work] of waiting) draw(view, what, work);
    });
  };
  for (const end of ["pointerup", "pointercancel", "dragend"]) window.addEventListener(end, letGo, { signal, capture: true });
  return () => {
    listening.abort();
    mice.delete(view);
  };
}

/** Draws at once, or when the mouse is let go; of several with one name only the last. */
export function draw(view: EditorView, what: string, work: () => void): void {
  if (view.isDestroyed) return;
  const mouse = mice.get(view);
  if (mouse?.isDown) {
    mouse.waiting.set(what, work);
    return;
  }
  hearSelection(view);
  work();
}

/** The browser tells of a selection made by a key an instant late. The editor hears of it now: what comes next is about that one. */
export function hearSelection(view: EditorView): void {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}
