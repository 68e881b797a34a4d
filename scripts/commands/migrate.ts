import { ensureClient } from "../lib/generated-client.ts";

await ensureClient();
const { run } = await import("#server/cli/migrate.ts");
process.exitCode = await run(process.argv.slice(2));
