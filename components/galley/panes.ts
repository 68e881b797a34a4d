// How wide the panes beside the text are, in this browser.

export type Pane = "ledger" | "cards";

interface Width {
  least: number;
  most: number;
  /** Where nobody has set another. */
  usual: number;
}

/** In rem. */
export const paneWidths: Readonly<Record<Pane, Width>> = {
  ledger: { least: 12, most: 28, usual: 17 },
  cards: { least: 16, most: 34, usual: 22 },
};

const keyOf = (pane: Pane) => `soat-width-${pane}`;

/** What the person has set; null where they have not, or the browser keeps nothing. */
export function keptWidth(pane: Pane): number | null {
  try {
    const kept = Number(localStorage.getItem(keyOf(pane)) ?? NaN);
    return Number.isFinite(kept) ? clampWidth(pane, kept) : null;
  } catch {
    return null;
  }
}

/** Sets a pane's width for this page and the next ones; null: as usual again. */
export function setWidth(pane: Pane, width: number | null): void {
  const { style } = document.documentElement;
  if (width === null) style.removeProperty(`--${pane}-width`);
  else style.setProperty(`--${pane}-width`, `${width}rem`);
  try {
    if (width === null) localStorage.removeItem(keyOf(pane));
    else localStorage.setItem(keyOf(pane), String(width));
  } catch {
    // It holds for this page.
  }
}

export function clampWidth(pane: Pane, width: number): number {
  const { least, most } = paneWidths[pane];
  return Math.min(most, Math.max(least, Math.round(width * 4) / 4));
}
