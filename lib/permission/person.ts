// What is asked of a person's account, by the form and by the server alike.
import { z } from "zod";
import type { UserId } from "#lib/id.ts";
import { shortText } from "#lib/text/typed-text-schema.ts";
import type { Role } from "#lib/permission/role.ts";
import { role } from "#lib/permission/role-schema.ts";

/** In characters. The upper limit bounds what one guess may cost to hash. */
export const passwordLength = { min: 10, max: 128 } as const;

const name = shortText(120);
/** Kept in lower case: addresses that differ only in case are one account. */
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const password = z.string().min(passwordLength.min).max(passwordLength.max);

/** The first account, which founds the newsroom. */
export const founding = z.object({ name, email, password });
export type Founding = z.infer<typeof founding>;

/** What an invited person says of themselves; their roles are in the link. */
export const invited = z.object({ name, email, password });
export type Invited = z.infer<typeof invited>;

export const personName = name;
export const newPassword = password;

export const givenRoles = z.array(role).min(1).max(20);

export const newPerson = z.object({ name, email, roles: givenRoles });
export type NewPerson = z.infer<typeof newPerson>;

/** Loose on purpose: what an account needs was asked when it was made. */
export const credentials = z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(passwordLength.max) });

/** A person as those who invite and manage people see them. */
export interface PersonEntry {
  id: UserId;
  name: string;
  roles: readonly Role[];
  /** Null for whoever sees their name alone. */
  account: { email: string; createdAt: Date; isDisabled: boolean } | null;
}
