// Brings node_modules in line with package-lock.json. What is there is npm's own record of
// its last finished install, so an install done by hand counts and a broken one does not.
import { spawn } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { delimiter, join, sep } from "node:path";

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages || {};
  } catch {
    return {};
  }
}

/** Whether every package that the lock file asks of this platform is there in its exact version. */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const found = packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const present = found[path];
    if (!present) return Boolean(entry.optional || entry.devOptional); // another platform's binary
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

/** Exit code of npm; its errors are shown, its warnings about engines are not: the project brings its own. */
export function install(root) {
  const windows = process.platform === "win32";
  // `npm ci` deletes node_modules first, which Windows refuses while a program in it runs: this one.
  const inside = realpathSync(process.execPath).startsWith(join(root, "node_modules") + sep);
  const verb = windows && inside ? "install" : "ci";
  const env = { ...process.env };
  // Install scripts must not run on the Node that is being replaced under them.
  for (const name of Object.keys(env)) {
    if (name.toUpperCase() === "PATH") {
      env[name] = env[name].split(delimiter).filter((folder) => !folder.endsWith(join("node_modules", ".bin"))).join(delimiter);
    }
  }
  const args = [verb, "--loglevel=error", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  return new Promise((resolve) => {
    const options = { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] };
    // npm is a script of the command shell there, and the shell takes one line.
    const child = windows ? spawn(`npm ${args.join(" ")}`, { ...options, shell: true }) : spawn("npm", args, options);
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code === null ? 1 : code));
  });
}
