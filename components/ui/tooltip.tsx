"use client";

// A tooltip's element only says what its tooltip reads; one host on the page draws whichever is wanted. Hundreds of buttons
// carry one, and nobody ever sees more than one.
import { cloneElement, type ReactElement } from "react";

export type TooltipSide = "top" | "bottom" | "left" | "right";

interface TooltipProps {
  text: string;
  shortcut?: string;
  side?: TooltipSide;
  /** The one element that the tooltip belongs to; it keeps its own accessible name. */
  children: ReactElement<Record<string, unknown>>;
}

export function Tooltip({ text, shortcut, side, children }: TooltipProps) {
  return cloneElement(children, { "data-tooltip": text, "data-tooltip-keys": shortcut, "data-tooltip-side": side });
}
