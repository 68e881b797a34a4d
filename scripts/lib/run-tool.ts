// Runs a tool of node_modules in a process of its own, under this Node.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./carried-node.mjs";

interface Run {
  env?: Record<string, string>;
  /** "on-failure" keeps the output back unless the tool fails. */
  output?: "shown" | "on-failure";
}

/** Exit code of the tool, never null: a tool ended by a signal counts as 1. `script` is relative to node_modules. */
export function runTool(script: string, args: readonly string[], { env, output = "shown" }: Run = {}): Promise<number> {
  return runProgram(process.execPath, [join(root, "node_modules", script), ...args], { env, output });
}

/** The same for any program; 127 when it does not exist. */
export function runProgram(program: string, args: readonly string[], { env, output = "shown" }: Run = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", ...(output === "shown" ? ["inherit", "inherit"] as const : ["pipe", "pipe"] as const)],
    });
    const kept: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => kept.push(chunk));
    // Whoever stops us must not leave a build or a browser behind.
    const stop = (signal: NodeJS.Signals) => { child.kill(signal); };
    process.on("SIGTERM", stop).on("SIGINT", stop).on("SIGHUP", stop);
    const done = (code: number) => {
      process.off("SIGTERM", stop).off("SIGINT", stop).off("SIGHUP", stop);
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code);
    };
    child.on("error", () => done(127));
    child.on("close", (code, signal) => {
      done(code ?? 1);
      if (signal === "SIGTERM" || signal === "SIGINT" || signal === "SIGHUP") process.kill(process.pid, signal);
    });
  });
}
