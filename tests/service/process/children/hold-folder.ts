// Owns the data folder it is given until it is killed.
import { openDataFolder } from "#server/data-folder.ts";

const opened = openDataFolder(process.argv[2] ?? "");
if (opened.ok) opened.value.publish("http://127.0.0.1:9");
process.stdout.write(`${opened.ok ? "held" : opened.message}\n`);
setInterval(() => undefined, 60_000);
