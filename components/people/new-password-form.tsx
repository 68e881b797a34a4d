"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import type { PasswordFault } from "#lib/permission/password.ts";
import type { ClosedReason } from "#components/people/accept-form.tsx";
import { ClosedLink } from "#components/people/closed-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";

export type NewPasswordState = { kind: "closed"; reason: ClosedReason } | { kind: "refused"; reason: PasswordFault } | null;

interface NewPasswordFormProps {
  /** So that a password manager files the password under the right name. */
  email: string;
  onSet: (before: NewPasswordState, form: FormData) => Promise<NewPasswordState>;
}

export function NewPasswordForm({ email, onSet }: NewPasswordFormProps) {
  const t = useTranslations("newPassword");
  const passwords = useTranslations("passwords");
  const [state, submit, isPending] = useActionState(onSet, null);
  if (state?.kind === "closed") return <div role="alert" className="grid gap-4"><ClosedLink reason={state.reason} /></div>;
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
      <Field label={passwords("new")} hint={passwords("hint")} error={state ? passwords(`faults.${state.reason}`) : null}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required autoFocus />}
      </Field>
      <Button type="submit" variant="primary" pending={isPending}>{t("submit")}</Button>
    </form>
  );
}
