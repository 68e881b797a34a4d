// Makes files in threads that can be ended: a report of a thousand items must hold up nobody who types,
// and whoever does not want it any more costs nothing more.
import { Worker } from "node:worker_threads";
import type { Print, Printed } from "#server/desk.ts";
import type { PrintJob } from "#server/formats/print-file.ts";

const usual = { threads: 2, waiting: 20, time: 90_000, memory: 768 };

/** One thread a file; more than a few at once wait their turn. */
export function createPrint(given: Partial<typeof usual> = {}): Print {
  const limits = { ...usual, ...given };
  const waiting: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    running -= 1;
    waiting.shift()?.();
  };
  return async (job, { signal, onProgress } = {}) => {
    if (running >= limits.threads) {
      if (waiting.length >= limits.waiting) return { ok: false, reason: "busy" };
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
    try {
      return signal?.aborted ? { ok: false, reason: "cancelled" } : await inThread(job, limits, signal, onProgress);
    } finally {
      leave();
    }
  };
}

type Said = { share: number } | { file: Uint8Array<ArrayBuffer> };

function inThread(job: PrintJob, limits: typeof usual, signal?: AbortSignal, onProgress?: (share: number) => void): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./print-worker.ts", import.meta.url), { name: "print", env: {}, stdin: false, resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 4 } });
    const settle = (then: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      worker.removeAllListeners("exit");
      void worker.terminate();
      then();
    };
    const refuse = (reason: "cancelled" | "too_slow" | "too_heavy") => settle(() => resolve({ ok: false, reason }));
    const cancel = () => refuse("cancelled");
    const timer = setTimeout(() => refuse("too_slow"), limits.time);
    signal?.addEventListener("abort", cancel, { once: true });
    worker.on("message", (said: Said) => {
      if ("share" in said) onProgress?.(said.share);
      else settle(() => resolve({ ok: true, file: said.file }));
    });
    worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") refuse("too_heavy");
      else settle(() => reject(error));
    });
    worker.on("exit", () => refuse("too_heavy"));
    worker.postMessage(job);
  });
}
