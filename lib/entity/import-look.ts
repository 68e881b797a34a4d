// What the page and the command line are told of an import before and after it is done.
import { z } from "zod";
import type { ChangeKind } from "#lib/entity/change.ts";
import type { RefusedRow } from "#lib/entity/file-rows.ts";
import type { CommandId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

export interface ImportedName {
  outcome: "new" | "changed";
  name: string;
  rows: readonly number[];
  changes: readonly { what: ChangeKind; before: string | null; after: string | null }[];
}

export interface ImportCounts {
  total: number;
  made: number;
  changed: number;
  same: number;
  refused: number;
}

/** Why not a row of it. */
export type ImportRefusal = "forbidden" | "too_big" | "unreadable" | "changed" | "bad_rows" | "nothing" | "invalid" | "signed_out" | "failed";

export type ImportLook =
  | { ok: true; counts: ImportCounts; /** The first of them. */ names: readonly ImportedName[]; refused: readonly RefusedRow[]; /** The state of the names file it was held against. */ seen: number }
  | { ok: false; reason: ImportRefusal };
export type ImportDone = { ok: true; counts: ImportCounts } | { ok: false; reason: ImportRefusal };

/** `seen`: as the look told it: refused as "changed" when the names file is another since. */
export const importAsk = z.object({ id: idOf<CommandId>(), seen: z.coerce.number().int().min(0), leaveOut: z.enum(["0", "1"]).transform((value) => value === "1") });
export type ImportAsk = z.infer<typeof importAsk>;
