import { expect, test } from "vitest";
import { planBulk, type BulkAsk } from "#components/galley/bulk-plan.ts";
import { rowsOf } from "#tests/unit/galley/rows.ts";

/** "27 xã, 9 h; has_finding: 12.6" — a person's parts in brackets where not all are meant. */
function told(line: string, ask: BulkAsk): string {
  const { subjects, leftOut } = planBulk(rowsOf(line), ask);
  const does = subjects.map(({ row, parts }) => (parts ? parts.map((id) => `[${row.view.parts.find((part) => part.id === id)?.quote ?? ""}]`).join("") : row.words));
  return [does.join(", "), ...leftOut.map(({ reason, words }) => `${reason}: ${words}`)].filter(Boolean).join("; ");
}

test.each([
  ["number:27 xã | date:12.6 | claim:nói", "27 xã, 12.6, nói"],
  ["number:27 xã+ | date:12.6- | number:9 h~ | claim:nói?", "9 h, nói; has_finding: 27 xã; has_finding: 12.6"],
  ["number:27 xã! | note:xem lại | style:câu dài", "no_place: 27 xã; no_check: xem lại; no_check: câu dài"],
  ["person:[Đại tá] [Trần Mẫn]", "Đại tá Trần Mẫn"],
  ["person:[Đại tá]+ [Trần Mẫn] [Chính ủy]~", "[Trần Mẫn][Chính ủy]"],
  ["person:[Đại tá]- [Trần Mẫn]", "[Trần Mẫn]"],
  ["person:[Đại tá]+ [Trần Mẫn]-", "has_finding: Đại tá Trần Mẫn"],
  ["person:[Đại tá] [Trần Mẫn]!", "no_place: Đại tá Trần Mẫn"],
])("a finding for %j goes to %j", (line, plan) => expect(told(line, { act: "check", finding: "confirmed" })).toBe(plan));

test("parts are counted, whole persons with all of theirs", () => {
  const rows = rowsOf("person:[Đại tá]+ [Trần Mẫn] [Chính ủy] | person:[Bà] [Lò Thị Ên] | number:27 xã");
  expect(planBulk(rows, { act: "check", finding: "wrong" }).partCount).toBe(4);
  expect(planBulk(rows, { act: "delete" })).toMatchObject({ partCount: 0, leftOut: [] });
});

test.each([
  ["place:Hà Giang | number:27 xã+ | place:Mèo Vạc@dac-khu!", "place", null, "27 xã, Mèo Vạc; same_kind: Hà Giang"],
  ["place:Hà Giang | place:Mèo Vạc@dac-khu", "place", "dac-khu", "Hà Giang; same_kind: Mèo Vạc"],
] as const)("another kind for %j", (line, kind, ownKind, plan) => expect(told(line, { act: "kind", kind, ownKind })).toBe(plan));
