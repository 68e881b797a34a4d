"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { PersonEntry } from "#lib/permission/person.ts";
import { LinkOnce, type MadeLink } from "#components/people/link-once.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { showToast } from "#components/ui/toast.tsx";

export type PasswordLinkOutcome = { ok: true; link: MadeLink } | { ok: false; reason: "forbidden" | "missing" };

interface ResetDialogProps {
  person: PersonEntry;
  onClose: () => void;
  onMakeLink: (personId: string) => Promise<PasswordLinkOutcome>;
}

/** Asks first, then shows the link: nothing is made by opening the dialog. */
export function ResetDialog({ person, onClose, onMakeLink }: ResetDialogProps) {
  const t = useTranslations("people");
  const links = useTranslations("links");
  const shell = useTranslations("shell");
  const [link, setLink] = useState<MadeLink | null>(null);
  const [isPending, startTransition] = useTransition();
  const { name } = person;

  const make = () => startTransition(async () => {
    const done = await onMakeLink(person.id).catch(() => ({ ok: false, reason: "unreachable" } as const));
    if (done.ok) return setLink(done.link);
    showToast({ text: t(`refused.${done.reason}`), tone: "problem" });
    onClose();
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("resetTitle", { name })}
      description={t("resetBody")}
      actions={link ? <Button variant="primary" onClick={onClose}>{t("done")}</Button> : (
        <>
          <Button variant="quiet" onClick={onClose}>{shell("cancel")}</Button>
          <Button variant="primary" pending={isPending} onClick={make}>{t("resetPassword")}</Button>
        </>
      )}
    >
      {link && <LinkOnce link={link} intro={links("oncePassword", { name })} />}
    </Dialog>
  );
}
