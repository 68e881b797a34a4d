"use client";

import { useEffect, useRef, type RefObject } from "react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { coverage, type Coverage } from "#lib/workflow/coverage.ts";

const pause = 250;

/** Beside the text, for every passage: checked, open, read or untouched. Drawn when the typing rests. */
export function CoverageStrip({ sheet }: { sheet: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations("galley");
  const { state } = useGalleyContext();
  const strip = useRef<HTMLDivElement>(null);
  const blocks = useGalley((snapshot) => snapshot.blocks);
  const derived = useGalley((snapshot) => snapshot.derived);
  const readings = useGalley((snapshot) => snapshot.readings);
  const isReady = useGalley((snapshot) => snapshot.isReady);

  useEffect(() => {
    const timer = setTimeout(() => {
      const box = strip.current;
      const text = sheet.current?.querySelector(".galley-text");
      if (!box || !text) return;
      const items = derived.rows.flatMap((row) => (row.isItem && row.living ? [{ living: row.living, standing: row.state.standing }] : []));
      const covered = coverage(blocks, items, readings, state.data.article.language);
      draw(box, text, covered);
      const { checked, open, read, untouched } = covered.totals;
      box.setAttribute("aria-label", t("coverage", { checked, open, read, untouched }));
    }, pause);
    return () => clearTimeout(timer);
  }, [blocks, derived, readings, isReady, sheet, state, t]);

  return <div ref={strip} className="coverage-strip" role="img" aria-label="" />;
}

// Measured geometry: each segment takes its share of its block's height.
function draw(box: HTMLElement, text: Element, { blocks }: Coverage): void {
  const origin = box.getBoundingClientRect().top;
  const pieces: HTMLElement[] = [];
  blocks.forEach((segments, index) => {
    const rect = text.children[index]?.getBoundingClientRect();
    const length = segments.at(-1)?.to ?? 0;
    if (!rect || length === 0) return;
    for (const segment of segments) {
      const piece = document.createElement("i");
      piece.dataset["coverage"] = segment.state;
      piece.style.top = `${rect.top - origin + (rect.height * segment.from) / length}px`;
      piece.style.height = `${Math.max(2, (rect.height * (segment.to - segment.from)) / length - 1)}px`;
      pieces.push(piece);
    }
  });
  box.replaceChildren(...pieces);
}
