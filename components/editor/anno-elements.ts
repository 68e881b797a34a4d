// How annotations look, kept out of ProseMirror's documents: every <mark> element of the
// editor is known here by its annotation's id, and painting an annotation sets attributes on
// its elements. No transaction, no decoration, no work while somebody types.
import type { AnnotationId } from "#lib/id.ts";

export interface AnnoLook {
  kind: string;
  standing: string;
  /** The card's element id, for aria-details. */
  details: string | null;
  isSelected: boolean;
}

/** The mark elements of one editor and how each annotation should look. */
export class AnnoElements {
  readonly #elements = new Map<AnnotationId, Set<HTMLElement>>();
  #looks: ReadonlyMap<AnnotationId, AnnoLook> = new Map();

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

  /** Paints what differs from the looks painted last. An id without a look is drawn as plain text. */
  show(looks: ReadonlyMap<AnnotationId, AnnoLook>): void {
    const before = this.#looks;
    this.#looks = looks;
    for (const [id, elements] of this.#elements) {
      const look = looks.get(id);
      if (sameLook(before.get(id), look)) continue;
      for (const element of elements) paint(element, look);
    }
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

function sameLook(a: AnnoLook | undefined, b: AnnoLook | undefined): boolean {
  return a === b || (!!a && !!b && a.kind === b.kind && a.standing === b.standing && a.details === b.details && a.isSelected === b.isSelected);
}

function paint(element: HTMLElement, look: AnnoLook | undefined): void {
  setOrRemove(element, "data-kind", look?.kind);
  setOrRemove(element, "data-standing", look?.standing);
  setOrRemove(element, "aria-details", look?.details ?? undefined);
  setOrRemove(element, "data-selected", look?.isSelected ? "" : undefined);
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
