import type { ReactNode } from "react";

/** Lies over the page while files are dragged over it, and says what dropping them does. */
export function DropVeil({ children }: { children: ReactNode }) {
  return <p role="status" className="pointer-events-none fixed inset-4 z-40 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-wash text-xl">{children}</p>;
}
