"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { isPasswordFault, type PasswordFault } from "#lib/permission/password.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** Which field was refused, or "founded" when somebody was faster; what was written is given back, but the password. */
export type SetupState = { reason: "name" | "email" | "founded" | PasswordFault; name: string; email: string } | null;

export function SetupForm({ onSetup }: { onSetup: (before: SetupState, form: FormData) => Promise<SetupState> }) {
  const t = useTranslations("setup");
  const [state, submit, isPending] = useActionState(onSetup, null);
  const passwords = useTranslations("passwords");
  const errorOf = (field: "name" | "email") => (state?.reason === field ? t(`refused.${field}`) : null);
  return (
    <form action={submit} className="grid gap-4" noValidate>
      {state?.reason === "founded" && <Banner tone="problem" live>{t("refused.founded")}</Banner>}
      <Field label={t("name")} hint={t("nameHint")} error={errorOf("name")}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" required autoFocus defaultValue={state?.name} />}
      </Field>
      <Field label={t("email")} hint={t("emailHint")} error={errorOf("email")}>
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required defaultValue={state?.email} />}
      </Field>
      <Field label={t("password")} hint={t("passwordHint")} error={isPasswordFault(state?.reason) ? passwords(`faults.${state.reason}`) : null}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
      </Field>
      <Button type="submit" variant="primary" pending={isPending}>{isPending ? t("pending") : t("submit")}</Button>
    </form>
  );
}
