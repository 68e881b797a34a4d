"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import { Kbd } from "#components/ui/kbd.tsx";
import type { TooltipSide } from "#components/ui/tooltip.tsx";

export interface ShownTooltip {
  element: HTMLElement;
  text: string;
  /** Keys that do the same. */
  keys: string | undefined;
  side: TooltipSide | undefined;
}

export interface TooltipPopupProps {
  shown: ShownTooltip;
  onEnd: () => void;
}

/** A tooltip beside its element. What it says is the element's accessible name or beside it, so nothing of it is read aloud. */
export function TooltipPopup({ shown: { element, text, keys, side = "bottom" }, onEnd }: TooltipPopupProps) {
  return (
    <Base.Root open onOpenChange={(isOpen) => { if (!isOpen) onEnd(); }}>
      <Base.Portal>
        <Base.Positioner anchor={element} side={side} sideOffset={6} className="tooltip z-50">
          <Base.Popup className="max-w-72 rounded-md bg-ink px-2.5 py-1.5 text-xs text-paper shadow-popup transition-opacity data-starting-style:opacity-0">
            {text}
            {keys && <Kbd className="ml-2 border-current bg-transparent text-inherit">{keys}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
