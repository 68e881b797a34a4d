// The collaboration side in a process of its own, to be timed and weighed, and beside it the least that could be in its
// place: a server that sends every message on to all others, unread.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createInterface } from "node:readline";
import crossws from "crossws/adapters/node";
import { openDatabase } from "#server/db/client.ts";
import { startCollab } from "#tests/support/collab-server.ts";

const server = await startCollab(await openDatabase(`file:${process.argv[2] ?? ""}`));
const peers = new Set<{ send(data: Uint8Array): unknown }>();
const adapter = crossws({
  hooks: {
    open: (peer) => void peers.add(peer),
    close: (peer) => void peers.delete(peer),
    message(peer, message) {
      const bytes = message.uint8Array();
      for (const other of peers) if (other !== peer) other.send(bytes);
    },
  },
});
const echo = createServer();
echo.on("upgrade", (request, socket, head) => void adapter.handleUpgrade(request, socket, head));
await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.stdout.write(`${server.url} ws://127.0.0.1:${(echo.address() as AddressInfo).port}\n`);
// One line in, one line out: what the process has used so far, and the longest wait of its loop since it was last asked.
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "end") break;
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ cpu: (user + system) / 1000, heap: heapUsed + external, rss, longest: delay.max / 1e6 })}\n`);
  delay.reset();
}
process.exit();
