"use client";

import { memo, useLayoutEffect, useRef } from "react";
import type { CardLayout } from "#components/cards/card-layout.ts";
import type { CardRow } from "#components/cards/card-rows.ts";
import { SmallCard } from "#components/cards/small-card.tsx";
import { useGalleyContext } from "#components/galley/use-galley.ts";
import { ItemCard } from "#components/item/item-card.tsx";

interface CardSlotProps {
  card: CardRow;
  isSelected: boolean;
  layout: CardLayout;
}

/** What a card is placed by. Drawn again only when something of its own changed: others come and go while the text is scrolled. */
export const CardSlot = memo(function CardSlot({ card, isSelected, layout }: CardSlotProps) {
  const { state: { elements } } = useGalleyContext();
  const slot = useRef<HTMLLIElement>(null);
  const { id } = card.row;
  // Before paint, so that it never shows where it does not belong.
  useLayoutEffect(() => {
    layout.element(id, slot.current);
    elements.stand(id, slot.current?.id ?? null);
    return () => {
      layout.element(id, null);
      elements.stand(id, null);
    };
  }, [id, layout, elements]);
  return (
    <li ref={slot} id={`card-${id}`} className="card-slot" data-selected={isSelected ? "" : undefined}>
      {isSelected ? <ItemCard /> : <SmallCard card={card} />}
    </li>
  );
}, (before, after) => before.isSelected === after.isSelected && before.layout === after.layout && before.card.row === after.card.row && isSame(before.card.threads, after.card.threads));

function isSame<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((one, i) => one === after[i]);
}
