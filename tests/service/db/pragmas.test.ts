import { describe, expect, it } from "vitest";
import { openDatabase } from "#server/db/client.ts";
import { applyPragmas } from "#server/db/pragmas.ts";
import { freshDatabase } from "#tests/support/database.ts";

describe("opening a database", () => {
  it("makes commits durable and keys binding, on the connection that writes and on the one that reads", async () => {
    const world = await freshDatabase();
    const { db } = world;
    const wanted = { journal_mode: "wal", synchronous: 2, foreign_keys: 1, recursive_triggers: 1, busy_timeout: 100 };
    for (const [name, value] of Object.entries(wanted)) {
      const column = name === "busy_timeout" ? "timeout" : name;
      // A PRAGMA goes to the writer, a SELECT to the reader.
      expect(await db.$queryRawUnsafe(`PRAGMA ${name}`)).toEqual([{ [column]: expectedOf(value) }]);
      expect(await db.$queryRawUnsafe(`SELECT "${column}" FROM pragma_${name}`)).toEqual([{ [column]: expectedOf(value) }]);
    }
    await world.close();
  });

  it("does not make a database where there is none", async () => {
    const world = await freshDatabase();
    await expect(openDatabase(`file:${world.folder}/none.db`)).rejects.toThrow();
    await world.close();
  });

  it.each(["busy_timeout", "journal_mode", "synchronous", "foreign_keys", "recursive_triggers"])("is refused in a sentence when %s does not take", async (deaf) => {
    const values = new Map<string, string>();
    const stored: Record<string, string> = { WAL: "wal", FULL: "2", ON: "1" };
    const ask = (pragma: string) => {
      const [name = "", value] = pragma.split("=");
      if (value !== undefined) values.set(name, name === deaf ? "0" : (stored[value] ?? value));
      return values.get(name);
    };
    await expect(applyPragmas(ask, { busyTimeout: 100 })).rejects.toThrow(`The database cannot be used safely: ${deaf} is 0`);
  });
});

function expectedOf(value: string | number): unknown {
  return typeof value === "string" ? value : expect.toSatisfy((found: unknown) => Number(found) === value);
}
