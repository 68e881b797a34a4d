"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { rememberTour } from "#components/tour/tour-seen.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

/** Above the articles of whoever has not been shown round yet. */
export function TourOffer() {
  const t = useTranslations("tour");
  const [isAway, setIsAway] = useState(false);
  if (isAway) return null;
  const putAway = () => {
    rememberTour();
    setIsAway(true);
  };
  return (
    <section aria-label={t("title")} className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-accent-wash px-5 py-3">
      <p className="min-w-0 flex-1 basis-72 text-sm">{t("offer")}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/tour" variant="primary" size="sm">{t("start")}</LinkButton>
        <Button size="sm" variant="quiet" onClick={putAway}>{t("notNow")}</Button>
      </div>
    </section>
  );
}
