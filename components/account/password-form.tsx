"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { isPasswordFault, type PasswordFault } from "#lib/permission/password.ts";
import { Section } from "#components/account/section.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";

export type PasswordState = { kind: "saved" } | { kind: "refused"; reason: "incomplete" | "wrong" | "throttled" | PasswordFault } | null;

interface PasswordFormProps {
  email: string;
  onChange: (before: PasswordState, form: FormData) => Promise<PasswordState>;
}

export function PasswordForm({ email, onChange }: PasswordFormProps) {
  const t = useTranslations("account");
  const passwords = useTranslations("passwords");
  const [state, submit, isPending] = useActionState(onChange, null);
  const reason = state?.kind === "refused" ? state.reason : null;
  const isAboutNew = isPasswordFault(reason);
  return (
    <Section title={t("password")} hint={t("passwordHint")}>
      {state?.kind === "saved" && <Banner tone="good" live>{t("passwordSaved")}</Banner>}
      <form action={submit} className="grid justify-items-start gap-4" noValidate>
        <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
        <Field label={t("current")} error={reason && !isAboutNew ? t(`refused.${reason}`) : null} className="w-full">
          {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" required />}
        </Field>
        <Field label={passwords("new")} hint={passwords("hint")} error={isAboutNew ? passwords(`faults.${reason}`) : null} className="w-full">
          {(control) => <PasswordInput {...control} name="next" autoComplete="new-password" required />}
        </Field>
        <Button type="submit" pending={isPending}>{t("changePassword")}</Button>
      </form>
    </Section>
  );
}
