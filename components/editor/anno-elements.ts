// How annotations look, kept out of ProseMirror's documents: every <mark> element of the
// editor is known here by its annotation's id, and painting an annotation sets attributes on
// its elements. No transaction, no decoration, no work while somebody types.
import type { AnnotationId } from "#lib/id.ts";

export interface AnnoLook {
  kind: string;
  /** Line of an own kind, in place of its base's; null: the kind's. */
  line: string | null;
  standing: string;
  /** "loud" or "context": what changed since it was checked; null: nothing to be shown in the text. */
  change: string | null;
  /** The card's element id, for aria-details. */
  details: string | null;
  isSelected: boolean;
}

/** The mark elements of one editor and how each annotation looks. */
export class AnnoElements {
  readonly #elements = new Map<AnnotationId, Set<HTMLElement>>();
  readonly #looks = new Map<AnnotationId, AnnoLook>();

  /** An element came into the editor; painted at once. */
  add(id: AnnotationId, element: HTMLElement): void {
    const known = this.#elements.get(id);
    if (known) known.add(element);
    else this.#elements.set(id, new Set([element]));
    paint(element, this.#looks.get(id));
  }

  remove(id: AnnotationId, element: HTMLElement): void {
    const known = this.#elements.get(id);
    known?.delete(element);
    if (known?.size === 0) this.#elements.delete(id);
  }

  /** Gives an annotation another look; null draws its words as plain text. */
  show(id: AnnotationId, look: AnnoLook | null): void {
    if (look) this.#looks.set(id, look);
    else this.#looks.delete(id);
    for (const element of this.#elements.get(id) ?? []) paint(element, look ?? undefined);
  }

  /** The first element of an annotation, or null when none of its words are in the editor. */
  first(id: AnnotationId): HTMLElement | null {
    let first: HTMLElement | null = null;
    for (const element of this.#elements.get(id) ?? []) {
      if (!first || element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) first = element;
    }
    return first;
  }
}

function paint(element: HTMLElement, look: AnnoLook | undefined): void {
  setOrRemove(element, "data-kind", look?.kind);
  setOrRemove(element, "data-line", look?.line ?? undefined);
  setOrRemove(element, "data-standing", look?.standing);
  setOrRemove(element, "data-change", look?.change ?? undefined);
  setOrRemove(element, "aria-details", look?.details ?? undefined);
  setOrRemove(element, "data-selected", look?.isSelected ? "" : undefined);
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
