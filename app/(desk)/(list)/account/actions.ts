"use server";

import { revalidatePath } from "next/cache";
import type { NameState } from "#components/account/name-form.tsx";
import type { PasswordState } from "#components/account/password-form.tsx";
import type { EndSessionsOutcome } from "#components/account/session-list.tsx";
import { formText } from "#lib/form-text.ts";
import { newPassword, passwordLength, personName } from "#lib/permission/person.ts";
import { mailWish } from "#lib/talk/notification-schema.ts";
import { currentContext, currentSessionId, signInOrigin } from "#server/auth/session.ts";
import { changePassword, chooseMail, endSessions, renameOneself } from "#server/services/own-account.ts";

export async function renameAction(_before: NameState, form: FormData): Promise<NameState> {
  const given = formText(form, "name");
  const name = personName.safeParse(given);
  if (!name.success) return { kind: "refused", name: given };
  await renameOneself(await currentContext(), name.data);
  revalidatePath("/", "layout");
  return { kind: "saved", name: name.data };
}

export async function chooseMailAction(input: unknown): Promise<boolean> {
  const wish = mailWish.safeParse(input);
  if (!wish.success) return false;
  await chooseMail(await currentContext(), wish.data);
  revalidatePath("/account");
  return true;
}

export async function changePasswordAction(_before: PasswordState, form: FormData): Promise<PasswordState> {
  const context = await currentContext();
  const current = formText(form, "current");
  if (current === "" || current.length > passwordLength.max) return { kind: "refused", reason: current === "" ? "incomplete" : "wrong" };
  const next = newPassword.safeParse(form.get("next"));
  if (!next.success) return { kind: "refused", reason: "length" };
  const done = await changePassword(context, { current, next: next.data, sessionId: await currentSessionId(), from: await signInOrigin() });
  if (!done.ok) return { kind: "refused", reason: done.reason };
  revalidatePath("/account");
  return { kind: "saved" };
}

export async function endSessionAction(input: unknown): Promise<EndSessionsOutcome> {
  const context = await currentContext();
  if (typeof input !== "string") return { ended: 0 };
  const done = await endSessions(context, { id: input });
  revalidatePath("/account");
  return done;
}

export async function endOtherSessionsAction(): Promise<EndSessionsOutcome> {
  const context = await currentContext();
  const here = await currentSessionId();
  if (!here) return { ended: 0 };
  const done = await endSessions(context, { allBut: here });
  revalidatePath("/account");
  return done;
}
