"use client";

import { useEffect, useRef, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { coverage, type Coverage } from "#lib/workflow/coverage.ts";

/** Milliseconds of rest before the text is covered anew. */
const rest = 250;

/** Beside the text, for every passage: checked, open, read or untouched. Drawn where it is seen, when the typing rests. */
export function CoverageStrip({ sheet }: { sheet: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations("galley");
  const { state } = useGalleyContext();
  const strip = useRef<HTMLDivElement>(null);
  const isReady = useGalley((snapshot) => snapshot.isReady);

  useEffect(() => {
    const box = strip.current;
    const text = sheet.current?.querySelector(".galley-text");
    const scroller = sheet.current?.closest(".galley-desk");
    if (!box || !text || !scroller) return;
    let covered: Coverage | null = null;
    let from: unknown[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const draw = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (covered) drawSeen(box, text, scroller, covered);
      });
    };
    const cover = () => {
      const { blocks, derived, readings } = state.snapshot;
      const now = [blocks, derived.rows, readings];
      if (now.every((value, i) => value === from[i])) return;
      from = now;
      const items = derived.rows.flatMap((row) => {
        const living = row.isItem && !row.foldedInto ? derived.living.get(row.id) : undefined;
        return living ? [{ living, standing: row.state.standing }] : [];
      });
      covered = coverage(blocks, items, readings, state.data.article.language);
      state.coverage = covered;
      const { checked, open, read, untouched } = covered.totals;
      box.setAttribute("aria-label", t("coverage", { checked, open, read, untouched }));
      draw();
      const told = state.snapshot.covered;
      if (!told || Object.entries(covered.totals).some(([name, count]) => told[name as keyof typeof told] !== count)) state.set({ covered: covered.totals });
    };
    // Not through React: it would commit at every key press only to put this off.
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(cover, rest);
    };
    later();
    state.coverNow = cover;
    const forget = state.subscribe(later);
    const observer = new ResizeObserver(draw);
    observer.observe(text);
    scroller.addEventListener("scroll", draw, { passive: true });
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      forget();
      state.coverNow = () => {};
      observer.disconnect();
      scroller.removeEventListener("scroll", draw);
    };
  }, [isReady, sheet, state, t]);

  return <div ref={strip} className="coverage-strip" role="img" aria-label={t("coverageSoon")} />;
}

// Measured geometry: each segment takes its share of its block's height.
function drawSeen(box: HTMLElement, text: Element, scroller: Element, { blocks }: Coverage): void {
  const origin = box.getBoundingClientRect().top;
  const { top, bottom, height } = scroller.getBoundingClientRect();
  const pieces: HTMLElement[] = [];
  for (let index = firstBelow(text, top - height); index < blocks.length; index += 1) {
    const rect = text.children[index]?.getBoundingClientRect();
    if (!rect || rect.top > bottom + height) break;
    const length = blocks[index]?.at(-1)?.to ?? 0;
    for (const segment of blocks[index] ?? []) {
      const piece = document.createElement("i");
      piece.dataset["coverage"] = segment.state;
      piece.style.top = `${rect.top - origin + (rect.height * segment.from) / length}px`;
      piece.style.height = `${Math.max(2, (rect.height * (segment.to - segment.from)) / length - 1)}px`;
      pieces.push(piece);
    }
  }
  box.replaceChildren(...pieces);
}

/** Index of the first block that ends below a height of the window. */
function firstBelow(text: Element, height: number): number {
  let low = 0;
  let high = text.children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.children[middle]?.getBoundingClientRect().bottom ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
