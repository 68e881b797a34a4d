"use client";

import type { ReactNode } from "react";
import { late } from "#components/ui/late.ts";
import type { PopoverProps } from "#components/ui/popover-parts.tsx";
import { useLate } from "#components/ui/use-late.ts";

const parts = late(() => import("#components/ui/popover-parts.tsx"));

/** A button, and beside it what it opens, which comes when somebody is about to press it. */
export function Popover(props: PopoverProps): ReactNode {
  const { brought, asTrigger } = useLate(parts);
  return brought ? <brought.PressedPopover {...props} /> : asTrigger(props.trigger, "dialog");
}
