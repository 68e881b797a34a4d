// One process owns a data folder. The lock is one that SQLite holds on a small database file: the operating
// system lets go of it when the process dies, however it dies, so there is no dead
// lock to guess about. Who holds it is told by a note beside it, which is never trusted as a lock.
import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";

export interface DataFolder {
  /** Tells others (a second process, the command line) where this one answers. */
  publish(address: string): void;
  /** Lets go of the folder; harmless twice. */
  release(): void;
}

const owner = z.object({ pid: z.int(), address: z.string().nullable() });
export type Owner = z.infer<typeof owner>;

/** Makes the folder (mode 700) and locks it. The message of a refusal is one sentence. */
export function openDataFolder(folder: string): { ok: true; value: DataFolder } | { ok: false; message: string; owner: Owner | null } {
  try {
    // In two steps: where a folder cannot be made at all, Node's recursive way tries for ever.
    mkdirSync(path.dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return { ok: false, message: `The data folder ${folder} cannot be written by this user.`, owner: null };
  }
  const note = path.join(folder, "owner.json");
  let held: Database.Database;
  try {
    held = hold(path.join(folder, "lock"));
  } catch (error) {
    if (!isBusy(error)) return { ok: false, message: `The data folder ${folder} cannot be locked.`, owner: null };
    const other = readOwner(note);
    const who = other ? `process ${other.pid}${other.address ? ` at ${other.address}` : ""}` : "another process";
    return { ok: false, message: `The data folder ${folder} is in use by ${who}.`, owner: other };
  }
  const write = (address: string | null) => writeWhole(note, JSON.stringify({ pid: process.pid, address } satisfies Owner));
  write(null);
  return {
    ok: true,
    value: {
      publish: write,
      release() {
        if (!held.open) return;
        rmSync(note, { force: true });
        held.close();
      },
    },
  };
}

/** The secret kept in the folder, made on the first call: 64 hex digits, readable by its owner alone. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, "secret");
  try {
    chmodSync(file, 0o600);
    const kept = readFileSync(file, "utf8").trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const made = randomBytes(32).toString("hex");
  writeWhole(file, made);
  return made;
}

function hold(file: string): Database.Database {
  const held = new Database(file, { timeout: 0 });
  try {
    held.exec("BEGIN EXCLUSIVE");
    return held;
  } catch (error) {
    held.close();
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

function readOwner(file: string): Owner | null {
  try {
    return owner.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null; // gone or half written: the lock itself has already answered
  }
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
