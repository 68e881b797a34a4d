// Who is shown as being here, whatever their pages say.
import { describe, expect, it } from "vitest";
import type { UserId } from "#lib/id.ts";
import { colourCount, coloursOf, peopleHere } from "#lib/presence/people-here.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as UserId;
const me = id(0);
const page = (n: number, name: string, more: object = {}) => ({ user: { id: id(n), name }, mode: "check", item: null, moved: 1, ...more });
const here = (...pages: unknown[]) => peopleHere(new Map(pages.map((state, client) => [client, state])), me);

describe("the people here", () => {
  it("are counted once, and are where they were last", () => {
    const found = here(page(1, "Mai", { moved: 5, mode: "edit" }), page(2, "An"), page(1, "Mai", { moved: 9, item: id(7) }), page(1, "Mai", { moved: 2 }));
    expect(found.map(({ name, client, mode, item }) => [name, client, mode, item])).toEqual([["An", 1, "check", null], ["Mai", 2, "check", id(7)]]);
  });

  it("are not oneself, nor a page without a name", () => {
    expect(here(page(0, "Tôi"), {}, null, "x", { user: { name: "Ai đó" } })).toEqual([]);
  });

  it("read when nothing sensible is said of what they do", () => {
    expect(here(page(1, "Mai", { mode: "rule", item: "<b>", moved: "now" }))).toMatchObject([{ mode: "read", item: null, moved: 0 }]);
  });
});

describe("colours", () => {
  const people = (...numbers: number[]) => numbers.map((n) => ({ id: id(n) }));

  it("stay with a person while others come and go, and differ while there are enough", () => {
    const first = coloursOf(people(1, 2, 3), new Map());
    const next = coloursOf(people(9, 3, 1), first);
    expect(next.get(id(1))).toBe(first.get(id(1)));
    expect(next.get(id(3))).toBe(first.get(id(3)));
    expect(new Set(next.values()).size).toBe(3);
    expect(next.has(id(2))).toBe(false);
  });

  it("are shared evenly by many", () => {
    const many = [...coloursOf(people(...Array.from({ length: 25 }, (_, n) => n)), new Map()).values()];
    expect(Math.max(...many)).toBe(colourCount - 1);
    expect(Math.max(...Array.from({ length: colourCount }, (_, c) => many.filter((one) => one === c).length))).toBe(4);
  });
});
