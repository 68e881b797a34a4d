// Offsets of blocks must be offsets of the text.
import { expect, it } from "vitest";
import { lineBlocks } from "#lib/rules/line-blocks.ts";

it.each([
  ["a b\r\n\r\n  c d \n", ["a b", "c d"]],
  ["", []],
  ["một\u2028hai", ["một", "hai"]],
])("%j", (text, blocks) => {
  expect(lineBlocks(text).map((block) => block.text)).toEqual(blocks);
  for (const block of lineBlocks(text)) expect(text.slice(block.from, block.from + block.text.length)).toBe(block.text);
});

it("joins lines that were broken by width, blank for line end", () => {
  const lines = ["The council put off the work until the spring of the next", "year after more than three hours of debate and another look", "at what it would cost the town and all those who live there."];
  const [block] = lineBlocks(lines.join("\n"));
  expect(block?.text).toBe(lines.join(" "));
});
