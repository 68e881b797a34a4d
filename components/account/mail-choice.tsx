"use client";

import { useOptimistic, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Section } from "#components/account/section.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { mailWishes, type MailWish } from "#lib/talk/notification.ts";

interface MailChoiceProps {
  wish: MailWish;
  onChoose: (wish: MailWish) => Promise<boolean>;
}

/** What this person is mailed; the bell in the page tells everything whatever they choose. */
export function MailChoice({ wish, onChoose }: MailChoiceProps) {
  const t = useTranslations("account.mail");
  const [shown, setShown] = useOptimistic(wish);
  const [, startTransition] = useTransition();
  const choose = (next: MailWish) => startTransition(async () => {
    setShown(next);
    const isKept = await onChoose(next).catch(() => false);
    showToast(isKept ? { text: t("saved") } : { text: t("notSaved"), tone: "problem" });
  });
  return (
    <Section title={t("title")} hint={t("hint")}>
      <div role="radiogroup" aria-label={t("title")} className="grid gap-2.5">
        {mailWishes.map((one) => (
          <label key={one} className="flex items-center gap-2.5 text-sm">
            <input type="radio" name="mail" className="size-4.5 accent-accent" checked={shown === one} onChange={() => choose(one)} /> {t(`wishes.${one}`)}
          </label>
        ))}
      </div>
    </Section>
  );
}
