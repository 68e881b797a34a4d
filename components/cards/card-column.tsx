"use client";

import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { openCardLayout, type CardLayout } from "#components/cards/card-layout.ts";
import { cardRows } from "#components/cards/card-rows.ts";
import { CardSlot } from "#components/cards/card-slot.tsx";
import { useMedia } from "#components/cards/use-media.ts";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { ItemCard } from "#components/item/item-card.tsx";
import { SourceInUse } from "#components/source/source-in-use.tsx";
import type { AnnotationId } from "#lib/id.ts";

/** As in galley.css: below it the cards are a drawer over the text. */
const drawer = "(max-width: 47.5em)";

/**
 * Beside the text: the source in use, then cards at their lines, the selected one in full. In a drawer, and for an item
 * whose words are nowhere, the selected card stands alone under the source.
 */
export function CardColumn() {
  const t = useTranslations("cards");
  const { state } = useGalleyContext();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const isDrawer = useMedia(drawer);
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  const threads = useGalley((snapshot) => snapshot.threads);
  const selected = useGalley((snapshot) => snapshot.selected);
  const cards = useMemo(() => (isReady && !isDrawer ? cardRows(rows, threads, selected) : []), [isReady, isDrawer, rows, threads, selected]);
  const [near, setNear] = useState<readonly AnnotationId[]>([]);
  const column = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  /** Null until there are lines to stand beside. */
  const [layout, setLayout] = useState<CardLayout | null>(null);

  useLayoutEffect(() => {
    const scroller = column.current?.closest<HTMLElement>(".galley-desk");
    const text = scroller?.querySelector<HTMLElement>(".galley-text");
    if (!isReady || isDrawer || !column.current || !head.current || !scroller || !text) return;
    const opened = openCardLayout({ state, column: column.current, head: head.current, scroller, text, onNear: setNear });
    setLayout(opened);
    return () => {
      setLayout(null);
      opened.close();
      setNear([]);
    };
  }, [state, isReady, isDrawer]);
  // Where it is shown, not what is shown: the layout decides which cards are near.
  useLayoutEffect(() => layout?.show(cards.map(({ row }) => row.id), selected), [layout, cards, selected]);

  const isBeside = cards.some(({ row }) => row.id === selected);
  const nearby = new Set(near);
  return (
    <div ref={column} className="cards">
      <div ref={head} className="cards-head">
        <SourceInUse />
        {!isBeside && <ItemCard />}
      </div>
      <ul className="cards-list" aria-label={t("label")}>
        {layout && cards.filter(({ row }) => nearby.has(row.id) || row.id === selected).map((card) => (
          <CardSlot key={card.row.id} card={card} isSelected={card.row.id === selected} layout={layout} />
        ))}
      </ul>
    </div>
  );
}
