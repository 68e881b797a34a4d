"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** What came of the last try; the address is given back so that nobody types it twice. */
export type SignInState = { reason: "incomplete" | "refused"; email: string } | null;

export function SignInForm({ onSignIn }: { onSignIn: (before: SignInState, form: FormData) => Promise<SignInState> }) {
  const t = useTranslations("signIn");
  const [state, submit, isPending] = useActionState(onSignIn, null);
  return (
    <form action={submit} className="grid gap-4" noValidate>
      {state && <Banner tone="problem" live>{t(state.reason)}</Banner>}
      <Field label={t("email")}>
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required autoFocus defaultValue={state?.email} />}
      </Field>
      <Field label={t("password")}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" pending={isPending}>{t("submit")}</Button>
      <p className="text-xs text-ink-3">{t("help")}</p>
    </form>
  );
}
