"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { selectedBox, selectedPlace } from "#components/editor/selection.ts";
import { placeBubble } from "#components/galley/place-bubble.ts";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";

/** Milliseconds the selection rests before the bar comes: it must not follow the arrow keys from word to word. */
const rest = 180;

/**
 * Whether the bar beside the selected words is shown, and keeps it beside them. It comes when the selection rests and no
 * button is down, and goes when the words are tagged, read, let go or selected anew. It never takes the focus.
 */
export function useBubble(sheet: RefObject<HTMLElement | null>, bubble: RefObject<HTMLElement | null>) {
  const { state } = useGalleyContext();
  const { focusText } = useActs();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const mode = useGalley((snapshot) => snapshot.mode);
  const selected = useGalley((snapshot) => snapshot.selected);
  const lastRead = useGalley(({ readings }) => readings.findLast(({ byName }) => byName === state.data.me.name));
  const [isShown, setIsShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    if (bubble.current?.contains(document.activeElement)) focusText();
    setIsShown(false);
  }, [bubble, focusText]);

  useEffect(() => {
    const { editor } = state;
    const box = sheet.current;
    if (!editor || !box || mode !== "check") return hide();
    let isPressed = false;
    const settle = () => {
      clearTimeout(timer.current);
      if (isPressed) return;
      timer.current = setTimeout(() => setIsShown(!editor.isDestroyed && getSelection()?.isCollapsed === false && selectedPlace(editor.view) !== null), rest);
    };
    const onSelection = () => {
      hide();
      settle();
    };
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && bubble.current?.contains(event.target)) return;
      isPressed = true;
      hide();
    };
    const onRelease = () => {
      if (!isPressed) return;
      isPressed = false;
      settle();
    };
    editor.on("selectionUpdate", onSelection);
    box.addEventListener("pointerdown", onPress);
    for (const name of ["pointerup", "pointercancel"] as const) window.addEventListener(name, onRelease);
    return () => {
      clearTimeout(timer.current);
      editor.off("selectionUpdate", onSelection);
      box.removeEventListener("pointerdown", onPress);
      for (const name of ["pointerup", "pointercancel"] as const) window.removeEventListener(name, onRelease);
    };
  }, [state, sheet, bubble, isReady, mode, hide]);

  useEffect(() => {
    // Before the tooltips, which take the key for themselves.
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !bubble.current?.contains(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
    };
    window.addEventListener("keydown", onEscape, true);
    return () => window.removeEventListener("keydown", onEscape, true);
  }, [bubble, hide]);

  // What was just tagged or gone to has the card, what was read is done: the bar would only stand in the way.
  useEffect(hide, [selected, lastRead, hide]);

  useLayoutEffect(() => {
    const [box, bar] = [sheet.current, bubble.current];
    if (!isShown || !box || !bar) return;
    const place = () => {
      const words = state.editor && selectedBox(state.editor.view);
      const desk = box.closest(".galley-desk")?.getBoundingClientRect();
      if (!words || !desk) return;
      const { left: x, top: y, right } = box.getBoundingClientRect();
      const { width, height } = bar.getBoundingClientRect();
      const head = box.parentElement?.querySelector(".galley-tools")?.getBoundingClientRect().height ?? 0;
      const { left, top } = placeBubble(words, { width, height }, { left: x + 8, right: right - 8, top: desk.top + head, bottom: desk.bottom });
      // Measured geometry, set where the content security policy allows it; in the sheet, so that it scrolls with the words.
      bar.style.setProperty("--bubble-left", `${left - x}px`);
      bar.style.setProperty("--bubble-top", `${top - y}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(box);
    state.editor?.on("update", place);
    return () => {
      observer.disconnect();
      state.editor?.off("update", place);
    };
  }, [isShown, state, sheet, bubble]);

  return { isShown, hide };
}
