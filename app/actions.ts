"use server";

import { redirect } from "next/navigation";
import { locale, theme } from "#lib/i18n/locale-schema.ts";
import { endSession, rememberLocale, rememberTheme } from "#server/auth/session.ts";

/** A language that there is not changes nothing. */
export async function chooseLocaleAction(input: unknown): Promise<void> {
  const chosen = locale.safeParse(input);
  if (chosen.success) await rememberLocale(chosen.data);
}

export async function chooseThemeAction(input: unknown): Promise<void> {
  const chosen = theme.safeParse(input);
  if (chosen.success) await rememberTheme(chosen.data);
}

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect("/sign-in");
}
