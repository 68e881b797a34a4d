// Places cards beside their lines, outside React. One pass reads everything it needs, decides
// (lib/cards), and then writes; it runs once a frame at most. All cards have a place, those far from what is seen
// an estimated one, so that nothing jumps while the text is scrolled; only those near it are there at all.
import type { GalleyState } from "#components/galley/galley-state.ts";
import { placeCards } from "#lib/cards/place-cards.ts";
import type { AnnotationId } from "#lib/id.ts";

const gap = 10;
/** Until a card has been seen. */
const guessedHeight = { small: 64, full: 360 };
/** Milliseconds of rest before cards follow words that moved within their lines. */
const rest = 120;

export interface CardLayout {
  /** Which cards there are, in text order, and which one is selected. */
  show(ids: readonly AnnotationId[], selected: AnnotationId | null): void;
  /** A card's element came or went. */
  element(id: AnnotationId, element: HTMLElement | null): void;
  close(): void;
}

interface Parts {
  state: GalleyState;
  /** What cards are placed in; its top is the text's. */
  column: HTMLElement;
  /** Above which no card stands. */
  head: HTMLElement;
  scroller: HTMLElement;
  text: HTMLElement;
  /** Those that are near what is seen have changed, in text order. */
  onNear: (ids: readonly AnnotationId[]) => void;
}

export function openCardLayout({ state, column, head, scroller, text, onNear }: Parts): CardLayout {
  let ids: readonly AnnotationId[] = [];
  let selected: AnnotationId | null = null;
  let near = "";
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moving: ReturnType<typeof setTimeout> | undefined;
  let seenAt = Number.NaN;
  let tops = new Map<AnnotationId, number>();
  /** As last seen, in each of its two forms: one that is not there cannot be measured. */
  const heights = { small: new Map<AnnotationId, number>(), full: new Map<AnnotationId, number>() };
  const formOf = (id: AnnotationId) => (id === selected ? "full" : "small");
  /** Of an annotation's first line within its block, once it was near enough to be looked at. */
  const offsets = new Map<AnnotationId, number>();
  const elements = new Map<AnnotationId, HTMLElement>();
  const idOf = new WeakMap<Element, AnnotationId>();

  /** Where lines are, read in one go: nothing is written until all is read. */
  function read() {
    const { living } = state.snapshot.derived;
    const view = scroller.getBoundingClientRect();
    const origin = column.getBoundingClientRect().top;
    const blocks = new Map<number, DOMRect | null>();
    const boxes = ids.flatMap((id) => {
      const at = living.get(id);
      if (!at) return [];
      const { index } = at.start;
      let block = blocks.get(index);
      if (block === undefined) blocks.set(index, (block = text.children[index]?.getBoundingClientRect() ?? null));
      if (!block) return [];
      const isNear = block.bottom > view.top - view.height && block.top < view.bottom + view.height;
      // Looking into a block that is far away would have the browser lay it out.
      const line = isNear ? state.elements.first(id)?.getClientRects()[0] : undefined;
      if (line) offsets.set(id, line.top - block.top);
      const length = state.snapshot.blocks[index]?.text.length ?? 0;
      const offset = offsets.get(id) ?? (length > 0 ? (block.height * at.start.offset) / length : 0);
      const height = heights[formOf(id)].get(id) ?? guessedHeight[formOf(id)];
      return [{ id, top: Math.round(block.top - origin + offset), height }];
    });
    return { boxes, floor: head.offsetHeight, view: { from: view.top - origin - view.height, to: view.bottom - origin + view.height } };
  }

  function pass(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const { boxes, floor, view } = read();
    tops = placeCards(boxes, { selected, gap, floor });
    seenAt = scroller.scrollTop;
    let bottom = 0;
    const wanted = boxes.flatMap(({ id, height }) => {
      const top = tops.get(id);
      if (top === undefined) return [];
      bottom = Math.max(bottom, top + height + gap);
      return id === selected || (top + height > view.from && top < view.to) ? [id] : [];
    });
    for (const [id, element] of elements) put(id, element);
    // The column must reach as far down as its last card.
    column.style.minHeight = `${bottom}px`;
    if (wanted.join() !== near) {
      near = wanted.join();
      onNear(wanted);
    }
  }

  function put(id: AnnotationId, element: HTMLElement): void {
    const top = tops.get(id);
    const transform = top === undefined ? "" : `translateY(${top}px)`;
    if (element.style.transform !== transform) element.style.transform = transform;
    element.toggleAttribute("data-unplaced", top === undefined);
  }

  const soon = () => { frame ||= requestAnimationFrame(pass); };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(soon, rest);
  };
  const onScroll = () => { if (Math.abs(scroller.scrollTop - seenAt) > scroller.clientHeight / 4) soon(); };

  // Told after layout and before paint: what is written here is seen in the same frame.
  const sizes = new ResizeObserver((entries) => {
    let isOther = false;
    for (const { target, borderBoxSize } of entries) {
      const id = idOf.get(target);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      const known = id && heights[formOf(id)];
      if (id && (height === 0 || elements.get(id) !== target || known?.get(id) === height)) continue;
      if (id && known) known.set(id, height);
      isOther = true;
    }
    // A card that has come into view again is as high as it was.
    if (isOther) pass();
  });
  for (const part of [text, head, scroller]) sizes.observe(part);
  let blocks = state.snapshot.blocks;
  const forget = state.subscribe(() => {
    if (state.snapshot.blocks === blocks) return;
    blocks = state.snapshot.blocks;
    later();
  });
  scroller.addEventListener("scroll", onScroll, { passive: true });

  return {
    show(next, nextSelected) {
      if (nextSelected !== selected) {
        // They glide only when somebody turns to another card, not when the text under them is laid out.
        column.toggleAttribute("data-moving", true);
        clearTimeout(moving);
        moving = setTimeout(() => column.toggleAttribute("data-moving", false), 300);
      }
      ids = next;
      selected = nextSelected;
      pass();
    },
    element(id, element) {
      const known = elements.get(id);
      if (known && known !== element) sizes.unobserve(known);
      if (!element) return void elements.delete(id);
      elements.set(id, element);
      idOf.set(element, id);
      put(id, element);
      sizes.observe(element);
    },
    close() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      clearTimeout(moving);
      forget();
      sizes.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    },
  };
}
