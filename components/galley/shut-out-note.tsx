"use client";

import { useTranslations } from "use-intl";
import type { ShutOut } from "#components/editor/connection.ts";
import { useGalley } from "#components/galley/use-galley.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

const mayReload: readonly ShutOut[] = ["rights", "schema", "too_large", "malformed", "other"];

/** What a page says that the server has shut out, and the way on. */
export function ShutOutNote() {
  const t = useTranslations("shutOut");
  const shutOut = useGalley((snapshot) => snapshot.shutOut);
  if (!shutOut) return null;
  return (
    <Banner tone="problem" live>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64">{t(shutOut)}</p>
        {shutOut === "signed_out" && <LinkButton href="/sign-in" size="sm">{t("signIn")}</LinkButton>}
        {(shutOut === "missing" || shutOut === "damaged") && <LinkButton href="/" size="sm">{t("toDesk")}</LinkButton>}
        {mayReload.includes(shutOut) && <Button size="sm" onClick={() => window.location.reload()}>{t("reload")}</Button>}
      </div>
    </Banner>
  );
}
