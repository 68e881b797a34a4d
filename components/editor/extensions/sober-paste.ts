// What a paste or a drop may bring in, and what a copy takes out: blocks, bold, italic, line
// breaks. Ids and annotation marks stay behind: the server alone writes marks, and a copied
// block is a new block.
import { Extension } from "@tiptap/core";
import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Reads foreign HTML. It is large, so it comes when somebody may write, and whatever is pasted sooner waits for it. */
let read: ((html: string) => string) | null = null;

async function bringReader(): Promise<void> {
  read ??= (await import("#components/editor/pasted-html.ts")).soberHtml;
}

export const SoberPaste = Extension.create({
  name: "soberPaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      view: () => ({ update: (view) => { if (view.editable && !read) void bringReader().catch(() => undefined); } }),
      props: {
        handleDOMEvents: {
          paste: (view, event) => waits(view, event, event.clipboardData),
          drop: (view, event) => {
            if (view.dragging || !waits(view, event, event.dataTransfer)) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
            return true;
          },
        },
        transformCopied: (slice) => new Slice(clean(slice.content), slice.openStart, slice.openEnd),
        transformPasted: (slice) => new Slice(clean(slice.content), slice.openStart, slice.openEnd),
        transformPastedHTML: (html) => read?.(html) ?? "",
        transformPastedText: (text) => text.normalize("NFC"),
      },
    }),
  ],
});

/** True when the reader is not here yet: what was brought goes in when it is, and as plain words where it cannot come. */
function waits(view: EditorView, event: Event, brought: DataTransfer | null): boolean {
  const html = brought?.getData("text/html");
  if (read || !view.editable || !html) return false;
  const text = brought?.getData("text/plain") ?? "";
  event.preventDefault();
  bringReader().then(() => !view.isDestroyed && view.pasteHTML(html), () => !view.isDestroyed && view.pasteText(text));
  return true;
}

function clean(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const marks = node.marks.filter((mark) => mark.type.name !== "anno");
    if (node.isText) {
      nodes.push(node.type.schema.text((node.text ?? "").normalize("NFC"), marks));
      return;
    }
    const attrs = node.type.name === "block" ? { ...node.attrs, id: "" } : node.attrs;
    nodes.push(node.type.create(attrs, clean(node.content), marks));
  });
  return Fragment.fromArray(nodes);
}
