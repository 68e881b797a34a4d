"use server";

import { revalidatePath } from "next/cache";
import type { AddPersonState } from "#components/people/add-person-form.tsx";
import type { InviteState } from "#components/people/invite-form.tsx";
import type { WithdrawResult } from "#components/people/link-list.tsx";
import type { ClosePersonResult } from "#components/people/people-list.tsx";
import type { PasswordLinkOutcome } from "#components/people/reset-dialog.tsx";
import type { ChangeRolesOutcome } from "#components/people/roles-dialog.tsx";
import { formText } from "#lib/form-text.ts";
import type { UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { invitation, linkPath } from "#lib/permission/link.ts";
import { givenRoles, newPerson } from "#lib/permission/person.ts";
import { currentContext } from "#server/auth/session.ts";
import type { Context } from "#server/context.ts";
import { addPerson } from "#server/services/add-person.ts";
import { changeRoles } from "#server/services/change-roles.ts";
import { disablePerson, enablePerson } from "#server/services/disable-person.ts";
import { invitePerson, makePasswordLink, withdrawLink } from "#server/services/one-time-link.ts";

const personId = idOf<UserId>();

export async function inviteAction(_before: InviteState, form: FormData): Promise<InviteState> {
  const given = { meantFor: formText(form, "meantFor"), roles: form.getAll("roles").filter((role) => typeof role === "string") };
  const parsed = invitation.safeParse(given);
  if (!parsed.success) return { kind: "refused", reason: "invalid", ...given };
  const made = await invitePerson(await currentContext(), parsed.data);
  if (!made.ok) return { kind: "refused", reason: made.reason, ...given };
  revalidatePath("/people");
  return { kind: "made", link: { path: linkPath.invitation + made.token, expiresAt: made.expiresAt } };
}

export async function withdrawLinkAction(input: unknown): Promise<WithdrawResult> {
  const id = idOf<string>().safeParse(input);
  if (!id.success) return { ok: false, reason: "invalid" };
  const done = await withdrawLink(await currentContext(), id.data);
  revalidatePath("/people");
  return done;
}

export async function makePasswordLinkAction(input: unknown): Promise<PasswordLinkOutcome> {
  const id = personId.safeParse(input);
  if (!id.success) return { ok: false, reason: "missing" };
  const made = await makePasswordLink(await currentContext(), id.data);
  if (!made.ok) return made;
  revalidatePath("/people");
  return { ok: true, link: { path: linkPath.password + made.token, expiresAt: made.expiresAt } };
}

export async function changeRolesAction(input: unknown, chosen: unknown): Promise<ChangeRolesOutcome> {
  const id = personId.safeParse(input);
  const roles = givenRoles.safeParse(chosen);
  if (!id.success) return { ok: false, reason: "missing" };
  if (!roles.success) return { ok: false, reason: "no_roles" };
  const done = await changeRoles(await currentContext(), id.data, roles.data);
  revalidatePath("/people");
  return done;
}

export async function addPersonAction(_before: AddPersonState, form: FormData): Promise<AddPersonState> {
  const given = { name: formText(form, "name"), email: formText(form, "email"), roles: form.getAll("roles").filter((role) => typeof role === "string") };
  const parsed = newPerson.safeParse(given);
  if (!parsed.success) return { kind: "refused", reason: "invalid", ...given };
  const added = await addPerson(await currentContext(), parsed.data);
  if (!added.ok) return { kind: "refused", reason: added.reason, ...given };
  revalidatePath("/people");
  return { kind: "added", name: parsed.data.name, password: added.password };
}

export async function disablePersonAction(input: unknown): Promise<ClosePersonResult> {
  return close(disablePerson, input);
}

export async function enablePersonAction(input: unknown): Promise<ClosePersonResult> {
  return close(enablePerson, input);
}

async function close(service: (context: Context, id: UserId) => Promise<ClosePersonResult>, input: unknown): Promise<ClosePersonResult> {
  const id = personId.safeParse(input);
  if (!id.success) return { ok: false, reason: "invalid" };
  const done = await service(await currentContext(), id.data);
  revalidatePath("/people");
  return done;
}
