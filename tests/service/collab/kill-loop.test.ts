// The short form of the loop; `npx node tests/bench/kill-loop.ts 100` is the long one.
import { expect, test } from "vitest";
import { killLoop } from "#tests/support/kill-loop.ts";

const seed = 7;

test(`a process killed while five people write has lost no word that it called saved (seed ${seed})`, { timeout: 180_000 }, async () => {
  const { lost, saved } = await killLoop(5, seed);
  expect(lost).toEqual([]);
  expect(saved).toBeGreaterThan(0);
});
