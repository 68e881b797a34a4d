import { expect, test } from "vitest";
import { kindChoice, ledgerFilterOf, wholeLedger, withLedgerFilter } from "#lib/annotation/ledger-filter.ts";

const paramsOf = (query: string) => Object.fromEntries(new URLSearchParams(query));

test.each([
  ["", wholeLedger],
  ["?kind=number,person", { ...wholeLedger, kinds: ["person", "number"] }],
  ["?kind=own.dieu-luat,claim", { ...wholeLedger, kinds: ["claim", "own.dieu-luat"] }],
  ["?standing=recheck,open", { ...wholeLedger, standings: ["open", "recheck"] }],
  ["?mine=1", { ...wholeLedger, isMine: true }],
  ["?kind=number&standing=passed&mine=1", { ...wholeLedger, kinds: ["number"], standings: ["passed"], isMine: true }],
  ["?order=risk", { ...wholeLedger, isUrgent: true }],
  ["?kind=weather,own.A%22B,number,number&standing=green&mine=yes", { ...wholeLedger, kinds: ["number"] }],
])("%j is read", (query, filter) => expect(ledgerFilterOf(paramsOf(query))).toEqual(filter));

test.each(["", "?kind=person,number,own.dieu-luat", "?standing=open,lost", "?kind=claim&standing=recheck&mine=1&order=risk"])("%j is written as it was read", (query) => {
  expect(withLedgerFilter("", ledgerFilterOf(paramsOf(query)))).toBe(query);
});

test("what else the address says stays", () => {
  expect(withLedgerFilter("?find=27&kind=claim&mine=1", { ...wholeLedger, standings: ["lost"] })).toBe("?find=27&standing=lost");
  expect(withLedgerFilter("?mine=1", wholeLedger)).toBe("");
});

test("an own kind is a choice apart from its base", () => {
  expect([kindChoice({ kind: "place" }), kindChoice({ kind: "place", ownKind: null }), kindChoice({ kind: "place", ownKind: "dac-khu" })]).toEqual(["place", "place", "own.dac-khu"]);
});
