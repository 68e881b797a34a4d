"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { clampWidth, keptWidth, type Pane, paneWidths, setWidth } from "#components/galley/panes.ts";

/** The edge of a pane: dragged, or moved by the arrow keys, it makes the pane wider; a double press gives its usual width back. */
export function PaneDivider({ pane }: { pane: Pane }) {
  const t = useTranslations("galley.panels");
  const { least, most, usual } = paneWidths[pane];
  const [width, setShown] = useState<number | null>(null);
  const drag = useRef<{ x: number; width: number } | null>(null);
  const outwards = pane === "ledger" ? 1 : -1;

  // Before the first painting with the page's script: what the server painted had the usual width.
  useLayoutEffect(() => {
    const kept = keptWidth(pane);
    if (kept === null) return;
    setWidth(pane, kept);
    setShown(kept);
  }, [pane]);

  function change(next: number | null): void {
    const kept = next === null ? null : clampWidth(pane, next);
    setWidth(pane, kept);
    setShown(kept);
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    const steps: Record<string, number | null> = { ArrowRight: (width ?? usual) + outwards, ArrowLeft: (width ?? usual) - outwards, Home: least, End: most, Enter: null };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    change(next);
  }

  return (
    <div
      role="separator" tabIndex={0} aria-orientation="vertical" aria-label={t(`width.${pane}`)} aria-valuemin={least} aria-valuemax={most} aria-valuenow={width ?? usual}
      className="pane-divider" data-pane={pane} onKeyDown={onKeyDown} onDoubleClick={() => change(null)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        drag.current = { x: event.clientX, width: (box?.width ?? 0) / rem() };
      }}
      onPointerMove={(event) => { if (drag.current) change(drag.current.width + (outwards * (event.clientX - drag.current.x)) / rem()); }}
      onPointerUp={() => { drag.current = null; }}
      onPointerCancel={() => { drag.current = null; }}
    />
  );
}

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
