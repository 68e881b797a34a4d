// npm run soat -- audit verify: whether the audit chain is whole.
import { type ChainVerdict, verifyChain } from "#lib/audit/chain.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { readSettings } from "#server/env.ts";

/**
 * `verify` prints the chain's head, or the first row that does not hold. Reads the database of the data folder, or the file named
 * after `verify` (a backup, say), and may run beside the process that owns it. Exit code 0: whole; 1: not, or not readable; 2: wrong use.
 */
export async function run(args: string[]): Promise<number> {
  const [verb, file, ...more] = args;
  if (verb !== "verify" || more.length > 0) {
    console.error("Use: soat audit verify [DATABASE FILE]");
    return 2;
  }
  const database = file ?? ownDatabase();
  if (!database) return 1;
  const verdict = verdictOn(database);
  if (typeof verdict === "string") {
    console.error(verdict);
    return 1;
  }
  if (!verdict.ok) {
    console.error(`The audit chain is broken at row ${verdict.seq}: ${verdict.why}.`);
    return 1;
  }
  console.log(`The audit chain is whole: ${verdict.count} ${verdict.count === 1 ? "event" : "events"}, head ${verdict.head}`);
  return 0;
}

function ownDatabase(): string | null {
  const read = readSettings();
  if (read.ok) return read.settings.databaseUrl.slice("file:".length);
  console.error(read.message);
  return null;
}

function verdictOn(databaseFile: string): ChainVerdict | string {
  try {
    return readAudit(databaseFile, (rows, head) => (head ? verifyChain(rows, head) : "The audit chain has lost its head: the row AuditHead 1 is missing."));
  } catch (error) {
    return `The database ${databaseFile} cannot be read (${error instanceof Error ? error.message : "unknown error"}).`;
  }
}
