"use client";

import { useRef, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { rowHeight } from "#components/ledger/ledger-row.tsx";
import { useActs, useGalleyContext } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import type { AnnotationId } from "#lib/id.ts";

/** Choosing rows as in a list of files: one, a range with Shift, more with Ctrl, all with Ctrl A. */
export function useRowChoice(scroller: RefObject<HTMLElement | null>, shown: readonly ItemRow[], isPicking: boolean) {
  const { state } = useGalleyContext();
  const acts = useActs();
  // Where a range begins.
  const anchor = useRef<AnnotationId | null>(null);
  const indexOf = (id: AnnotationId | null) => (id ? shown.findIndex((row) => row.id === id) : -1);

  const choose = (id: AnnotationId) => {
    anchor.current = id;
    acts.select(id);
  };
  const toggle = (id: AnnotationId) => {
    const { picked, selected } = state.snapshot;
    const next = new Set(picked);
    // The first Ctrl press adds to the one row that looks chosen already.
    if (next.size === 0 && !isPicking && selected && selected !== id && indexOf(selected) >= 0) next.add(selected);
    if (!next.delete(id)) next.add(id);
    anchor.current = id;
    acts.pick(next, id);
  };
  const extend = (id: AnnotationId) => {
    const { picked, selected } = state.snapshot;
    if (picked.size === 0) anchor.current = selected;
    const [start, end] = [indexOf(anchor.current), indexOf(id)];
    const [from, to] = start < 0 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
    acts.pick(new Set(shown.slice(from, to + 1).map((row) => row.id)), id);
  };

  const onPress = (id: AnnotationId, event: MouseEvent) => {
    if (event.shiftKey) extend(id);
    else if (isPicking || event.ctrlKey || event.metaKey) toggle(id);
    else choose(id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || shown.length === 0) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    if (isCtrl && event.code === "KeyA") acts.pick(new Set(shown.map((row) => row.id)));
    else if (isCtrl) return;
    else {
      const at = indexOf(state.snapshot.selected);
      const row = shown[at];
      const to = shown[Math.max(0, Math.min(shown.length - 1, goal(event.key, at, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight), shown.length)))];
      if (event.key === " " && row) toggle(row.id);
      else if (event.key === "Enter" && row) acts.takeWords();
      else if (!isMove(event.key) || !to) return;
      else if (event.shiftKey) extend(to.id);
      else choose(to.id);
    }
    event.preventDefault();
  };

  return { onPress, onKeyDown };
}

function isMove(key: string): boolean {
  return ["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"].includes(key);
}

/** The row a key leads to; the list's own edges are for the caller. */
function goal(key: string, at: number, page: number, total: number): number {
  switch (key) {
    case "ArrowDown": return at + 1;
    case "ArrowUp": return at - 1;
    case "PageDown": return at + page;
    case "PageUp": return at - page;
    case "End": return total - 1;
    default: return 0;
  }
}
