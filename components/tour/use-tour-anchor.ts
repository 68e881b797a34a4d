"use client";

import { useEffect, useState } from "react";
import { tourPlaces, type TourStep } from "#components/tour/tour-steps.ts";

/** The thing a step is about, ringed while it is told of; null until it is drawn. */
export function useTourAnchor(step: TourStep): HTMLElement | null {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let ringed: HTMLElement | null = null;
    let frame = 0;
    // A card is drawn some frames after it is asked for; a drawer comes over the text.
    const look = (left: number) => {
      const found = drawn(step);
      if (!found && left > 0) {
        frame = requestAnimationFrame(() => look(left - 1));
        return;
      }
      setAnchor(found ?? document.body);
      // The editor takes away whatever stands on its own elements.
      if (!found || found.closest("[data-anno]")) return;
      ringed = found;
      ringed.dataset["touring"] = "";
    };
    frame = requestAnimationFrame(() => look(60));
    return () => {
      cancelAnimationFrame(frame);
      if (ringed) delete ringed.dataset["touring"];
    };
  }, [step]);
  return anchor;
}

function drawn(step: TourStep): HTMLElement | null {
  for (const selector of tourPlaces[step].at) {
    for (const one of document.querySelectorAll<HTMLElement>(selector)) if (one.getClientRects().length > 0) return one;
  }
  return null;
}
