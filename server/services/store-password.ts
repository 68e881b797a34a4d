// Writing a password's hash where sign-in reads it.
import { newId, type UserId } from "#lib/id.ts";
import type { Tx } from "#server/db/client.ts";

/** Replaces the hash of a person's password; makes the row where there is none. */
export async function storePassword(tx: Tx, personId: UserId, hashed: string): Promise<void> {
  const { count } = await tx.account.updateMany({ where: { userId: personId, providerId: "credential" }, data: { password: hashed } });
  if (count === 0) await tx.account.create({ data: { id: newId(), accountId: personId, providerId: "credential", password: hashed, userId: personId } });
}
