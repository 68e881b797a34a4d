"use client";

import { createContext, use, useSyncExternalStore } from "react";
import type { GalleyActs } from "#components/galley/acts/galley-acts.ts";
import type { UnsentStore } from "#components/offline/unsent-store.ts";
import type { GalleySnapshot } from "#components/galley/galley-snapshot.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { HintsSnapshot, HintsState } from "#components/hints/hints-state.ts";

export interface GalleyContextValue {
  state: GalleyState;
  acts: GalleyActs;
  hints: HintsState;
  /** Whether an act has not been answered yet. */
  hasUnsent: () => boolean;
  /** Where what is unsent is kept beyond this page; null when the person does not want that. */
  unsent: Promise<UnsentStore | null>;
}

export const GalleyContext = createContext<GalleyContextValue | null>(null);

/** State and acts of the galley around this component. */
export function useGalleyContext(): GalleyContextValue {
  const value = use(GalleyContext);
  if (!value) throw new Error("Only inside <Galley>.");
  return value;
}

/** One slice of the open galley; the component draws again only when that slice is another value. */
export function useGalley<T>(select: (snapshot: GalleySnapshot) => T): T {
  const { state } = useGalleyContext();
  const get = () => select(state.getSnapshot());
  return useSyncExternalStore(state.subscribe, get, get);
}

/** One slice of the hints, as `useGalley`. */
export function useHints<T>(select: (snapshot: HintsSnapshot) => T): T {
  const { hints } = useGalleyContext();
  const get = () => select(hints.getSnapshot());
  return useSyncExternalStore(hints.subscribe, get, get);
}

export function useActs(): GalleyActs {
  return useGalleyContext().acts;
}

export function useGalleyData() {
  return useGalleyContext().state.data;
}
