// Where many annotations stand, written at once: a thousand single updates would take the one writer for a second.
// That it is SQLite's UPDATE FROM over a list in JSON is known here alone.
import type { Tx } from "#server/db/client.ts";

export interface Attached {
  id: string;
  prefix: string;
  suffix: string;
  startBlock: string;
  startOffset: number;
  endBlock: string;
  endOffset: number;
  lastWords: string;
  relStart: Uint8Array;
  relEnd: Uint8Array;
  anchorState: string;
}

/** Writes the rows that are still pending, and answers which those were. */
export async function attachPending(tx: Tx, rows: readonly Attached[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const list = JSON.stringify(rows.map((row) => ({ ...row, relStart: hex(row.relStart), relEnd: hex(row.relEnd) })));
  const changed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Annotation" SET
      "prefix" = "row"."value" ->> 'prefix', "suffix" = "row"."value" ->> 'suffix',
      "startBlock" = "row"."value" ->> 'startBlock', "startOffset" = "row"."value" ->> 'startOffset',
      "endBlock" = "row"."value" ->> 'endBlock', "endOffset" = "row"."value" ->> 'endOffset',
      "lastWords" = "row"."value" ->> 'lastWords', "missingSince" = NULL, "anchorState" = "row"."value" ->> 'anchorState',
      "relStart" = unhex("row"."value" ->> 'relStart'), "relEnd" = unhex("row"."value" ->> 'relEnd')
    FROM json_each(${list}) AS "row"
    WHERE "Annotation"."id" = "row"."value" ->> 'id' AND "Annotation"."anchorState" = 'pending'
    RETURNING "Annotation"."id"`;
  return new Set(changed.map(({ id }) => id));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
