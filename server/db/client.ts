// The one place that makes a Prisma client. There is one per process (see server/desk.ts):
// better-sqlite3 waits for locks synchronously, so two clients of one process freeze each other.
import { type Prisma, PrismaClient } from "../../prisma/generated/client.ts";
import { SqliteAdapter } from "#server/db/sqlite-adapter.ts";

export type Db = PrismaClient;

/** What a transaction's work is handed: the client without the means to open another. */
export type Tx = Prisma.TransactionClient;

/** Milliseconds. Long enough for an article of 500,000 words, and for those who queue behind it. */
const transactionOptions = { maxWait: 60_000, timeout: 120_000 };

/**
 * Opens a migrated database (`file:/absolute/path.db`) and asserts its durability settings.
 * Throws one sentence when the file is missing or a setting does not take. `patience`: milliseconds
 * to wait for the lock of another process. Close with `$disconnect`.
 */
export async function openDatabase(url: string, options: { patience?: number } = {}): Promise<Db> {
  // Minimal, because other formats print a query's values, and with them the words of a text, into logs.
  const db = new PrismaClient({ adapter: new SqliteAdapter(url, options.patience), transactionOptions, errorFormat: "minimal" });
  await db.$connect();
  return db;
}
