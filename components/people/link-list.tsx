"use client";

import { useTransition } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { LinkEntry } from "#lib/permission/link.ts";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.tsx";

export type WithdrawResult = { ok: true } | { ok: false; reason: "missing" | "used" | "invalid" };

/** The links that still work, each to be withdrawn; nothing where there are none. */
export function LinkList({ links, onWithdraw }: { links: readonly LinkEntry[]; onWithdraw: (linkId: string) => Promise<WithdrawResult> }) {
  const t = useTranslations("links");
  const words = useTranslations("words");
  const format = useFormatter();
  const [isPending, startTransition] = useTransition();
  if (links.length === 0) return null;

  const whatIs = ({ purpose, meantFor }: LinkEntry) =>
    purpose === "password" ? t("forPassword", { name: meantFor }) : meantFor ? t("forInvitation", { name: meantFor }) : t("forSomebody");
  const withdraw = (link: LinkEntry) => startTransition(async () => {
    const done = await onWithdraw(link.id).catch(() => ({ ok: false, reason: "unreachable" } as const));
    showToast(done.ok ? { text: t("withdrawn") } : { text: t(`refused.${done.reason === "invalid" ? "missing" : done.reason}`), tone: "problem" });
  });

  return (
    <section aria-labelledby="open-links" className="grid gap-2">
      <h2 id="open-links" className="text-lg font-semibold">{t("open")}</h2>
      <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
        {links.map((link) => (
          <li key={link.id} className="flex items-center gap-4 px-5 py-3">
            <div className="grid min-w-0 flex-1 gap-0.5">
              <p className="font-medium break-words">{whatIs(link)}</p>
              {link.roles.length > 0 && <p className="text-sm text-ink-2">{link.roles.map((role) => words(`roles.${role}`)).join(", ")}</p>}
              <p className="text-xs text-ink-3">{t("by", { name: link.madeByName, at: format.dateTime(link.expiresAt, "moment") })}</p>
            </div>
            <Button size="sm" disabled={isPending} aria-label={t("withdrawNamed", { what: whatIs(link) })} onClick={() => withdraw(link)}>{t("withdraw")}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
