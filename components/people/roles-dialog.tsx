"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { PersonEntry } from "#lib/permission/person.ts";
import { roles } from "#lib/permission/role.ts";
import { RoleChoices } from "#components/people/role-choices.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { showToast } from "#components/ui/toast.tsx";

export type ChangeRolesOutcome = { ok: true } | { ok: false; reason: "forbidden" | "missing" | "last_lead" | "own_lead" | "no_roles" };

interface RolesDialogProps {
  person: PersonEntry;
  onClose: () => void;
  onChange: (personId: string, roles: readonly string[]) => Promise<ChangeRolesOutcome>;
}

export function RolesDialog({ person, onClose, onChange }: RolesDialogProps) {
  const t = useTranslations("people");
  const shell = useTranslations("shell");
  const [refused, setRefused] = useState<(ChangeRolesOutcome & { ok: false })["reason"] | "unreachable" | null>(null);
  const [isPending, startTransition] = useTransition();
  const { name } = person;

  const save = (form: FormData) => startTransition(async () => {
    const chosen = form.getAll("roles").filter((role) => typeof role === "string");
    const done = await onChange(person.id, chosen).catch(() => ({ ok: false, reason: "unreachable" } as const));
    setRefused(done.ok ? null : done.reason);
    if (!done.ok) return;
    showToast({ text: t("rolesSaved", { name }) });
    onClose();
  });

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("rolesTitle", { name })} description={t("rolesBody")}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          // Not a form action: that would clear the ticks of a refused choice.
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
      >
        {refused && <Banner tone="problem" live>{t(`refused.${refused}`)}</Banner>}
        <RoleChoices roles={roles} held={person.roles} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>{shell("cancel")}</Button>
          <Button type="submit" variant="primary" pending={isPending}>{t("save")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
