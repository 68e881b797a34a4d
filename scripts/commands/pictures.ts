// npm run pictures: what every screen looks like, in both languages, on three widths, light and dark.
import { findOrInstallBrowser } from "../lib/find-or-install-browser.ts";
import { ensureClient } from "../lib/generated-client.ts";
import { ensureBuild } from "../lib/production-build.ts";
import { stop } from "../lib/stop.ts";

Object.assign(process.env, { NODE_ENV: "production" });
await ensureClient();
if (await ensureBuild() !== 0) stop("The pages could not be built: Next says why above.");
const missing = await findOrInstallBrowser();
if (missing) stop(missing);
await import("#tests/pictures/main.ts");
