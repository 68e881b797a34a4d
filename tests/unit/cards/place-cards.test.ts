// Cards beside their lines: a small table, then what must hold of any cards.
import { describe, expect, it } from "vitest";
import { placeCards, type CardBox } from "#lib/cards/place-cards.ts";

const gap = 8;
const floor = 0;
/** "a10 b20": cards of height 10 with these tops; a capital is the selected one. */
function place(notation: string): string {
  const cards = notation.split(" ").map((card) => ({ id: card.charAt(0).toLowerCase(), top: Number(card.slice(1)), height: 10 }));
  const selected = /[A-Z]/.exec(notation)?.[0].toLowerCase() ?? null;
  return [...placeCards(cards, { selected, gap, floor })].map(([id, top]) => `${id}${top}`).join(" ");
}

describe("cards stand", () => {
  it.each([
    ["where their lines are, when there is room", "a10 b40 c100", "a10 b40 c100"],
    ["below each other, when there is none", "a10 b12 c14 d100", "a10 b28 c46 d100"],
    ["no higher than the top", "a-5 b0", "a0 b18"],
    ["above the selected one, when they were in its way", "a50 b52 C60 d62", "a24 b42 c60 d78"],
    ["as they were, when the selected one is far", "a10 b12 C200", "a10 b28 c200"],
    ["out of sight, when there is no room above the selected one", "a0 b2 c4 D20", "c2 d20"],
    ["at the floor where its words are above it", "a0 B-4", "b0"],
    ["all, when the first is the selected one", "A5 b5 c5", "a5 b23 c41"],
  ])("%s: %s", (_what, notation, expected) => {
    expect(place(notation)).toBe(expected);
  });

  it("nowhere, when there are none", () => {
    expect(placeCards([], { selected: null, gap, floor }).size).toBe(0);
  });
});

/** Numbers from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed))("of any cards (seed %i)", (seed) => {
  const next = random(seed);
  const count = Math.floor(next() * 40) + (seed % 20 === 0 ? 1_000 : 0);
  const spread = next() * 4_000 + count * 20;
  const cards: CardBox<number>[] = Array.from({ length: count }, () => ({ id: 0, top: Math.floor(next() * spread), height: Math.ceil(next() * 120) }))
    .sort((a, b) => a.top - b.top)
    .map((card, id) => ({ ...card, id }));
  const selected = count > 0 && next() < 0.8 ? Math.floor(next() * count) : null;
  const placed = placeCards(cards, { selected, gap, floor });
  const shown = cards.filter(({ id }) => placed.has(id)).map((card) => ({ ...card, placed: placed.get(card.id) ?? Number.NaN }));

  it("none lies over another, and the order is the text's", () => {
    for (const [i, card] of shown.entries()) {
      const before = shown[i - 1];
      if (before) expect(card.placed).toBeGreaterThanOrEqual(before.placed + before.height + gap);
    }
  });

  it("the selected one is at its words, and no other above the top", () => {
    if (selected !== null) expect(placed.get(selected)).toBe(cards[selected]?.top);
    for (const card of shown) if (card.id !== selected) expect(card.placed).toBeGreaterThanOrEqual(floor);
  });

  it("only cards before the selected one are left out, the first ones, and only for want of room", () => {
    const left = cards.filter(({ id }) => !placed.has(id));
    expect(left.map(({ id }) => id)).toEqual(left.map((_, i) => i));
    if (left.length === 0) return;
    expect(selected).not.toBeNull();
    const last = left.at(-1);
    const first = shown[0];
    expect((first?.placed ?? 0) - gap - (last?.height ?? 0)).toBeLessThan(floor);
  });

  it("a card is away from its line only because another touches it", () => {
    for (const [i, card] of shown.entries()) {
      if (card.placed === card.top) continue;
      const touchesBefore = i === 0 ? card.placed === floor : card.placed === (shown[i - 1]?.placed ?? 0) + (shown[i - 1]?.height ?? 0) + gap;
      const touchesAfter = card.placed + card.height + gap === shown[i + 1]?.placed;
      expect(touchesBefore || touchesAfter).toBe(true);
    }
  });
});
