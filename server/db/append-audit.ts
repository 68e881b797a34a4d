// Appends to the audit chain in the transaction of the write it tells of: both are there or neither.
import { auditEvent, type AuditEvent } from "#lib/audit/event.ts";
import { eventHash, eventText } from "#lib/audit/chain.ts";
import type { Tx } from "#server/db/client.ts";

export interface AuditEntry {
  at: Date;
  actorId: string | null;
  event: AuditEvent;
}

/**
 * Adds one event to the chain. `actorId` is null for what the desk does by itself. Throws when the
 * event is not one of lib/audit (a field too many, words where an id belongs) or the
 * head moved meanwhile, which one writer at a time rules out: either way the write it tells of is undone.
 */
export function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  return appendAudits(tx, [entry]);
}

/** As appendAudit, of several in this order. */
export async function appendAudits(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
  const head = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  let { seq, hash } = head;
  const rows = entries.map(({ at, actorId, event: given }) => {
    const event = auditEvent.parse(given);
    const prevHash = hash;
    seq += 1;
    const text = eventText({ seq, at, actorId, event, prevHash });
    hash = eventHash(text);
    return { seq, at, actorId, type: event.type, text, prevHash, hash };
  });
  const advanced = await tx.auditHead.updateMany({ where: { id: 1, seq: head.seq, hash: head.hash }, data: { seq, hash } });
  if (advanced.count !== 1) throw new Error("The head of the audit chain moved during a transaction.");
  await tx.auditEvent.createMany({ data: rows });
}
