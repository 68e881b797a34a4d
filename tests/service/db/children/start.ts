// Processes that a test starts, so that it can kill them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Child {
  /** Lines of its output, as they come. */
  lines: AsyncIterator<string>;
  /** SIGKILL; answers when it is gone. */
  kill(): Promise<void>;
  /** Closes its input; answers when it has ended by itself. */
  letGo(): Promise<void>;
}

/** Starts a file of this folder under the Node that runs the tests. */
export function startChild(name: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, name), ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    lines,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    async letGo() {
      child.stdin.end();
      await gone;
    },
  };
}

/** Another process that is in the middle of writing; answers when it holds the lock. */
export async function holdLock(databaseFile: string): Promise<Child> {
  const child = startChild("lock-holder.ts", databaseFile);
  await child.lines.next();
  return child;
}
