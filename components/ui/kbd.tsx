import type { ReactNode } from "react";

/** A key of the keyboard, as printed on it. */
export function Kbd({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <kbd className={`inline-flex min-w-5 items-center justify-center rounded-sm border border-line-strong bg-paper-raised px-1 font-sans text-[0.75rem] leading-[1.4] text-ink-2 ${className}`}>
      {children}
    </kbd>
  );
}
