"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import type { Role } from "#lib/permission/role.ts";
import { LinkOnce, type MadeLink } from "#components/people/link-once.tsx";
import { RoleChoices } from "#components/people/role-choices.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export type InviteState =
  | { kind: "made"; link: MadeLink }
  | { kind: "refused"; reason: "invalid" | "forbidden" | "missing"; meantFor: string; roles: readonly string[] }
  | null;

interface InviteFormProps {
  /** The roles that the asking person may hand on. */
  roles: readonly Role[];
  onInvite: (before: InviteState, form: FormData) => Promise<InviteState>;
}

export function InviteForm({ roles, onInvite }: InviteFormProps) {
  const t = useTranslations("links");
  const [state, submit, isPending] = useActionState(onInvite, null);
  const refused = state?.kind === "refused" ? state : null;
  return (
    <section aria-labelledby="invite" className="grid content-start gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <div>
        <h2 id="invite" className="text-lg font-semibold">{t("invite")}</h2>
        <p className="text-xs text-ink-3">{t("inviteHint")}</p>
      </div>
      {state?.kind === "made" && <LinkOnce link={state.link} intro={t("onceInvitation")} />}
      {refused && <Banner tone="problem" live>{t(`refused.${refused.reason}`)}</Banner>}
      <form action={submit} className="grid gap-4" noValidate>
        <Field label={t("meantFor")} hint={t("meantForHint")}>
          {(control) => <TextInput {...control} name="meantFor" autoComplete="off" maxLength={120} defaultValue={refused?.meantFor} />}
        </Field>
        <RoleChoices roles={roles} held={refused?.roles} />
        <Button type="submit" variant="primary" pending={isPending}>{t("make")}</Button>
      </form>
    </section>
  );
}
