// What the pages were built from: one line per source file with size, time and hash. A
// check costs one stat per file; only a file whose time has changed is read again, so a
// fresh checkout of the same sources does not ask for a build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./carried-node.mjs";

const folders = ["app", "components", "lib", "server", "messages", "public"];
const files = [
  "prisma/schema.prisma", "next.config.js", "postcss.config.mjs", "proxy.ts", "instrumentation.ts",
  "tsconfig.json", "package.json", "package-lock.json", ".env",
];
const stampFile = join(root, ".next", "soat-sources");

type Seen = [size: number, mtime: number, hash: string];
export interface Sources {
  /** Next writes absolute paths and native choices into its build: it cannot be moved. */
  place: string;
  files: Record<string, Seen>;
}

function paths(): string[] {
  const inFolders = folders.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")));
  return [...inFolders, ...files.filter((file) => existsSync(join(root, file)))].sort();
}

/** The sources as they are now. Take it before a build, so that an edit made during it counts as newer. */
export function readSources(known: Sources | null = null): Sources {
  const seen = paths().map((path): [string, Seen] => {
    const { size, mtimeMs } = statSync(join(root, path));
    const before = known?.files[path];
    if (before && before[0] === size && before[1] === mtimeMs) return [path, before];
    return [path, [size, mtimeMs, createHash("sha256").update(readFileSync(join(root, path))).digest("hex")]];
  });
  return { place: `${root} ${process.platform} ${process.arch}`, files: Object.fromEntries(seen) };
}

/** Records what the finished build was made from. */
export function writeStamp(sources: Sources): void {
  writeFileSync(stampFile, JSON.stringify(sources));
}

function readStamp(): Sources | null {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8")) as Sources;
  } catch {
    return null; // missing or cut short: build again
  }
}

const hashes = (sources: Sources) => JSON.stringify([sources.place, Object.entries(sources.files).map(([path, seen]) => [path, seen[2]])]);

/** Whether a finished build is there and was made from these very sources. */
export function isBuildFresh(): boolean {
  if (!existsSync(join(root, ".next", "BUILD_ID"))) return false;
  const built = readStamp();
  if (!built) return false;
  const now = readSources(built);
  if (hashes(now) !== hashes(built)) return false;
  if (JSON.stringify(now) !== JSON.stringify(built)) writeStamp(now);
  return true;
}
