// What a bad disk does to a database: it asks no trigger.
import type { Db } from "#server/db/client.ts";

/** Runs statements with the guards of the log taken away, and puts those back. */
export async function asBadDisk(db: Db, work: () => Promise<unknown>): Promise<void> {
  const guards = await db.$queryRaw<{ name: string; sql: string }[]>`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'DocumentUpdate'`;
  for (const { name } of guards) await db.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  try {
    await work();
  } finally {
    for (const { sql } of guards) await db.$executeRawUnsafe(sql);
  }
}
