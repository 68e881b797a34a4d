// npm run soat -- source-key rotate: seals who is behind every confidential source anew. With the key in the data folder a new one is made;
// with keys in the environment (SOAT_SOURCE_KEYS) the first of them seals, and the others may be left out afterwards.
import { withOwnDatabase } from "#server/cli/own-database.ts";
import { refuse } from "#server/cli/refuse.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Db } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { seal, unseal } from "#server/seal/seal.ts";
import { keepKeys, knownKeys, newKey, type KeyHolder } from "#server/seal/source-keys.ts";

/** Needs the data folder to itself. Exit code 0: done; 1: refused, nothing changed; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "rotate") return refuse("Use: soat source-key rotate", 2);
  return withOwnDatabase(async (db, settings) => {
    const rotated = await rotateKey(db, settings, new Date());
    if (!rotated.ok) return refuse(`The key of ${rotated.sourceId} is not among the known ones: nothing was changed.`);
    console.log(`Sealed anew: ${rotated.count}. Back the new key up apart from the data.`);
    return 0;
  });
}

/** Seals everything with another key, all or nothing. A crash leaves both keys in the file, so nothing is ever lost. */
export async function rotateKey(db: Db, holder: KeyHolder, at: Date): Promise<{ ok: true; count: number } | { ok: false; sourceId: string }> {
  const known = knownKeys(holder);
  const next = holder.sourceKeys ? known[0] : newKey();
  if (!next) throw new Error("SOAT_SOURCE_KEYS holds no key.");
  const rows = await db.sourceIdentity.findMany({ select: { sourceId: true, sealed: true, keyId: true } });
  const opened = rows.map((row) => ({ sourceId: row.sourceId, text: unseal(known, row.sourceId, row) }));
  const lost = opened.find(({ text }) => text === null);
  if (lost) return { ok: false, sourceId: lost.sourceId };
  if (!holder.sourceKeys) keepKeys(holder.dataFolder, [next, ...known]);
  await inTransaction(db, async (tx) => {
    for (const { sourceId, text } of opened) await tx.sourceIdentity.update({ where: { sourceId }, data: seal(next, sourceId, text ?? "") });
    await appendAudit(tx, { at, actorId: null, event: { type: "source.key-rotated", keyId: next.id, count: rows.length } });
  });
  if (!holder.sourceKeys) keepKeys(holder.dataFolder, [next]);
  return { ok: true, count: rows.length };
}
