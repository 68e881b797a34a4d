"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { roles } from "#lib/permission/role.ts";
import { RoleChoices } from "#components/people/role-choices.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** The first password is in the answer alone and is gone with it. */
export type AddPersonState =
  | { kind: "added"; name: string; password: string }
  | { kind: "refused"; reason: "invalid" | "taken" | "forbidden"; name: string; email: string; roles: readonly string[] }
  | null;

export function AddPersonForm({ onAdd }: { onAdd: (before: AddPersonState, form: FormData) => Promise<AddPersonState> }) {
  const t = useTranslations("people");
  const [state, submit, isPending] = useActionState(onAdd, null);
  const refused = state?.kind === "refused" ? state : null;
  return (
    <section aria-labelledby="add-person" className="grid content-start gap-4">
      <div>
        <h2 id="add-person" className="text-lg font-semibold">{t("add")}</h2>
        <p className="text-xs text-ink-3">{t("addHint")}</p>
      </div>
      {state?.kind === "added" && (
        <Banner tone="good" live>
          <p>{t("firstPassword", { name: state.name })}</p>
          <p className="my-1.5 font-mono text-lg font-semibold tracking-wide select-all">{state.password}</p>
          <p className="text-xs text-ink-2">{t("passOn")}</p>
        </Banner>
      )}
      {refused && <Banner tone="problem" live>{t(`refused.${refused.reason}`)}</Banner>}
      <form action={submit} className="grid gap-4" noValidate>
        <Field label={t("name")}>
          {(control) => <TextInput {...control} name="name" autoComplete="off" required defaultValue={refused?.name} />}
        </Field>
        <Field label={t("email")}>
          {(control) => <TextInput {...control} name="email" type="email" autoComplete="off" required defaultValue={refused?.email} />}
        </Field>
        <RoleChoices roles={roles} held={refused?.roles} />
        <Button type="submit" variant="primary" pending={isPending}>{t("add")}</Button>
      </form>
    </section>
  );
}
