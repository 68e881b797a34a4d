// Many new rows of one table in one statement: Prisma compiles a createMany anew for every chunk, and that takes longer
// than writing. That it is SQLite's list in JSON is known here alone.
import type { Prisma } from "../../prisma/generated/client.ts";
import type { Tx } from "#server/db/client.ts";

/** So many rows go into one list: some megabytes at most. */
const atOnce = 5_000;

/**
 * Inserts rows of text, numbers and nulls, all with the same columns; `shared` are those in which every row has the same
 * value: instants go here. Columns that are not named take the database's own default.
 */
export async function insertRows(
  tx: Tx, table: Prisma.ModelName, rows: readonly Readonly<Record<string, string | number | null>>[], shared: Readonly<Record<string, string | number | Date>> = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const [own, same] = [Object.keys(first), Object.keys(shared)];
  // A column that only later rows have would be lost unseen.
  if (rows.some((row) => own.some((column) => !(column in row)) || Object.keys(row).length !== own.length)) throw new Error(`Rows of ${table} have different columns.`);
  const columns = [...own, ...same].map((column) => `"${column}"`).join(", ");
  const values = [...own.map((column) => `"row"."value" ->> '${column}'`), ...same.map(() => "?")].join(", ");
  for (let i = 0; i < rows.length; i += atOnce) {
    await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${columns}) SELECT ${values} FROM json_each(?) AS "row"`, ...Object.values(shared), JSON.stringify(rows.slice(i, i + atOnce)));
  }
}
