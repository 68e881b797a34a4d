// prisma/generated is written from prisma/schema.prisma and from nothing else, so a hash of
// the schema and of Prisma's version says whether it is up to date.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./carried-node.mjs";
import { runTool } from "./run-tool.ts";
import { stop } from "./stop.ts";

const schema = join(root, "prisma/schema.prisma");
const stampFile = join(root, "prisma/generated/schema.sha256");

function stamp(): string {
  return createHash("sha256")
    .update(readFileSync(schema))
    .update(readFileSync(join(root, "node_modules/prisma/package.json")))
    .digest("hex");
}

/** Writes the client anew. Ends the command when that fails. */
export async function generateClient(): Promise<void> {
  const code = await runTool("prisma/build/index.js", ["generate", "--no-hints"], { output: "on-failure" });
  if (code !== 0) stop("The database client could not be generated: Prisma says why above.");
  writeFileSync(stampFile, stamp());
}

/** Writes the client when it is missing or was written from another schema. */
export async function ensureClient(): Promise<void> {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp()) return;
  await generateClient();
}
