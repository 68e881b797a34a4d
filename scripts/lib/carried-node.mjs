// The project carries its own Node, as the npm package `node`: the SQLite driver crashes on
// older ones, and our TypeScript runs as it is only on a new one.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import * as nodeModule from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install, isInstalled } from "./install.mjs";

/** The project's folder. */
export const root = realpathSync(join(dirname(fileURLToPath(import.meta.url)), "..", ".."));

/** What Node keeps of the files of a command that must start fast. Harmless where it cannot be written. */
const compiled = join(root, "node_modules", ".cache", "node");

/**
 * The Node to run on: the carried one. Where npm was told to run no install scripts it is
 * missing, and this process will do if it is new enough; else null.
 */
function nodeToRunOn() {
  const carried = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(carried)) return realpathSync(carried);
  return Number(process.versions.node.split(".")[0]) >= 24 ? realpathSync(process.execPath) : null;
}

/** Installs when needed, then runs the command here if this is the carried Node, else in a process of its own. */
export async function runUnderCarriedNode(command, refuse) {
  const file = join(root, "scripts", "commands", `${command}.ts`);
  let fresh = false;
  if (!isInstalled(root)) {
    console.log("Installing packages: about a minute, once.");
    const code = await install(root);
    if (code === 127) return refuse("npm was not found: it comes with Node and must be on the PATH.");
    if (code !== 0) return refuse("The packages could not be installed: npm says why above.");
    fresh = true;
  }
  const node = nodeToRunOn();
  if (!node) return refuse("npm installed no Node for the project: set ignore-scripts to false for it, remove node_modules and try again, or use Node 24 or newer.");
  // After an install this process may be of the version that was replaced.
  const isQuick = command === "soat";
  if (!fresh && realpathSync(process.execPath) === node) {
    // Before the first TypeScript file: a single one that is not in the cache costs the loading of the stripper.
    if (isQuick) nodeModule.enableCompileCache?.(compiled);
    return void (await import(pathToFileURL(file).href));
  }
  handOver(spawn(node, [file, ...process.argv.slice(2)], { stdio: "inherit", env: isQuick ? { ...process.env, NODE_COMPILE_CACHE: compiled } : process.env }), refuse);
}

function handOver(child, refuse) {
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl+C to both of us; anybody else sends it to this process alone.
  process.on("SIGINT", () => { if (!process.stdin.isTTY) child.kill("SIGINT"); });
  child.on("error", (error) => refuse(`The project's own Node does not run on this machine (${error.message}).`));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code === null ? 1 : code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
