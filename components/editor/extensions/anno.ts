// The annotation mark with a view: its elements are registered, so that they can be painted
// without touching the document.
import type { AnnoElements } from "#components/editor/anno-elements.ts";
import type { AnnotationId } from "#lib/id.ts";
import { Anno } from "#lib/schema/schema.ts";

export const AnnoWithView = Anno.extend<{ elements: AnnoElements | null }>({
  addOptions: () => ({ elements: null }),
  addMarkView() {
    const { elements } = this.options;
    return ({ mark }) => {
      const id = mark.attrs["id"] as AnnotationId;
      const dom = document.createElement("mark");
      dom.className = "anno";
      dom.dataset["anno"] = id;
      elements?.add(id, dom);
      return {
        dom,
        contentDOM: dom,
        // Painting is not an edit: without this ProseMirror would read the element's text again.
        ignoreMutation: (mutation) => mutation.type === "attributes" && mutation.target === dom,
        destroy: () => elements?.remove(id, dom),
      };
    };
  },
});
