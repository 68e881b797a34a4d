// Cards beside the lines they are about: each as near to its line as the others let it be, none
// over another, in the order of the text, and the selected one exactly at its words.

export interface CardBox<Id> {
  id: Id;
  /** Where its line is. */
  top: number;
  height: number;
}

export interface CardRules<Id> {
  selected: Id | null;
  /** Between two cards. */
  gap: number;
  /** No card stands above this: what is there would cover it. */
  floor: number;
}

/**
 * A top for every card, in the order given, which must be that of the text. Without a selected card each stands at its line
 * or right below the one before. The selected one stands exactly at its line,
 * or at the floor where its line is above that: those before it give way upwards, those
 * after it downwards. A card for which there is no room above the selected one is left out.
 */
export function placeCards<Id>(cards: readonly CardBox<Id>[], { selected, gap, floor }: CardRules<Id>): Map<Id, number> {
  const placed = new Map<Id, number>();
  const at = cards.findIndex(({ id }) => id === selected);
  const before = at < 0 ? cards : cards.slice(0, at);
  const tops = downFrom(before, floor, gap);
  const picked = cards[at];
  const chosen = picked && { ...picked, top: Math.max(picked.top, floor) };
  let left = 0;
  if (chosen) {
    let limit = chosen.top - gap;
    for (left = before.length; left > 0; left--) {
      const { height = 0 } = before[left - 1] ?? {};
      const top = tops[left - 1] ?? 0;
      // From here on everything stands clear of what was moved.
      if (top + height <= limit) {
        left = 0;
        break;
      }
      if (limit - height < floor) break;
      tops[left - 1] = limit - height;
      limit -= height + gap;
    }
  }
  before.forEach(({ id }, i) => { if (i >= left) placed.set(id, tops[i] ?? 0); });
  if (!chosen) return placed;
  placed.set(chosen.id, chosen.top);
  const after = cards.slice(at + 1);
  downFrom(after, chosen.top + chosen.height + gap, gap).forEach((top, i) => {
    const card = after[i];
    if (card) placed.set(card.id, top);
  });
  return placed;
}

/** Each at its line, or below the one before. */
function downFrom(cards: readonly CardBox<unknown>[], floor: number, gap: number): number[] {
  let free = floor;
  return cards.map(({ top, height }) => {
    const placed = Math.max(top, free);
    free = placed + height + gap;
    return placed;
  });
}
