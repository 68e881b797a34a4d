"use client";

import type { ComponentProps, ReactNode } from "react";
import { Tooltip } from "#components/ui/tooltip.tsx";

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** Its accessible name, shown as a tooltip too. */
  label: string;
  /** A key that does the same, shown in the tooltip. */
  shortcut?: string;
  size?: "md" | "sm";
  children: ReactNode;
}

export function IconButton({ label, shortcut, size = "md", className = "", type = "button", children, ...rest }: IconButtonProps) {
  const measure = size === "md" ? "size-10" : "size-8";
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={`inline-flex ${measure} items-center justify-center rounded-md text-ink-2 transition-colors hover:not-disabled:bg-paper-sunken hover:not-disabled:text-ink disabled:opacity-50 aria-pressed:bg-accent-wash aria-pressed:text-accent ${className}`}
      >
        {children}
      </button>
    </Tooltip>
  );
}
