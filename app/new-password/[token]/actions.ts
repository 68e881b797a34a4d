"use server";

import { redirect } from "next/navigation";
import type { NewPasswordState } from "#components/people/new-password-form.tsx";
import { newPassword } from "#lib/permission/person.ts";
import { signInOrigin, withSession } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { setPasswordByLink } from "#server/services/use-link.ts";

export async function setPasswordAction(token: string, _before: NewPasswordState, form: FormData): Promise<NewPasswordState> {
  const next = newPassword.safeParse(form.get("password"));
  if (!next.success) return { kind: "refused", reason: "length" };
  const done = await setPasswordByLink(desk(), token, next.data, () => new Date());
  if (!done.ok) {
    switch (done.reason) {
      case "used": case "expired": case "withdrawn": case "unknown": return { kind: "closed", reason: done.reason };
      case "length": case "common": case "personal": return { kind: "refused", reason: done.reason };
      case "taken": throw new Error("A new password makes no account.");
    }
  }
  const lines = await desk().auth.signIn(done.email, next.data, await signInOrigin());
  if (lines) await withSession(lines);
  redirect("/");
}
