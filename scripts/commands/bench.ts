// npm run bench: the product's own build against a bare page with the same text, in one run.
import { findOrInstallBrowser } from "../lib/find-or-install-browser.ts";
import { ensureClient } from "../lib/generated-client.ts";
import { ensureBuild } from "../lib/production-build.ts";
import { stop } from "../lib/stop.ts";

Object.assign(process.env, { NODE_ENV: "production" });
await ensureClient();
// The files of a report are made without pages and without a browser.
if (!process.argv.includes("report")) {
  if (await ensureBuild() !== 0) stop("The pages could not be built: Next says why above.");
  const missing = await findOrInstallBrowser();
  if (missing) stop(missing);
}
await import("#tests/bench/main.ts");
