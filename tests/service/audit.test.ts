import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "#server/cli/audit.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction, Rollback } from "#server/db/in-transaction.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let world: FreshDatabase;
let said: string[];
beforeEach(async () => {
  world = await freshDatabase();
  said = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(String(line)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

const at = new Date("2026-11-23T05:06:07.008Z");
const signIn = (personId: string) => inTransaction(world.db, (tx) => appendAudit(tx, { at, actorId: null, event: { type: "person.signed-in", personId } }));

/** What somebody with the file and an SQLite shell can do. */
function tamper(sql: string): void {
  const database = new Database(world.file);
  database.exec(`DROP TRIGGER AuditEvent_update; DROP TRIGGER AuditEvent_delete; ${sql}`);
  database.close();
}

describe("appending", () => {
  it("chains events in the order of their commits, and the command prints the head", async () => {
    await Promise.all(["p1", "p2", "p3", "p4"].map(signIn));
    const rows = await world.db.auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4]);
    expect(await world.db.auditHead.findMany()).toEqual([{ id: 1, seq: 4, hash: rows[3]?.hash }]);
    expect(await run(["verify", world.file])).toBe(0);
    expect(said).toEqual([`The audit chain is whole: 4 events, head ${rows[3]?.hash}`]);
  });

  it("is undone with the write it tells of", async () => {
    await signIn("p1");
    await inTransaction<unknown>(world.db, async (tx) => {
      await appendAudit(tx, { at, actorId: null, event: { type: "newsroom.founded" } });
      throw new Rollback("stale");
    });
    expect(await world.db.auditEvent.count()).toBe(1);
    expect(await run(["verify", world.file])).toBe(0);
  });

  it("refuses words where an id belongs, and with them the write", async () => {
    await expect(signIn("Lê Huy Vịnh")).rejects.toThrow();
    expect(await world.db.auditEvent.count()).toBe(0);
  });
});

describe("soat audit verify", () => {
  it.each([
    ["a text was edited", "UPDATE AuditEvent SET text = replace(text, 'p2', 'p9') WHERE seq = 2", 2],
    ["an actor was edited", "INSERT INTO User (id, name, email, roles, updatedAt) VALUES ('u', 'n', 'e', '', 0); UPDATE AuditEvent SET actorId = 'u' WHERE seq = 3", 3],
    ["a row was deleted", "DELETE FROM AuditEvent WHERE seq = 2", 2],
    ["two rows were swapped", "UPDATE AuditEvent SET seq = -2 WHERE seq = 2; UPDATE AuditEvent SET seq = 2 WHERE seq = 3; UPDATE AuditEvent SET seq = 3 WHERE seq = -2", 2],
    ["the tail was cut", "DELETE FROM AuditEvent WHERE seq >= 3", 3],
  ])("names the first bad row when %s", async (_what, sql, seq) => {
    for (const person of ["p1", "p2", "p3", "p4"]) await signIn(person);
    tamper(sql);
    expect(await run(["verify", world.file])).toBe(1);
    expect(said.join()).toContain(`broken at row ${seq}:`);
  });

  it("says when there is no head, no database, or no such command", async () => {
    tamper("DROP TRIGGER AuditHead_delete; DELETE FROM AuditHead");
    expect(await run(["verify", world.file])).toBe(1);
    expect(await run(["verify", `${world.folder}/none.db`])).toBe(1);
    expect(await run(["check"])).toBe(2);
    expect(said).toEqual([expect.stringContaining("lost its head"), expect.stringContaining("cannot be read"), expect.stringContaining("Use: soat audit verify")]);
  });
});
