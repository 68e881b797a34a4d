import { describe, expect, test } from "vitest";
import { changesOf, contextChange, weightOf } from "#lib/workflow/changes.ts";
import { standing } from "#tests/unit/workflow/notation.ts";

/** "role: then | now (weight)", or "context: …". */
function told(line: string): string[] {
  const { item, state, now } = standing(line);
  const context = contextChange(state, now);
  return [
    ...changesOf(item, state, now).map(({ role, then, now: is, weight }) => `${role ?? "item"}: ${then} | ${is} (${weight})`),
    ...(context ? [`context: ${context.then} | ${context.now} (${context.weight})`] : []),
  ];
}

const person = "[rank Thượng tướng] [name Lê Huy Vịnh], [post Thứ trưởng Bộ Quốc phòng]";

describe("what changed since the check", () => {
  test.each<[string, string[]]>([
    ["27 tỉnh", []],
    ["27 tỉnh → confirmed:", []],
    ["27 tỉnh → confirmed: → 28 tỉnh", ["item: 27 tỉnh | 28 tỉnh (loud)"]],
    ["hoàn thành tốt → confirmed: → hoàn thành xuất sắc", ["item: hoàn thành tốt | hoàn thành xuất sắc (plain)"]],
    ["“27” tỉnh → confirmed: → \"27\" tỉnh", []],
    ["27 tỉnh → confirmed: → 28 tỉnh → 27 tỉnh", []],
    ["27 tỉnh → confirmed: → 28 tỉnh → confirmed: → 29 tỉnh", ["item: 28 tỉnh | 29 tỉnh (loud)"]],
    ["27 tỉnh → confirmed: → ~", ["context: Tin: 27 tỉnh. | Theo tin khác: 27 tỉnh. (plain)"]],
    [`${person} → confirmed: → Trung tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng`, ["rank: Thượng tướng | Trung tướng (loud)"]],
    [`${person} → confirmed: → Thượng tướng Lê Huy Vịnh`, ["post: Thứ trưởng Bộ Quốc phòng |  (loud)"]],
    ["27 tỉnh → confirmed: → lost", []],
  ])("%s", (line, expected) => expect(told(line)).toEqual(expected));

  test.each([
    ["27 tỉnh → confirmed:", null],
    ["27 tỉnh → confirmed: → 28 tỉnh", "loud"],
    ["tốt → confirmed: → khá", "plain"],
    ["27 tỉnh → confirmed: → ~", "plain"],
    ["27 tỉnh → confirmed: → void: → 28 tỉnh", null],
  ])("%s weighs %s", (line, expected) => {
    const { item, state, now } = standing(line);
    expect(weightOf(item, state, now)).toBe(expected);
  });
});
