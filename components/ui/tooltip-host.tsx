"use client";

import { useEffect, useState, type ComponentType } from "react";
import type { ShownTooltip, TooltipPopupProps } from "#components/ui/tooltip-popup.tsx";
import type { TooltipSide } from "#components/ui/tooltip.tsx";

/** Milliseconds the pointer or the keyboard rests on something before it is explained. */
const delay = 400;
/** Milliseconds in which the pointer may cross over to the tooltip itself. */
const grace = 150;

/** Draws the tooltip of whatever the mouse or the keyboard rests on; once in the page. */
export function TooltipHost() {
  const [shown, setShown] = useState<ShownTooltip | null>(null);
  const [Popup, setPopup] = useState<ComponentType<TooltipPopupProps> | null>(null);

  useEffect(() => {
    let wanted: Element | null = null;
    let coming: ReturnType<typeof setTimeout> | undefined;
    let going: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(coming);
      clearTimeout(going);
      wanted = null;
      setShown(null);
    };
    const want = (element: HTMLElement) => {
      clearTimeout(going);
      if (element === wanted) return;
      end();
      wanted = element;
      const code = import("#components/ui/tooltip-popup.tsx");
      coming = setTimeout(() => void code.then(({ TooltipPopup }) => {
        if (wanted !== element || !element.isConnected || element.getAttribute("aria-expanded") === "true") return;
        setPopup(() => TooltipPopup);
        setShown({ element, text: element.dataset["tooltip"] ?? "", keys: element.dataset["tooltipKeys"], side: element.dataset["tooltipSide"] as TooltipSide | undefined });
      }, () => undefined), delay);
    };
    const owner = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null);
    const onPointer = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      const element = owner(event);
      if (element) return want(element);
      clearTimeout(going);
      // The words of a tooltip can be gone to, to be read in peace.
      if (event.target instanceof Element && event.target.closest(".tooltip")) return;
      if (wanted) going = setTimeout(end, grace);
    };
    const onFocus = (event: FocusEvent) => {
      const element = owner(event);
      if (element?.matches(":focus-visible")) want(element);
      else end();
    };
    const onKey = (event: KeyboardEvent) => { if (event.key !== "Tab" && event.key !== "Shift") end(); };
    const hearing = new AbortController();
    const options = { signal: hearing.signal, capture: true, passive: true } as const;
    document.addEventListener("pointerover", onPointer, options);
    document.documentElement.addEventListener("pointerleave", end, { signal: hearing.signal });
    document.addEventListener("pointerdown", end, options);
    document.addEventListener("focusin", onFocus, options);
    document.addEventListener("focusout", end, options);
    document.addEventListener("keydown", onKey, options);
    return () => {
      hearing.abort();
      end();
    };
  }, []);

  return Popup && shown && <Popup shown={shown} onEnd={() => setShown(null)} />;
}
