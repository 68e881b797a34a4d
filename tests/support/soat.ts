// The command line as people use it, on a data folder.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const root = join(import.meta.dirname, "..", "..");

/** Runs `soat ARGS`; answers its exit code and all that it said. */
export async function soat(folder: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["scripts/commands/soat.ts", ...args], {
    cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { NODE_ENV: "test", PATH: process.env["PATH"], HOME: folder, SOAT_DATA: folder },
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: out + errors };
}
