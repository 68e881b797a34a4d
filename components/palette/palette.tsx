"use client";

import { useEffect, useState, type ComponentType } from "react";
import { openPalette, useOffered, wakePalette } from "#components/palette/palette-store.ts";
import type { PageRights } from "#components/shell/shell-pages.ts";

/** Ctrl K, on every page. What it opens comes when somebody is about to: with the Ctrl key, or as the pointer or the keyboard reaches the button. */
export function Palette({ rights }: { rights: PageRights }) {
  const { isOpen, isAwake } = useOffered();
  const [Dialog, setDialog] = useState<ComponentType<{ rights: PageRights }> | null>(null);
  const isWanted = isOpen || isAwake;

  useEffect(() => {
    if (isWanted) void import("#components/palette/palette-dialog.tsx").then(({ PaletteDialog }) => setDialog(() => PaletteDialog));
  }, [isWanted]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") return wakePalette();
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.code !== "KeyK") return;
      event.preventDefault();
      event.stopPropagation();
      openPalette();
    };
    // Before the editor and the browser's own search field.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);

  return Dialog && <Dialog rights={rights} />;
}
