"use server";

import { redirect } from "next/navigation";
import type { AcceptState } from "#components/people/accept-form.tsx";
import { formText } from "#lib/form-text.ts";
import { invited } from "#lib/permission/person.ts";
import { signInOrigin, withSession } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { acceptInvitation } from "#server/services/use-link.ts";

export async function acceptAction(token: string, _before: AcceptState, form: FormData): Promise<AcceptState> {
  const given = { name: formText(form, "name"), email: formText(form, "email") };
  const parsed = invited.safeParse({ ...given, password: form.get("password") });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    return { kind: "refused", reason: field === "name" || field === "email" ? field : "length", ...given };
  }
  const done = await acceptInvitation(desk(), token, parsed.data, () => new Date());
  if (!done.ok) {
    switch (done.reason) {
      case "used": case "expired": case "withdrawn": case "unknown": return { kind: "closed", reason: done.reason };
      case "taken": case "length": case "common": case "personal": return { kind: "refused", reason: done.reason, ...given };
    }
  }
  const lines = await desk().auth.signIn(done.email, parsed.data.password, await signInOrigin());
  if (lines) await withSession(lines);
  redirect("/");
}
