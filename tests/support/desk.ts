// A desk of a test's own: the real process on a port and a data folder that nobody else has,
// so that it can be killed, started again and looked into.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Desk {
  /** http://127.0.0.1:port, the same after a restart. */
  readonly url: string;
  /** Its data folder. */
  readonly folder: string;
  /** Everything the process has written to its console, of all its lives. */
  output(): string;
  /** Ends the process without a word, as a power cut would. */
  kill9(): Promise<void>;
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>;
  /** Asks the process to stop, and ends it when it does not; its folder stays. */
  stop(): Promise<void>;
  /** Stops it and removes its folder. */
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");
const patience = 30_000;

/**
 * Resolves when the desk answers, on a new data folder or on one that is there. Needs the production build. Rejects with the
 * process's own words when it does not start.
 */
export async function openDesk(folder = mkdtempSync(join(tmpdir(), "soat-e2e-"))): Promise<Desk> {
  const written: string[] = [];
  const port = await freePort();
  let child = await start();

  async function start(): Promise<ChildProcess> {
    const started = spawn(process.execPath, ["server/main.ts"], {
      cwd: root, stdio: ["ignore", "pipe", "pipe"],
      env: { NODE_ENV: "production", PATH: process.env["PATH"], HOME: folder, TZ: "UTC", SOAT_DATA: folder, PORT: String(port) },
    });
    const before = written.join("").length;
    const address = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The desk did not start in time:\n${written.join("")}`)), patience);
      const listen = (chunk: Buffer) => {
        written.push(chunk.toString("utf8"));
        const said = /^Soát: (http:\S+)$/m.exec(written.join("").slice(before));
        if (!said?.[1]) return;
        clearTimeout(timer);
        resolve(said[1]);
      };
      started.stdout.on("data", listen);
      started.stderr.on("data", listen);
      started.once("close", () => {
        clearTimeout(timer);
        reject(new Error(`The desk ended at its start:\n${written.join("")}`));
      });
    });
    if (address !== `http://127.0.0.1:${port}`) throw new Error(`It listens elsewhere: ${address}`);
    return started;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    // Longer than the process gives itself to write what is left.
    const timer = setTimeout(() => child.kill("SIGKILL"), 12_000);
    await ended;
    clearTimeout(timer);
  }

  return {
    folder,
    get url() { return `http://127.0.0.1:${port}`; },
    output: () => written.join(""),
    kill9: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    async restart() { child = await start(); },
    async close() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
