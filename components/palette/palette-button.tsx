"use client";

import { Search } from "lucide-react";
import { useTranslations } from "use-intl";
import { openPalette, wakePalette } from "#components/palette/palette-store.ts";

/** For whoever has no Ctrl K, or has not heard of it. */
export function PaletteButton({ className = "" }: { className?: string }) {
  const t = useTranslations("palette");
  return (
    <button type="button" onPointerEnter={wakePalette} onFocus={wakePalette} onClick={() => openPalette()} title={t("open")} aria-label={t("open")} aria-keyshortcuts="Control+K Meta+K" className={`inline-flex size-9 flex-none items-center justify-center rounded-md text-ink-2 hover:bg-paper-sunken hover:text-ink ${className}`}>
      <Search aria-hidden className="size-4.5" />
    </button>
  );
}
