"use client";

import { useGalley } from "#components/galley/use-galley.ts";

/** How far what was done here has come; an act that waits for its line counts, too. */
export function useSaveShown() {
  const save = useGalley((snapshot) => snapshot.save);
  const isLineDown = useGalley((snapshot) => snapshot.isLineDown);
  return isLineDown && save === "saved" ? "offline" : save;
}
