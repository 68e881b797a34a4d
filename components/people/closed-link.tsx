"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "#components/ui/link-button.tsx";

/** Why a link does not work, and what to do. */
export function ClosedLink({ reason }: { reason: "used" | "expired" | "withdrawn" | "unknown" }) {
  const t = useTranslations("links");
  return (
    <>
      <p className="text-sm">{t(`closed.${reason}`)}</p>
      <LinkButton href="/sign-in" variant="plain">{t("closed.toSignIn")}</LinkButton>
    </>
  );
}
