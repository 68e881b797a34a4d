// A process of its own with the collaboration side over the database it is given, to be killed or asked to end.
import { openDatabase } from "#server/db/client.ts";
import { startCollab } from "#tests/support/collab-server.ts";

const server = await startCollab(await openDatabase(`file:${process.argv[2] ?? ""}`));
process.once("SIGTERM", () => void server.close().then(() => process.exit(0)));
process.stdout.write(`${server.url}\n`);
