// The one process: pages, API and the collaboration socket on one port, over one data folder
// that nobody else writes to. Started by scripts/start.mjs, under the Node that the project carries.
import { enableCompileCache } from "node:module";
import path from "node:path";
import { setMode } from "#server/env.ts";
import { tell } from "#server/http/tell.ts";

const isDev = process.argv.includes("--dev");
setMode(isDev);

process.on("uncaughtException", (error) => tell("an error nobody caught", error));
process.on("unhandledRejection", (error) => tell("a promise nobody waited for", error));

// Halves the start: code that was compiled once is not compiled again.
enableCompileCache(path.join(import.meta.dirname, "../node_modules/.cache/soat"));
// Loaded only now: React and Next read NODE_ENV when they are loaded.
const { start } = await import("#server/process.ts");
const started = await start(isDev).catch((error: unknown) => {
  tell("it did not start", error);
  return stop("Soát did not start: the lines above say where.");
});
if (!started.ok) stop(started.message);
console.log(`Soát: ${started.address}`);

let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    // What cannot be written within this time will not be: the log never said it was.
    setTimeout(() => process.exit(1), 9_000).unref();
    started.close().then(() => process.exit(0), (error: unknown) => {
      tell("it did not stop cleanly", error);
      process.exit(1);
    });
  });
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
