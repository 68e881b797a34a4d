// The audit chain as it stands in a database file, read without Prisma and without the means to write: a
// verifier should lean on as little of the program as it can.
import Database from "better-sqlite3";
import { z } from "zod";
import type { ChainHead, ChainRow } from "#lib/audit/chain.ts";

const chainRow = z.object({
  seq: z.number(), at: z.string(), actorId: z.string().nullable(), type: z.string(), text: z.string(), prevHash: z.string(), hash: z.string(),
});
const chainHead = z.object({ seq: z.number(), hash: z.string() });

/** Hands the rows, in order and as one consistent state, with their head (null: the row is gone) to `look`. Throws when there is no such file. */
export function readAudit<T>(databaseFile: string, look: (rows: Iterable<ChainRow>, head: ChainHead | null) => T): T {
  const database = new Database(databaseFile, { readonly: true, fileMustExist: true });
  try {
    const read = database.transaction(() => {
      const head = database.prepare("SELECT seq, hash FROM AuditHead WHERE id = 1").get();
      return look(rowsOf(database), head === undefined ? null : chainHead.parse(head));
    });
    return read.deferred();
  } finally {
    database.close();
  }
}

function* rowsOf(database: Database.Database): Generator<ChainRow> {
  for (const row of database.prepare("SELECT * FROM AuditEvent ORDER BY seq").iterate()) {
    const { at, ...rest } = chainRow.parse(row);
    yield { ...rest, at: new Date(at) };
  }
}
