// npm run docs:pictures: the pictures of the guide, in both languages, from the product's own build.
import { findOrInstallBrowser } from "../lib/find-or-install-browser.ts";
import { ensureClient } from "../lib/generated-client.ts";
import { ensureBuild } from "../lib/production-build.ts";
import { stop } from "../lib/stop.ts";

Object.assign(process.env, { NODE_ENV: "production" });
await ensureClient();
if (await ensureBuild() !== 0) stop("The pages could not be built: Next says why above.");
const missing = await findOrInstallBrowser();
if (missing) stop(missing);
await import("#tests/support/guide-pictures.ts");
