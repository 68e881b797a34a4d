// One thread that reads foreign files. It owns nothing, knows no database and no folder, and is
// ended from outside when it takes too long; what it says is a draft, never more.
import { parentPort } from "node:worker_threads";
import type { DraftSource } from "#lib/formats/draft/draft.ts";
import { readSource } from "#server/formats/read-source.ts";

parentPort?.on("message", (source: DraftSource) => {
  void readSource(source).then(
    (read) => parentPort?.postMessage(read),
    // A fault of the code: the thread ends by it, and the pool tells.
    (error: unknown) => { setImmediate(() => { throw error; }); },
  );
});
