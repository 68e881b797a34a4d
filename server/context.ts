// What every service is handed: who asks, and the effects it may use.
import type { Role } from "#lib/permission/role.ts";
import type { UserId } from "#lib/id.ts";
import type { Desk } from "#server/desk.ts";

export interface Actor {
  id: UserId;
  name: string;
  roles: readonly Role[];
}

export interface Context {
  actor: Actor;
  desk: Desk;
  now: () => Date;
  newId: <T extends string>() => T;
}
