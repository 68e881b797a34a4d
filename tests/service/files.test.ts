import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { putFile, readFile, sweepFiles } from "#server/files/store.ts";
import { runJobs } from "#server/jobs/runner.ts";
import { jobHandlers, startJobs } from "#server/jobs/start-jobs.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";
import { openWorld } from "#tests/support/world.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const hour = 60 * 60_000;

let world: FreshDatabase;
beforeEach(async () => {
  world = await freshDatabase();
});
afterEach(() => world.close());

const pathOf = (hash: string) => join(world.folder, "files", hash.slice(0, 2), hash.slice(2));
/** Makes a file look older than it is. */
function age(path: string, milliseconds: number): void {
  const then = new Date(statSync(path).mtimeMs - milliseconds);
  utimesSync(path, then, then);
}

describe("a file", () => {
  it("is kept under the SHA-256 of its bytes, once, and read by it", async () => {
    const put = await putFile(world.folder, bytes("abc"));
    expect(put).toEqual({ hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", size: 3 });
    expect(await putFile(world.folder, bytes("abc"))).toEqual(put);
    expect(readdirSync(join(world.folder, "files/ba"))).toEqual([put.hash.slice(2)]);
    expect(statSync(pathOf(put.hash)).mode & 0o077).toBe(0);
    expect(Buffer.from(await readFile(world.folder, put.hash)).toString()).toBe("abc");
  });

  it("may be put many times at once, and may be empty", async () => {
    const puts = await Promise.all(Array.from({ length: 10 }, () => putFile(world.folder, bytes(""))));
    expect(new Set(puts.map((put) => put.hash)).size).toBe(1);
    expect(readdirSync(join(world.folder, "files/e3"))).toHaveLength(1);
  });

  it("is refused when its bytes were changed on disk, when it is missing, and when its name is none", async () => {
    const { hash } = await putFile(world.folder, bytes("abc"));
    writeFileSync(pathOf(hash), "abd");
    await expect(readFile(world.folder, hash)).rejects.toThrow("damaged");
    await expect(readFile(world.folder, "0".repeat(64))).rejects.toThrow("ENOENT");
    await expect(readFile(world.folder, "../../soat.db")).rejects.toThrow("named by the SHA-256");
  });
});

describe("the sweep", () => {
  it("takes what is older than an hour and named by no row, and nothing else", async () => {
    const [named, young, old] = await Promise.all(["named", "young", "old"].map((text) => putFile(world.folder, bytes(text))));
    if (!named || !young || !old) throw new Error("Nothing was put.");
    await world.db.file.create({ data: { hash: named.hash, size: 5, mediaType: "text/plain" } });
    age(pathOf(named.hash), 2 * hour);
    age(pathOf(old.hash), 2 * hour);
    const left = join(world.folder, "files", old.hash.slice(0, 2), ".left.part");
    writeFileSync(left, "x");
    age(left, 2 * hour);

    const namedBy = async (hashes: string[]) => new Set((await world.db.file.findMany({ where: { hash: { in: hashes } } })).map((row) => row.hash));
    expect(await sweepFiles(world.folder, namedBy, new Date())).toBe(2);
    expect([named, young, old].map((one) => existsSync(pathOf(one.hash)))).toEqual([true, true, false]);
    expect(existsSync(left)).toBe(false);
  });

  it("spares an old file that is put again", async () => {
    const { hash } = await putFile(world.folder, bytes("old"));
    age(pathOf(hash), 2 * hour);
    await putFile(world.folder, bytes("old"));
    expect(await sweepFiles(world.folder, () => Promise.resolve(new Set()), new Date())).toBe(0);
  });

  it("is done once a day, however often the process starts", async () => {
    const { desk, close } = await openWorld();
    let clock = Date.now() + 3 * hour;
    const now = () => new Date(clock);
    const { hash } = await putFile(desk.dataFolder, bytes("old"));
    for (let start = 0; start < 3; start++) {
      // The first start finds a job that is due; whether it or the line below runs it does not matter.
      await (await startJobs(desk, now)).stop();
      await runJobs(desk, jobHandlers(desk, now), { now });
    }
    await expect(readFile(desk.dataFolder, hash)).rejects.toThrow("ENOENT");
    expect(await desk.db.job.findMany()).toMatchObject([{ kind: "files.sweep", runAt: new Date(clock + 24 * hour) }]);
    clock += 24 * hour;
    expect(await runJobs(desk, jobHandlers(desk, now), { now })).toBe(1);
    await close();
  });
});
