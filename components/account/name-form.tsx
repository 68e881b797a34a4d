"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { Section } from "#components/account/section.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export type NameState = { kind: "saved" | "refused"; name: string } | null;

export function NameForm({ name, onRename }: { name: string; onRename: (before: NameState, form: FormData) => Promise<NameState> }) {
  const t = useTranslations("account");
  const [state, submit, isPending] = useActionState(onRename, null);
  return (
    <Section title={t("nameTitle")}>
      {state?.kind === "saved" && <Banner tone="good" live>{t("nameSaved")}</Banner>}
      <form action={submit} className="grid justify-items-start gap-4" noValidate>
        <Field label={t("name")} hint={t("nameHint")} error={state?.kind === "refused" ? t("nameRefused") : null} className="w-full">
          {(control) => <TextInput {...control} name="name" autoComplete="name" required defaultValue={state?.name ?? name} />}
        </Field>
        <Button type="submit" pending={isPending}>{t("saveName")}</Button>
      </form>
    </Section>
  );
}
