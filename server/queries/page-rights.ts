// Which pages of the newsroom are for a person: what the header and the palette list.
import { canInvite, canLoadArticle, canManageNewsroom, canReadAgreement, canReadAudit, type ActorSubject } from "#lib/permission/can.ts";
import type { Desk } from "#server/desk.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";

interface PageRights {
  canSeePeople: boolean;
  canManageNewsroom: boolean;
  canSeeAgreement: boolean;
  canLoad: boolean;
  /** Pages that the newsroom switched on. */
  extraPages: readonly ("figures" | "audit")[];
}

export async function pageRights({ db }: Pick<Desk, "db">, actor: ActorSubject): Promise<PageRights> {
  const [{ rules }, { shows }] = await Promise.all([loadPolicy(db), loadNewsroom(db)]);
  return {
    canSeePeople: canInvite(actor), canLoad: canLoadArticle(actor), canManageNewsroom: canManageNewsroom(actor),
    canSeeAgreement: canReadAgreement(actor) && rules.evidence.secondCheck,
    extraPages: [...(shows.figures && canReadAgreement(actor) ? ["figures"] as const : []), ...(shows.audit && canReadAudit(actor) ? ["audit"] as const : [])],
  };
}
