"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** The buttons, the act last. */
  actions?: ReactNode;
  /** What has the keyboard first; the first control without it. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Room for a long list. */
  isWide?: boolean;
  children?: ReactNode;
}

export function Dialog({ open, onOpenChange, title, description, actions, initialFocus, isWide = false, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <Base.Popup initialFocus={initialFocus} className={`grid w-full ${isWide ? "max-w-3xl" : "max-w-lg"} gap-4 rounded-lg border border-line bg-paper-raised p-6 max-sm:p-4 text-ink shadow-popup outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0`}>
            <div className="grid gap-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && <Base.Description className="text-sm text-ink-2">{description}</Base.Description>}
            </div>
            {children}
            {actions && <div className="flex flex-wrap justify-end gap-2">{actions}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
