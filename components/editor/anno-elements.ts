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
  /** Kind and standing in words: the line under the words, for whoever does not see it. */
  said: string;
  /** The full card's element id, for aria-details. */
  details: string | null;
  isSelected: boolean;
}

/** The mark elements of one editor and how each annotation looks. */
export class AnnoElements {
  readonly #elements = new Map<AnnotationId, Set<HTMLElement>>();
  readonly #looks = new Map<AnnotationId, AnnoLook>();
  /** Cards beside the text, by the ids of their elements: those in view only, and nothing may point to one that is not there. */
  readonly #cards = new Map<AnnotationId, string>();

  /** An element came into the editor; painted at once. */
  add(id: AnnotationId, element: HTMLElement): void {
    const known = this.#elements.get(id);
    if (known) known.add(element);
    else this.#elements.set(id, new Set([element]));
    this.#paint(id, element);
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
    for (const element of this.#elements.get(id) ?? []) this.#paint(id, element);
  }

  /** A card came to stand beside the annotation's words, or went. */
  stand(id: AnnotationId, card: string | null): void {
    if (card) this.#cards.set(id, card);
    else this.#cards.delete(id);
    for (const element of this.#elements.get(id) ?? []) this.#paint(id, element);
  }

  /** The first element of an annotation, or null when none of its words are in the editor. */
  first(id: AnnotationId): HTMLElement | null {
    let first: HTMLElement | null = null;
    for (const element of this.#elements.get(id) ?? []) {
      if (!first || element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) first = element;
    }
    return first;
  }

  #paint(id: AnnotationId, element: HTMLElement): void {
    const look = this.#looks.get(id);
    setOrRemove(element, "data-kind", look?.kind);
    setOrRemove(element, "data-line", look?.line ?? undefined);
    setOrRemove(element, "data-standing", look?.standing);
    setOrRemove(element, "data-change", look?.change ?? undefined);
    setOrRemove(element, "aria-description", look?.said);
    setOrRemove(element, "aria-details", look ? (look.details ?? this.#cards.get(id)) : undefined);
    setOrRemove(element, "data-selected", look?.isSelected ? "" : undefined);
  }
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
