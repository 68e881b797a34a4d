// Texts that would make a careless scanner quadratic or worse. Run in threads of their own, which
// can be ended: the bound is far above what any of them needs, and far below what runaway would take.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";

const worker = join(import.meta.dirname, "children/check-hostile.ts");
const bound = 240_000;

it.each([["vi", 1_000_000], ["en", 200_000]])("ends on anything, in %s on %i characters", async (language, size) => {
  const thread = new Worker(worker, { workerData: { language, size } });
  try {
    const done = await new Promise((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", () => reject(new Error("The thread ended before it was done.")));
    });
    expect(done).toBe("done");
  } finally {
    await thread.terminate();
  }
}, bound);
