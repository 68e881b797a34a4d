// Which pages of the newsroom are for a person: what the header and the palette list.
import { canInvite, canManageNewsroom, canReadAgreement, type ActorSubject } from "#lib/permission/can.ts";
import type { Desk } from "#server/desk.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";

export async function pageRights({ db }: Pick<Desk, "db">, actor: ActorSubject): Promise<{ canSeePeople: boolean; canManageNewsroom: boolean; canSeeAgreement: boolean }> {
  return {
    canSeePeople: canInvite(actor), canManageNewsroom: canManageNewsroom(actor),
    canSeeAgreement: canReadAgreement(actor) && (await loadPolicy(db)).rules.evidence.secondCheck,
  };
}
