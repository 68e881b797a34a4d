"use server";

import { revalidatePath } from "next/cache";
import type { AddPersonState } from "#components/people/add-person-form.tsx";
import type { ClosePersonResult } from "#components/people/people-list.tsx";
import { formText } from "#lib/form-text.ts";
import { idOf, type UserId } from "#lib/id.ts";
import { newPerson } from "#lib/permission/person.ts";
import { currentContext } from "#server/auth/session.ts";
import type { Context } from "#server/context.ts";
import { addPerson } from "#server/services/add-person.ts";
import { disablePerson, enablePerson } from "#server/services/disable-person.ts";

const personId = idOf<UserId>();

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
