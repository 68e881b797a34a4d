import { expect, test } from "vitest";
import { quoted } from "#lib/text/quoted.ts";

test.each([
  ["27 xã", "“27 xã”"],
  ["“Không đi”", "“Không đi”"],
  ["\"Không đi\"", "\"Không đi\""],
  ["“Không đi”, bà nói: “Ở lại”", "““Không đi”, bà nói: “Ở lại””"],
  ["", "“”"],
])("%s is shown as %s", (words, shown) => {
  expect(quoted(words)).toBe(shown);
});
