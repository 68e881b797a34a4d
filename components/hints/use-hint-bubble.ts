"use client";

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { blockStart } from "#components/editor/positions.ts";
import { placeBubble } from "#components/galley/place-bubble.ts";
import { useGalley, useGalleyContext, useHints } from "#components/galley/use-galley.ts";
import { hintsUnder } from "#components/hints/hints-under.ts";
import type { PlacedHint } from "#lib/hints/visible.ts";

/** Milliseconds the pointer rests on words before their hint is shown, and is away before it goes. */
const rest = 350;

/** The hint that is shown: the one looked at, else the one that the pointer rests on. Keeps its card beside its words. */
export function useHintBubble(sheet: RefObject<HTMLElement | null>, bubble: RefObject<HTMLElement | null>): PlacedHint | null {
  const { state, hints } = useGalleyContext();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const current = useHints((snapshot) => snapshot.current);
  const all = useHints((snapshot) => snapshot.hints);
  const [hovered, setHovered] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = all.find(({ id }) => id === (current ?? hovered)) ?? null;

  useEffect(() => {
    const box = sheet.current;
    if (!box || !isReady) return;
    const onMove = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons > 0) return;
      clearTimeout(timer.current);
      // On the card it stays.
      if (event.target instanceof Node && bubble.current?.contains(event.target)) return;
      const { clientX, clientY, target } = event;
      timer.current = setTimeout(() => setHovered(getSelection()?.isCollapsed === false ? null : (hintsUnder(hints, { clientX, clientY, target })[0]?.id ?? null)), rest);
    };
    const onLeave = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setHovered(null), rest);
    };
    // What is typed, or a press, means something else than the hint.
    const onKey = () => {
      clearTimeout(timer.current);
      setHovered(null);
    };
    box.addEventListener("pointermove", onMove);
    box.addEventListener("pointerleave", onLeave);
    window.addEventListener("keydown", onKey, true);
    return () => {
      clearTimeout(timer.current);
      box.removeEventListener("pointermove", onMove);
      box.removeEventListener("pointerleave", onLeave);
      window.removeEventListener("keydown", onKey, true);
    };
  }, [sheet, bubble, hints, isReady]);

  useLayoutEffect(() => {
    const [box, card] = [sheet.current, bubble.current];
    if (!box || !card || !shown) return;
    const place = () => {
      const at = hints.placeOf(shown);
      const view = state.editor?.view;
      const desk = box.closest(".galley-desk")?.getBoundingClientRect();
      if (!at || !view || !desk) return;
      const start = blockStart(view.state.doc, at.index);
      const [first, last] = [view.coordsAtPos(start + at.from, 1), view.coordsAtPos(start + at.to, -1)];
      const { left: x, top: y, right } = box.getBoundingClientRect();
      const { width, height } = card.getBoundingClientRect();
      const head = box.parentElement?.querySelector(".galley-tools")?.getBoundingClientRect().height ?? 0;
      const words = { left: first.left, right: last.right, top: first.top, bottom: last.bottom };
      const { left, top } = placeBubble(words, { width, height }, { left: x + 8, right: right - 8, top: desk.top + head, bottom: desk.bottom });
      // Measured geometry, set where the content security policy allows it; in the sheet, so that it scrolls with the words.
      card.style.setProperty("--bubble-left", `${left - x}px`);
      card.style.setProperty("--bubble-top", `${top - y}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(box);
    observer.observe(card);
    return () => observer.disconnect();
  }, [sheet, bubble, shown, state, hints]);

  return shown;
}
