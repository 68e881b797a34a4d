"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { isPasswordFault, type PasswordFault } from "#lib/permission/password.ts";
import { ClosedLink } from "#components/people/closed-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export type ClosedReason = "used" | "expired" | "withdrawn" | "unknown";
/** What was written is given back, but the password. */
export type AcceptState =
  | { kind: "closed"; reason: ClosedReason }
  | { kind: "refused"; reason: "name" | "email" | "taken" | PasswordFault; name: string; email: string }
  | null;

export function AcceptForm({ onAccept }: { onAccept: (before: AcceptState, form: FormData) => Promise<AcceptState> }) {
  const t = useTranslations("invite");
  const setup = useTranslations("setup");
  const passwords = useTranslations("passwords");
  const [state, submit, isPending] = useActionState(onAccept, null);
  if (state?.kind === "closed") return <div role="alert" className="grid gap-4"><ClosedLink reason={state.reason} /></div>;
  const reason = state?.reason;
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <Field label={setup("name")} hint={setup("nameHint")} error={reason === "name" ? t("refused.name") : null}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" required autoFocus defaultValue={state?.name} />}
      </Field>
      <Field label={setup("email")} hint={setup("emailHint")} error={reason === "email" || reason === "taken" ? t(`refused.${reason}`) : null}>
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required defaultValue={state?.email} />}
      </Field>
      <Field label={setup("password")} hint={passwords("hint")} error={isPasswordFault(reason) ? passwords(`faults.${reason}`) : null}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
      </Field>
      <Button type="submit" variant="primary" pending={isPending}>{t("submit")}</Button>
    </form>
  );
}
