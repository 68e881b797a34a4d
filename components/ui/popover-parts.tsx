"use client";

// What opens beside a button. It comes with the first press on it: ui/popover.tsx.
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { usePressedAgain } from "#components/ui/use-late.ts";

export interface PopoverProps {
  trigger: ReactElement<Record<string, unknown>>;
  /** Its accessible name; shown as its heading. */
  title: ReactNode;
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
  /** Heeded from the first press on: nothing but its button opens it before. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** Opens as soon as it is there when its button was pressed before. */
export function PressedPopover({ trigger, title, side = "bottom", align = "start", open, onOpenChange, children }: PopoverProps) {
  const button = usePressedAgain();
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-40">
          <Base.Popup className="grid w-80 max-w-[calc(100vw-2rem)] gap-3 rounded-lg border border-line bg-paper-raised p-4 text-ink shadow-popup outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.Title className="text-sm font-semibold">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
