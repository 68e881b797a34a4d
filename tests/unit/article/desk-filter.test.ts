import { expect, test } from "vitest";
import { deskAddress, wholeDesk, type DeskFilter } from "#lib/article/desk-filter.ts";
import { deskFilterOf } from "#lib/article/desk-query.ts";

const views: [string, Partial<DeskFilter>][] = [
  ["/", {}],
  ["/?show=trash", { shelf: "trash" }],
  ["/?stage=awaiting_sign_off&mine=1", { stage: "awaiting_sign_off", isMine: true }],
  ["/?q=h%E1%BB%99i+ngh%E1%BB%8B&page=3", { words: "hội nghị", page: 3 }],
];

test.each(views)("%s is one view, there and back", (address, over) => {
  const filter = { ...wholeDesk, ...over };
  expect(deskAddress(filter)).toBe(address);
  expect(deskFilterOf(Object.fromEntries(new URL(address, "http://soat").searchParams))).toEqual(filter);
});

test.each([
  [{ show: "attic", stage: "burnt", mine: "yes", page: "-2" }], [{ page: "1e99", stage: ["draft", "checking"], q: ["a", "b"] }],
])("what an address cannot mean counts as not said: %j", (params) => {
  expect(deskFilterOf(params)).toEqual(wholeDesk);
});
