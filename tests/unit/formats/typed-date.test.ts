import { expect, test } from "vitest";
import { typedDate } from "#lib/formats/draft/typed-date.ts";

test.each([
  ["27.12.2021", "2021-12-27"], ["7/2/2021", "2021-02-07"], [" 12.2021 ", "2021-12"], ["2021", "2021"], ["2021-12-27", "2021-12-27"], ["2021-12", "2021-12"],
  ["31.2.2021", null], ["29.2.2023", null], ["29.2.2024", "2024-02-29"], ["13.2021", null], ["27.12", null], ["hôm qua", null], ["", null], ["1.2.3.2021", null],
])("%s", (typed, stored) => expect(typedDate(typed)).toBe(stored));
