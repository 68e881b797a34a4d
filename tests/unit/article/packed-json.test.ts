import fc from "fast-check";
import { expect, test } from "vitest";
import { packJson, unpackJson } from "#lib/article/packed-json.ts";

const seed = 20261124;

test(`a value comes back as JSON would bring it (seed ${seed})`, () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false, depthSize: "medium" }), (value) => {
    // An own key __proto__ is nobody's row.
    fc.pre(!JSON.stringify(value).includes("__proto__"));
    expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }), { seed, numRuns: 500 });
});

test.each([
  [{ a: undefined, b: null, c: 0, d: false, e: "" }],
  [[[], [[]], {}, [{}], -1, -2, 1.5, 0, "0", null, true]],
  [{ marks: [{ from: 0, to: 3 }, { to: 4, from: 1 }, { from: 2 }] }],
])("%j", (value) => {
  expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});

test("what repeats is written once", () => {
  const rows = Array.from({ length: 200 }, (_, at) => ({ kind: "organisation", createdByName: "Hoàng Thu Trang", anchorState: "attached", note: null, at }));
  expect(packJson(rows).length).toBeLessThan(JSON.stringify(rows).length / 4);
  expect(packJson(rows).match(/organisation/g)).toHaveLength(1);
});
