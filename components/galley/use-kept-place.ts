"use client";

import { useLayoutEffect, useRef } from "react";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";

interface KeptPlace {
  /** The first block that was seen, and how far above the pane's edge it began, in pixels. */
  block: string;
  above: number;
}

/** Comes back to where one was in the text, after a reload and from the article's other pages. Each window keeps its own place. */
export function useKeptPlace(): void {
  const { state } = useGalleyContext();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const key = `soat-place-${state.data.article.id}`;

  // On the server's text at once, and again on the editor's, unless the person has begun to do something.
  const hasBegun = useRef(false);
  useLayoutEffect(() => {
    const pane = document.querySelector(".galley-desk");
    const kept = hasBegun.current || location.hash !== "" ? null : read(key);
    const block = kept && document.querySelector(`.galley-text [data-block="${CSS.escape(kept.block)}"]`);
    if (!pane || !kept || !block) return;
    return hold(pane, block, kept.above, () => { hasBegun.current = true; });
  }, [key, isReady]);

  // Told before the page is taken apart: afterwards nothing stands anywhere.
  useLayoutEffect(() => {
    const keep = () => {
      const place = firstSeen();
      try {
        if (place) sessionStorage.setItem(key, JSON.stringify(place));
        else sessionStorage.removeItem(key);
      } catch {
        // A browser that keeps nothing begins at the top.
      }
    };
    addEventListener("pagehide", keep);
    return () => {
      removeEventListener("pagehide", keep);
      keep();
    };
  }, [key]);
}

/** Keeps a block where it was seen while the heights that were guessed for unseen ones give way to their own. Ends at the person's first act, which it tells, and when called. */
function hold(pane: Element, block: Element, above: number, onBegun: () => void): () => void {
  const set = () => { pane.scrollTop += block.getBoundingClientRect().top - pane.getBoundingClientRect().top + above; };
  const observer = new ResizeObserver(set);
  const acts = ["wheel", "keydown", "pointerdown"] as const;
  const end = () => {
    observer.disconnect();
    for (const act of acts) removeEventListener(act, begin, true);
  };
  const begin = () => {
    end();
    onBegun();
  };
  set();
  if (block.parentElement) observer.observe(block.parentElement);
  for (const act of acts) addEventListener(act, begin, true);
  return end;
}

/** Null at the top of the text. */
function firstSeen(): KeptPlace | null {
  const pane = document.querySelector(".galley-desk");
  if (!pane || pane.scrollTop < 4) return null;
  const top = pane.getBoundingClientRect().top;
  for (const block of document.querySelectorAll<HTMLElement>(".galley-text [data-block]")) {
    const box = block.getBoundingClientRect();
    if (box.bottom > top) return { block: block.dataset["block"] ?? "", above: top - box.top };
  }
  return null;
}

function read(key: string): KeptPlace | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return typeof kept === "object" && kept !== null && "block" in kept && typeof kept.block === "string" && "above" in kept && typeof kept.above === "number" ? { block: kept.block, above: kept.above } : null;
  } catch {
    return null;
  }
}
