// One process owns a data folder, and a dead one owns nothing.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptSecret, openDataFolder } from "#server/data-folder.ts";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), "soat-folder-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test("a second process is told who holds it; after kill -9 it is free", async () => {
  const folder = path.join(parent, "data");
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "children/hold-folder.ts"), folder], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toBe("held");
    break;
  }
  expect(openDataFolder(folder)).toEqual({
    ok: false,
    message: `The data folder ${folder} is in use by process ${child.pid} at http://127.0.0.1:9.`,
    owner: { pid: child.pid, address: "http://127.0.0.1:9" },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
  const mine = openDataFolder(folder);
  expect(mine.ok).toBe(true);
  if (mine.ok) mine.value.release();
  const again = openDataFolder(folder);
  expect(again.ok).toBe(true);
  if (again.ok) again.value.release();
});

test("what cannot be a folder is refused in a sentence", () => {
  const file = path.join(parent, "file");
  writeFileSync(file, "");
  expect(openDataFolder(path.join(file, "data"))).toMatchObject({ ok: false, message: `The data folder ${file}/data cannot be written by this user.` });
});

test("the secret is made once and nobody else reads it", () => {
  const made = keptSecret(parent);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(keptSecret(parent)).toBe(made);
  expect(statSync(path.join(parent, "secret")).mode & 0o777).toBe(0o600);
});
