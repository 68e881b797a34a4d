import { generateClient } from "../lib/generated-client.ts";
import { build } from "../lib/production-build.ts";

await generateClient();
process.exitCode = await build("shown");
