"use client";

import { useEffect } from "react";
import { handleCheckKey, isTyping, type OpenPage } from "#components/galley/keys.ts";
import type { GalleyContextValue } from "#components/galley/use-galley.ts";

/** The galley's keys, wherever in the page the focus is, except in what takes text and in dialogs. */
export function useGalleyKeys({ state, acts, hints }: GalleyContextValue, openPage: OpenPage): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || state.snapshot.dialog || hints.snapshot.takingAll !== null) return;
      if (isTyping(event) || state.snapshot.mode !== "check") return;
      // Enter, space and the arrows belong to a control that has the focus.
      const isOnControl = event.target instanceof HTMLElement && event.target.closest("button, a, summary, [role=menu], [role=listbox]");
      if (isOnControl && (event.key.startsWith("Arrow") || event.key === "Enter" || event.key === " ")) return;
      if (handleCheckKey(event, { state, acts, hints }, openPage)) event.preventDefault();
    };
    // The browser's own search sees only the blocks that are drawn, and in the text neither đ as d nor marks.
    const onFind = (event: KeyboardEvent) => {
      if (state.snapshot.dialog || event.altKey) return;
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyF";
      const isNext = event.key === "F3" && !event.ctrlKey && state.snapshot.find;
      if (!isFind && !isNext) return;
      event.preventDefault();
      event.stopPropagation();
      if (isFind) acts.openFind();
      else acts.stepHit(event.shiftKey ? -1 : 1);
    };
    // Before the editor, which takes Escape for itself.
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || state.snapshot.mode === "check" || state.snapshot.dialog) return;
      // Escape in the search closes the search.
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      event.stopPropagation();
      state.set({ mode: "check" });
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("keydown", onEscape, true);
    window.addEventListener("keydown", onFind, true);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("keydown", onEscape, true);
      window.removeEventListener("keydown", onFind, true);
    };
  }, [state, acts, hints, openPage]);
}
