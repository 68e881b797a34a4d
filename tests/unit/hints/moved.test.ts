import fc from "fast-check";
import { expect, test } from "vitest";
import { movedSpan } from "#lib/hints/moved.ts";

const before = "Trung tướng Lê Huy Vinh trao quà.";
const name = { from: 12, to: 23 };

test("words before or behind an edit are found again", () => {
  expect(movedSpan(before, before, name)).toEqual(name);
  const fixed = before.replace("Trung", "Thượng");
  const at = movedSpan(before, fixed, name);
  expect(at && fixed.slice(at.from, at.to)).toBe("Lê Huy Vinh");
  expect(movedSpan(before, before.replace("quà", "nhiều quà"), name)).toEqual(name);
});

test("words that the edit touches are others", () => {
  expect(movedSpan(before, before.replace("Vinh", "Vịnh"), name)).toBeNull();
  expect(movedSpan(before, before.replace("Vinh ", "Vinh, "), name)).toBeNull();
  expect(movedSpan(before, before.replace("Lê", "xLê"), name)).toBeNull();
  expect(movedSpan(before, "", name)).toBeNull();
});

test("what is answered always reads the same", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 12 });
  fc.assert(fc.property(letters, letters, letters, letters, fc.nat(), fc.nat(), (head, old, put, tail, a, b) => {
    const [was, is] = [head + old + tail, head + put + tail];
    const from = a % (was.length + 1);
    const to = Math.min(was.length, from + (b % 5));
    const at = movedSpan(was, is, { from, to });
    if (at) expect(is.slice(at.from, at.to)).toBe(was.slice(from, to));
    // Whatever lies clear of the edit is never lost.
    if (to < head.length || from > head.length + old.length) expect(at).not.toBeNull();
  }));
});
