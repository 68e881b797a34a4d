// Appends to the audit chain in the transaction of the write it tells of: both are there or neither.
import { auditEvent, type AuditEvent } from "#lib/audit/event.ts";
import { eventHash, eventText } from "#lib/audit/chain.ts";
import type { Tx } from "#server/db/client.ts";

/**
 * Adds one event to the chain. `actorId` is null for what the desk does by itself. Throws when the
 * event is not one of lib/audit (a field too many, words where an id belongs) or the
 * head moved meanwhile, which one writer at a time rules out: either way the write it tells of is undone.
 */
export async function appendAudit(tx: Tx, entry: { at: Date; actorId: string | null; event: AuditEvent }): Promise<void> {
  const { at, actorId } = entry;
  const event = auditEvent.parse(entry.event);
  const head = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  const seq = head.seq + 1;
  const text = eventText({ seq, at, actorId, event, prevHash: head.hash });
  const hash = eventHash(text);
  const advanced = await tx.auditHead.updateMany({ where: { id: 1, seq: head.seq, hash: head.hash }, data: { seq, hash } });
  if (advanced.count !== 1) throw new Error("The head of the audit chain moved during a transaction.");
  await tx.auditEvent.create({ data: { seq, at, actorId, type: event.type, text, prevHash: head.hash, hash } });
}
