// The pages as production serves them, in .next.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./carried-node.mjs";
import { packStatic } from "./pack-static.ts";
import { runTool } from "./run-tool.ts";
import { isBuildFresh, readSources, writeStamp } from "./source-stamp.ts";

/** Exit code of `next build`, after which its files are packed. The build counts as fresh only once it is finished. */
export async function build(output: "shown" | "on-failure"): Promise<number> {
  const sources = readSources();
  rmSync(join(root, ".next", "soat-sources"), { force: true });
  const code = await runTool("next/dist/bin/next", ["build"], {
    output,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) return code;
  await packStatic(join(root, ".next", "static"));
  writeStamp(sources);
  return code;
}

/** Builds when the build is missing or older than the sources; 0 when there is nothing to do. */
export async function ensureBuild(): Promise<number> {
  if (isBuildFresh()) return 0;
  console.log("Building the pages: about half a minute, and again only when the sources change.");
  return build("on-failure");
}
