// Everything that must be there before the process starts; the process itself (migrations,
// data folder, sample, listening) is server/main.ts, and runs right here: no third process.
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { root } from "../lib/carried-node.mjs";
import { ensureClient } from "../lib/generated-client.ts";
import { ensureBuild } from "../lib/production-build.ts";
import { stop } from "../lib/stop.ts";
import { readSettings } from "#server/env.ts";

// A third less work for each start but the first; harmless where the folder cannot be written.
enableCompileCache(join(root, "node_modules", ".cache", "node"));

const isDevelopment = process.argv.includes("--dev");
// Before anything of Next or React is loaded: both read it once.
Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });

// A wrong setting is said before half a minute of building, not after.
const settings = readSettings();
if (!settings.ok) stop(settings.message);

await ensureClient();
if (!isDevelopment && await ensureBuild() !== 0) stop("The pages could not be built: Next says why above.");
await import("#server/main.ts").catch((error: unknown) => {
  console.error(error);
  stop("Soát did not start: a part of it could not be loaded.");
});
