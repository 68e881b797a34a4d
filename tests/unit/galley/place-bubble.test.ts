import { expect, test } from "vitest";
import { placeBubble } from "#components/galley/place-bubble.ts";

const view = { left: 100, right: 700, top: 50, bottom: 650 };
const bar = { width: 300, height: 60 };
const words = (top: number, bottom: number, left = 200) => ({ top, bottom, left, right: left + 80 });

test.each([
  ["above the words", words(300, 320), { left: 200, top: 232 }],
  ["below words at the head of the view", words(60, 80), { left: 200, top: 88 }],
  ["at the lower edge when the words fill the view", words(0, 900), { left: 200, top: 582 }],
  ["above words whose end is out of view", words(400, 900), { left: 200, top: 332 }],
  ["below words whose beginning is out of view", words(-300, 200), { left: 200, top: 208 }],
  ["within the right side", words(300, 320, 650), { left: 400, top: 232 }],
  ["within the left side", words(300, 320, 20), { left: 100, top: 232 }],
])("the bar goes %s", (_where, selection, place) => expect(placeBubble(selection, bar, view)).toEqual(place));
