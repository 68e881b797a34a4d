"use client";

import { useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useActs, useGalley } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";

/** The source one key confirms with, at the head of the cards. */
export function SourceInUse() {
  const t = useTranslations("source");
  const words = useTranslations("words");
  const library = useTranslations("sources");
  const inUse = useGalley((snapshot) => snapshot.sourceInUse);
  const source = useGalley((snapshot) => snapshot.sources).find((known) => known.id === inUse);
  const { openSources } = useActs();
  return (
    <section aria-label={t("inUse")} className="flex items-start justify-between gap-3 rounded-lg border border-line bg-paper-raised px-4 py-3">
      <div className="min-w-0">
        <p className="text-xs text-ink-3">{t("inUse")}</p>
        {source ? (
          <p className="text-sm">
            <span className="font-medium">{source.title}</span>
            <span className="text-ink-2"> · {words(`sourceKinds.${source.kind}`)} · </span>
            <a href={`/sources/${source.id}`} target="_blank" className="whitespace-nowrap text-accent underline underline-offset-4">{library("openSource")}</a>
          </p>
        ) : (
          <p className="text-sm text-ink-2">{t("none")}</p>
        )}
      </div>
      <Button size="sm" onClick={() => openSources()}>{source ? t("change") : t("choose")} <HouseKey of="g" /></Button>
    </section>
  );
}
