import { expect, it } from "vitest";
import { changeWeight } from "#lib/workflow/change-weight.ts";

it.each([
  ["27 tỉnh → 28 tỉnh", "loud"],
  ["ngày 27.12 → ngày 27.11", "loud"],
  ["hai người chết → ba người chết", "loud"],
  ["ông Vịnh đến → ông Vinh đến", "loud"],
  ["Vịnh gặp Khánh → Khánh gặp Vịnh", "loud"],
  ["đã hoàn thành → chưa hoàn thành", "loud"],
  ["sẽ dự → sẽ không dự", "loud"],
  ["he did it → he didn't", "loud"],
  ["được \"quán triệt\" → được quán triệt", "loud"],
  ["hoàn thành tốt → hoàn thành xuất sắc", "plain"],
  ["hội nghị, đã → hội nghị đã", "plain"],
  ["27 tỉnh đã nói → 27 tỉnh nói", "plain"],
  ["27 tỉnh → 27  tỉnh", "plain"],
])("%s is %s", (line, expected) => {
  const [before = "", after = ""] = line.split(" → ");
  expect(changeWeight(before, after)).toBe(expected);
});
