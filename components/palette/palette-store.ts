"use client";

// Whether the palette is open, and what the page beneath offers to do in it: one in a browser's page, spoken to from anywhere.
import { useEffect, useSyncExternalStore } from "react";

/** An act of the page, as the palette lists it. */
export interface OfferedAct {
  id: string;
  label: string;
  /** The key that does it without the palette; null: it has none. */
  shortcut: string | null;
  /** Whether it can be done now, asked while the palette is open. */
  isOffered: () => boolean;
  run: () => void;
}

interface Offered {
  isOpen: boolean;
  /** Somebody seems about to open it. */
  isAwake: boolean;
  acts: readonly OfferedAct[];
}

const nothing: Offered = { isOpen: false, isAwake: false, acts: [] };
let offered = nothing;
const listeners = new Set<() => void>();

function set(change: Partial<Offered>): void {
  offered = { ...offered, ...change };
  for (const listener of listeners) listener();
}

export function openPalette(isOpen = true): void {
  set({ isOpen });
}

/** Has it at hand, for whoever may open it next. */
export function wakePalette(): void {
  if (!offered.isAwake) set({ isAwake: true });
}

export function useOffered(): Offered {
  return useSyncExternalStore(subscribe, () => offered, () => nothing);
}

/** Puts the page's acts in the palette for as long as the page is there. */
export function useOfferActs(acts: readonly OfferedAct[]): void {
  useEffect(() => {
    set({ acts });
    return () => set({ acts: [] });
  }, [acts]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
