"use server";

import { redirect } from "next/navigation";
import type { SignInState } from "#components/people/sign-in-form.tsx";
import { formText } from "#lib/form-text.ts";
import { credentials } from "#lib/permission/person.ts";
import { signInOrigin, withSession } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = formText(form, "email");
  const given = credentials.safeParse({ email, password: form.get("password") });
  if (!given.success) return { reason: "incomplete", email };
  const lines = await desk().auth.signIn(given.data.email, given.data.password, await signInOrigin());
  if (!lines) return { reason: "refused", email };
  await withSession(lines);
  redirect("/");
}
