import { expect, test } from "vitest";
import { filterRows } from "#components/ledger/filter-rows.ts";
import { wholeLedger, type LedgerFilter } from "#lib/annotation/ledger-filter.ts";
import { me, rowsOf } from "#tests/unit/galley/rows.ts";

const rows = rowsOf("number:27 xã+ | number:9 h* | place:Hà Giang | place:Mèo Vạc@dac-khu- | person:[Đại tá]- [Trần Mẫn] | note:xem lại | organisation:Trung đoàn 9^ | claim:nói~");
const filtered = (over: Partial<LedgerFilter>) => filterRows(rows, { ...wholeLedger, ...over }, me);
const shown = (over: Partial<LedgerFilter>) => filtered(over).shown.map(({ words }) => words).join(", ");

test.each<[Partial<LedgerFilter>, string]>([
  [{}, "27 xã, 9 h, Hà Giang, Mèo Vạc, Đại tá Trần Mẫn, xem lại, nói"],
  [{ kinds: ["number"] }, "27 xã, 9 h"],
  [{ kinds: ["place"] }, "Hà Giang"],
  [{ kinds: ["own.dac-khu", "note"] }, "Mèo Vạc, xem lại"],
  [{ standings: ["problem"] }, "Mèo Vạc, Đại tá Trần Mẫn"],
  [{ standings: ["open"] }, "9 h, Hà Giang, Đại tá Trần Mẫn, nói"],
  [{ standings: ["passed", "recheck"] }, "27 xã, nói"],
  [{ isMine: true, kinds: ["number"] }, "27 xã"],
  [{ standings: ["lost"] }, ""],
  [{ isUrgent: true }, "Đại tá Trần Mẫn, nói, 9 h, Mèo Vạc, Hà Giang, 27 xã, xem lại"],
  [{ isUrgent: true, standings: ["open"] }, "Đại tá Trần Mẫn, nói, 9 h, Hà Giang"],
])("%j shows %j", (over, words) => expect(shown(over)).toBe(words));

test("each choice is counted under the others", () => {
  const { total, kinds, standings, mine } = filtered({ kinds: ["number"], standings: ["passed"] });
  expect([total, mine]).toEqual([7, 1]);
  expect(Object.fromEntries(kinds)).toEqual({ number: 1 });
  expect(Object.fromEntries(standings)).toEqual({ open: 1, passed: 1, unchecked: 1 });
});
