// Writes until it is killed, and names on its output each row that was acknowledged.
import { writeSync } from "node:fs";
import { appendAudit } from "#server/db/append-audit.ts";
import { openDatabase } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";

const [file, run] = process.argv.slice(2);
const db = await openDatabase(`file:${file}`);
for (let i = 0; ; i++) {
  const key = `${run}-${i}`;
  await inTransaction(db, async (tx) => {
    await tx.setting.create({ data: { key, value: "x".repeat(500) } });
    await appendAudit(tx, { at: new Date(), actorId: null, event: { type: "person.signed-in", personId: key } });
  });
  writeSync(1, `${key}\n`);
}
