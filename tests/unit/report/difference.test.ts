import { expect, test } from "vitest";
import { difference, type Run } from "#lib/report/difference.ts";

const drawn = (runs: Run[]) => runs.map((run) => (run.isChanged ? `[${run.text}]` : run.text)).join("");

test.each([
  ["the same words", "9 tỉnh", "9 tỉnh", "9 tỉnh", "9 tỉnh"],
  ["a number", "Tỉnh ủy 9 tỉnh", "Tỉnh ủy 8 tỉnh", "Tỉnh ủy [9] tỉnh", "Tỉnh ủy [8] tỉnh"],
  ["neighbours as one change", "ông Lê Huy Vịnh nói", "ông Trần An nói", "ông [Lê Huy Vịnh] nói", "ông [Trần An] nói"],
  ["a word put in", "Chủ tịch", "Phó Chủ tịch", "Chủ tịch", "[Phó] Chủ tịch"],
  ["everything", "một", "hai ba", "[một]", "[hai ba]"],
  ["nothing left", "một hai", "", "[một hai]", ""],
  ["changes apart", "a b c d e", "a x c y e", "a [b] c [d] e", "a [x] c [y] e"],
])("%s", (_, then, now, drawnThen, drawnNow) => {
  const both = difference(then, now);
  expect([drawn(both.then), drawn(both.now)]).toEqual([drawnThen, drawnNow]);
});
