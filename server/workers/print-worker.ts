// One thread that makes one file. It owns nothing and knows no database.
import { parentPort } from "node:worker_threads";
import { printFile, type PrintJob } from "#server/formats/print-file.ts";

parentPort?.on("message", (job: PrintJob) => {
  void printFile(job, (share) => parentPort?.postMessage({ share })).then(
    (file) => parentPort?.postMessage({ file }),
    // A fault of the code: the thread ends by it, and whoever asked hears it.
    (error: unknown) => { setImmediate(() => { throw error; }); },
  );
});
