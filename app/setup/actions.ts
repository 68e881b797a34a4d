"use server";

import { redirect } from "next/navigation";
import type { SetupState } from "#components/people/setup-form.tsx";
import { formText } from "#lib/form-text.ts";
import { founding } from "#lib/permission/person.ts";
import { contextOf, signInOrigin, withSession } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { tell } from "#server/http/tell.ts";
import { foundNewsroom } from "#server/services/found-newsroom.ts";
import { makeSample } from "#server/services/make-sample.ts";

export async function setupAction(_before: SetupState, form: FormData): Promise<SetupState> {
  const given = { name: formText(form, "name"), email: formText(form, "email") };
  const parsed = founding.safeParse({ ...given, password: form.get("password") });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    return { reason: field === "name" || field === "email" ? field : "length", ...given };
  }
  const { email, password } = parsed.data;
  const founded = await foundNewsroom(desk(), parsed.data, new Date());
  if (!founded.ok) return { reason: founded.reason, ...given };
  const lines = await desk().auth.signIn(email, password, await signInOrigin());
  if (lines) await withSession(lines);
  // A desk without its sample is still a desk: the failure goes to the console, the person goes on.
  await makeSample(contextOf(founded.actor)).catch((error: unknown) => tell("the sample article", error));
  redirect("/");
}
