// Reads foreign files in threads that can be ended: each may take so much time and memory and
// no more, so that the worst file costs the person who brought it one sentence and nobody
// else anything. One task a thread; a thread that failed is never used again.
import { Worker } from "node:worker_threads";
import type { DraftSource, SourceRead } from "#lib/formats/draft/draft.ts";
import type { Parse } from "#server/desk.ts";

export interface ParseLimits {
  threads: number;
  /** Tasks that may wait for a thread. */
  waiting: number;
  /** Milliseconds a task may run. */
  time: number;
  /** Megabytes of heap a thread may use. */
  memory: number;
}

const usual: ParseLimits = { threads: 2, waiting: 40, time: 30_000, memory: 768 };
/** Milliseconds an idle thread stays: loading a second file soon after should not wait for a new one. */
const kept = 30_000;

interface Task {
  source: DraftSource;
  signal: AbortSignal | undefined;
  answer(read: SourceRead): void;
  fail(error: unknown): void;
}

interface Thread {
  worker: Worker;
  /** Of the task while it runs, of the rest after it. */
  timer: NodeJS.Timeout | undefined;
  /** Called when the thread ends while it rests. */
  leave(): void;
}

export interface ParsePool {
  parse: Parse;
  /** Ends every thread; what was being read is answered as cancelled. */
  close(): Promise<void>;
}

export function createParsePool(given: Partial<ParseLimits> = {}): ParsePool {
  const limits = { ...usual, ...given };
  const waiting: Task[] = [];
  const idle: Thread[] = [];
  const running = new Map<Thread, Task>();

  function next(): void {
    if (running.size >= limits.threads) return;
    const task = waiting.shift();
    if (!task) return;
    if (task.signal?.aborted) {
      task.answer({ ok: false, reason: "cancelled" });
      next();
      return;
    }
    run(idle.pop() ?? newThread(limits.memory), task);
  }

  function run(thread: Thread, task: Task): void {
    const { worker } = thread;
    clearTimeout(thread.timer);
    thread.leave = () => undefined;
    running.set(thread, task);
    // Only our own listeners go: the worker has some of itself.
    const listeners = {
      message: (read: SourceRead) => {
        if (!settle()) return;
        rest(thread);
        task.answer(read);
        next();
      },
      error: (error: Error & { code?: string }) => end(() => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") task.answer({ ok: false, reason: "too_heavy" });
        else task.fail(error);
      }),
      exit: () => end(() => task.answer({ ok: false, reason: "too_heavy" })),
    };
    const settle = (): boolean => {
      if (!running.delete(thread)) return false;
      clearTimeout(thread.timer);
      task.signal?.removeEventListener("abort", cancel);
      for (const [name, listener] of Object.entries(listeners)) worker.off(name, listener);
      return true;
    };
    const end = (answer: () => void) => {
      if (!settle()) return;
      void terminate(thread);
      answer();
      next();
    };
    const cancel = () => end(() => task.answer({ ok: false, reason: "cancelled" }));
    for (const [name, listener] of Object.entries(listeners)) worker.on(name, listener);
    task.signal?.addEventListener("abort", cancel, { once: true });
    thread.timer = setTimeout(() => end(() => task.answer({ ok: false, reason: "too_slow" })), limits.time);
    worker.postMessage(task.source);
  }

  /** Lets a thread wait for the next file, without keeping the process alive for it. */
  function rest(thread: Thread): void {
    thread.leave = () => {
      const at = idle.indexOf(thread);
      if (at >= 0) idle.splice(at, 1);
    };
    thread.timer = setTimeout(() => {
      thread.leave();
      void terminate(thread);
    }, kept).unref();
    idle.push(thread);
  }

  return {
    parse: {
      draft: (source, signal) => new Promise((resolve, reject) => {
        if (waiting.length >= limits.waiting) {
          resolve({ ok: false, reason: "busy" });
          return;
        }
        waiting.push({ source, signal, answer: resolve, fail: reject });
        next();
      }),
    },
    async close() {
      for (const task of waiting.splice(0)) task.answer({ ok: false, reason: "cancelled" });
      const threads = [...idle.splice(0), ...running.keys()];
      for (const task of running.values()) task.answer({ ok: false, reason: "cancelled" });
      running.clear();
      await Promise.all(threads.map(terminate));
    },
  };
}

function terminate(thread: Thread): Promise<number> {
  clearTimeout(thread.timer);
  return thread.worker.terminate();
}

function newThread(memory: number): Thread {
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
    name: "parse", env: {}, stdin: false, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  worker.unref();
  const thread: Thread = { worker, timer: undefined, leave: () => undefined };
  // Heard for as long as it lives: an error nobody hears would end the process.
  worker.on("error", () => thread.leave());
  worker.on("exit", () => thread.leave());
  return thread;
}
