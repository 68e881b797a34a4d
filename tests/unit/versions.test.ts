// The lock file is what a newsroom's machine installs. Known holes are kept out by floors,
// and a platform whose binary is not listed cannot install at all.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const lockEntry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lock = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), lockEntry) })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const entries = Object.entries(lock.packages).filter(([path]) => path !== "");

/** Lowest versions without a published hole that matters here, or without a fault that was met. */
const floors: [name: string, floor: string][] = [
  ["next", "16.4.5"],
  ["react", "19.3.1"],
  ["react-dom", "19.3.1"],
  ["@tiptap/core", "3.31.4"],
  ["@tiptap/pm", "3.31.4"],
  ["@hocuspocus/server", "4.3.0"],
  ["@hocuspocus/provider", "4.3.0"],
  ["better-auth", "1.7.25"],
  ["better-sqlite3", "13.2.0"], // the first with binaries for every platform, so that nothing is compiled
  ["node", "26.10.0"],
  ["yjs", "13.6.33"],
  ["parse5", "8.1.1"],
];

function atLeast(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).map(Number);
  const [have, want] = [parts(version), parts(floor)];
  for (const [i, number] of want.entries()) if (have[i] !== number) return (have[i] ?? 0) > number;
  return true;
}

test.each(floors)("every %s is at least %s", (name, floor) => {
  const found = entries.filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(found).not.toHaveLength(0);
  for (const [, { version }] of found) expect(version).toSatisfy((text: string) => atLeast(text, floor));
});

test("one copy of what must exist once", () => {
  for (const name of ["yjs", "react", "react-dom", "better-sqlite3", "@tiptap/core", "@prisma/client", "prosemirror-model", "prosemirror-state", "prosemirror-view", "prosemirror-transform"]) {
    expect(entries.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([path]) => path), name).toHaveLength(1);
  }
});

test.each(["next", "@tailwindcss/oxide", "@node-rs/argon2", "rolldown", "lightningcss"])("%s lists every platform's binary", (name) => {
  const wanted = Object.keys(lock.packages[`node_modules/${name}`]?.optionalDependencies ?? {});
  const absent = wanted.filter((binary) => !entries.some(([path]) => path.endsWith(`node_modules/${binary}`)));
  expect(wanted.length).toBeGreaterThan(3);
  expect(absent).toEqual([]);
});

test("every package comes from npm's own registry and is pinned by its hash", () => {
  for (const [path, { resolved, integrity, link }] of entries) {
    expect(link, path).toBeUndefined();
    expect(integrity, path).toMatch(/^sha512-/);
    // No address at all means: whatever registry the machine is set to.
    if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
  }
});

test("what the project asks for is pinned exactly", () => {
  const asked = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  for (const [name, version] of Object.entries({ ...asked.dependencies, ...asked.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});
