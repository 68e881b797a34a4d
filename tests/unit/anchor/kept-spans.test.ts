import { expect, test } from "vitest";
import { keptSpans } from "#lib/anchor/kept-spans.ts";

test.each([
  ["a corrected sentence", "Ông [Lê Huy Vịnh] đã tới dự hội nghị", "Ông Lê Huy Vịnh tới dự hội nghị", "Lê Huy Vịnh"],
  ["a word of it changed", "Ông [Lê Huy Vịnh] đã tới dự hội nghị", "Ông Lê Huy Vinh đã tới dự hội nghị", "Lê Huy Vinh"],
  ["its first word changed", "Ông [Lê Huy Vịnh] đã tới dự hội nghị", "Ông Le Huy Vịnh đã tới dự hội nghị", "Le Huy Vịnh"],
  ["a word put into it", "Ông [Lê Huy Vịnh] đã tới dự hội nghị", "Ông Lê Quốc Huy Vịnh đã tới dự hội nghị", "Lê Quốc Huy Vịnh"],
  ["its neighbour changed with its last word", "Ông [Lê Huy Vịnh] đã tới dự hội nghị", "Ông Lê Huy cũng tới dự hội nghị", "Lê Huy"],
  ["cut", "Ông [Lê Huy Vịnh] đã tới dự hội nghị tại thủ đô", "Ông đã tới dự hội nghị tại thủ đô", null],
  ["another text", "Ông [Lê Huy Vịnh] đã tới dự", "Giá vàng tăng mạnh", null],
  ["one letter", "Ông [Lê Huy Vịnh] đã tới dự", "x", null],
])("%s", (_, before, is, expected) => {
  const from = before.indexOf("[");
  const was = before.replace(/[[\]]/g, "");
  const [span] = keptSpans(was, is, [{ from, to: before.indexOf("]") - 1 }]);
  expect(span ? is.slice(span.from, span.to) : null).toBe(expected);
});
