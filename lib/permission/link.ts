// A link that is handed to a person and works once: an invitation, or a new password. Whoever
// made it answers for it until it is used: it lapses with their account or their right to make it.
import { z } from "zod";
import type { UserId } from "#lib/id.ts";
import { canGiveRoles, canResetPassword } from "#lib/permission/can.ts";
import { givenRoles } from "#lib/permission/person.ts";
import type { Role } from "#lib/permission/role.ts";

export const linkPurposes = ["invitation", "password"] as const;
export const linkPurpose = z.enum(linkPurposes);
export type LinkPurpose = z.infer<typeof linkPurpose>;

const day = 24 * 60 * 60 * 1000;
/** Milliseconds a link works. A password is waited for, an invitation may lie over a holiday. */
export const linkLife: Record<LinkPurpose, number> = { invitation: 7 * day, password: day };

/** Where a link leads, below the desk's address. The token is the last part. */
export const linkPath: Record<LinkPurpose, string> = { invitation: "/invite/", password: "/new-password/" };

export const invitation = z.object({ roles: givenRoles, meantFor: z.string().trim().normalize("NFC").max(120) });
export type Invitation = z.infer<typeof invitation>;

export interface LinkSubject {
  purpose: LinkPurpose;
  /** Of an invitation. */
  roles: readonly Role[];
  /** Whose password it sets. */
  person: { id: string; isDisabled: boolean } | null;
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
  madeBy: { id: UserId; roles: readonly Role[]; isDisabled: boolean };
}

export type LinkState = "open" | "used" | "withdrawn" | "expired";

/** Whether a link still works. "withdrawn" is also one whose maker or whose person may not have it any more. */
export function linkState(link: LinkSubject, now: Date): LinkState {
  if (link.usedAt) return "used";
  if (link.withdrawnAt || !isStillMeant(link)) return "withdrawn";
  return link.expiresAt <= now ? "expired" : "open";
}

function isStillMeant({ purpose, roles, person, madeBy }: LinkSubject): boolean {
  if (madeBy.isDisabled) return false;
  switch (purpose) {
    case "invitation": return canGiveRoles(madeBy, roles);
    case "password": return person !== null && !person.isDisabled && canResetPassword(madeBy, person.id);
  }
}

/** A link that still works, as those who may withdraw it see it; never its token. */
export interface LinkEntry {
  id: string;
  purpose: LinkPurpose;
  roles: readonly Role[];
  /** Whom it is for: a name, or what was noted; empty when nothing was. */
  meantFor: string;
  madeByName: string;
  expiresAt: Date;
}
