// One-time links: the one that somebody opens, and those that still work for whoever may withdraw them.
import type { UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import { linkPurpose, linkState, type LinkEntry, type LinkPurpose, type LinkState, type LinkSubject } from "#lib/permission/link.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { sightOfLink } from "#lib/permission/sight.ts";
import { tokenHash } from "#server/auth/one-time-token.ts";
import type { Context } from "#server/context.ts";
import type { Db, Tx } from "#server/db/client.ts";

const userId = idOf<UserId>();

const columns = {
  id: true, purpose: true, roles: true, meantFor: true, createdById: true, expiresAt: true, usedAt: true, withdrawnAt: true,
  person: { select: { id: true, name: true, email: true, disabledAt: true } },
  createdBy: { select: { id: true, name: true, roles: true, disabledAt: true } },
} as const;

export interface FoundLink extends LinkSubject {
  id: string;
  state: LinkState;
  /** Whose password it sets. */
  person: { id: UserId; name: string; email: string; isDisabled: boolean } | null;
  madeBy: { id: UserId; name: string; roles: ActorSubject["roles"]; isDisabled: boolean };
}

/** The link of this purpose that a token opens, whatever has become of it; null when there never was one. Looking at it does not use it. */
export async function findLink(db: Db | Tx, purpose: LinkPurpose, token: string, now: Date): Promise<FoundLink | null> {
  const row = await db.oneTimeLink.findUnique({ where: { tokenHash: tokenHash(token) }, select: columns });
  return row?.purpose === purpose ? found(row, now) : null;
}

/** The links that still work and that this actor may withdraw, the newest first. */
export async function loadLinks({ actor, desk, now }: Context): Promise<LinkEntry[]> {
  const at = now();
  const rows = await desk.db.oneTimeLink.findMany({
    where: { usedAt: null, withdrawnAt: null, expiresAt: { gt: at } }, orderBy: { createdAt: "desc" }, take: 200, select: columns,
  });
  return rows
    .filter((row) => sightOfLink(actor, row) === "whole")
    .map((row) => ({ ...found(row, at), meantFor: row.meantFor ?? "" }))
    .filter(({ state }) => state === "open")
    .map(({ id, purpose, roles, person, meantFor, madeBy, expiresAt }) => ({ id, purpose, roles, meantFor: person?.name ?? meantFor, madeByName: madeBy.name, expiresAt }));
}

interface Row {
  id: string;
  purpose: string;
  roles: string | null;
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
  person: { id: string; name: string; email: string; disabledAt: Date | null } | null;
  createdBy: { id: string; name: string; roles: string; disabledAt: Date | null };
}

function found({ id, purpose, roles, expiresAt, usedAt, withdrawnAt, person, createdBy }: Row, now: Date): FoundLink {
  const link = {
    id, purpose: linkPurpose.parse(purpose), roles: parseRoles(roles ?? ""), expiresAt, usedAt, withdrawnAt,
    person: person && { id: userId.parse(person.id), name: person.name, email: person.email, isDisabled: person.disabledAt !== null },
    madeBy: { id: userId.parse(createdBy.id), name: createdBy.name, roles: parseRoles(createdBy.roles), isDisabled: createdBy.disabledAt !== null },
  };
  return { ...link, state: linkState(link, now) };
}
