"use client";

import { useEffect, useState, type ComponentType } from "react";
import { useGalley, useHints } from "#components/galley/use-galley.ts";

/** The dialogs, once one of them is asked for: the text does not wait for what opens over it. */
export function LateDialogs() {
  const isAsked = useGalley(({ dialog }) => dialog !== null);
  const isTakingAll = useHints(({ takingAll }) => takingAll !== null);
  const isWanted = isAsked || isTakingAll;
  const [Loaded, setLoaded] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (isWanted) void import("#components/galley/dialogs.tsx").then(({ Dialogs }) => setLoaded(() => Dialogs));
  }, [isWanted]);
  return Loaded && <Loaded />;
}
