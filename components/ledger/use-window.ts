"use client";

import { useEffect, useLayoutEffect, useState, type RefObject } from "react";
import { rowHeight } from "#components/ledger/ledger-row.tsx";

/** Rows drawn beyond each edge of the view, so that a quick wheel meets no blank. */
const spare = 8;
/** What is drawn before the view is measured: on the server too. */
const firstRows = 28;

interface DrawnRows {
  from: number;
  to: number;
}

/**
 * Which rows of equal height are drawn. Our own, since no package for it is carried and rows of one height need little:
 * the list is as high as all of its rows, and what is out of view is its padding. (With content-visibility every row
 * would stay an element, with an icon of each kind and standing.)
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>, total: number): DrawnRows {
  const [view, setView] = useState({ first: 0, last: firstRows });

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      const first = Math.floor(box.scrollTop / rowHeight);
      const last = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight);
      setView((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", measure);
    };
  }, [scroller]);

  // A shorter list than the one that was scrolled begins within itself.
  const from = Math.max(0, Math.min(view.first - spare, total - (view.last - view.first)));
  const to = Math.min(total, view.last + spare);
  useLayoutEffect(() => {
    // Measured geometry, set where the content security policy allows it.
    list.current?.style.setProperty("padding-block", `${from * rowHeight}px ${(total - to) * rowHeight}px`);
  }, [list, from, to, total]);
  return { from, to };
}

/** Brings a row into view when it becomes another one; -1: none. */
export function useRowInView(scroller: RefObject<HTMLElement | null>, index: number): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box || index < 0) return;
    if (index * rowHeight < box.scrollTop) box.scrollTop = index * rowHeight;
    else if ((index + 1) * rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = (index + 1) * rowHeight - box.clientHeight;
  }, [scroller, index]);
}
