import { expect, test } from "vitest";
import { countAttempts } from "#server/auth/attempts.ts";

function withClock(max: number) {
  let at = 0;
  return { attempts: countAttempts(max, 1000, () => at), wait: (ms: number) => void (at += ms) };
}

test("lets through as many tries as allowed, then none, then again when the window has ended", () => {
  const { attempts, wait } = withClock(2);
  expect([attempts.take("a"), attempts.take("a"), attempts.take("a")]).toEqual([true, true, false]);
  wait(999);
  expect(attempts.take("a")).toBe(false);
  wait(1);
  expect(attempts.take("a")).toBe(true);
});

test("counts each key for itself", () => {
  const { attempts } = withClock(1);
  expect([attempts.take("a"), attempts.take("b"), attempts.take("a")]).toEqual([true, true, false]);
});

test("a success gives its try back or clears the slate", () => {
  const { attempts } = withClock(2);
  attempts.take("a");
  attempts.giveBack("a");
  expect([attempts.take("a"), attempts.take("a"), attempts.take("a")]).toEqual([true, true, false]);
  attempts.clear("a");
  expect(attempts.take("a")).toBe(true);
});
