"use client";

import { BookUser } from "lucide-react";
import { useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useActs, useGalley, useHints } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";

/** What was just found right could be remembered: one key, or none. It is asked once for a name in an article. */
export function NamesOffer() {
  const t = useTranslations("names.offer");
  const acts = useActs();
  useHints((snapshot) => snapshot.names);
  useGalley((snapshot) => snapshot.derived);
  useGalley((snapshot) => snapshot.selected);
  useGalley((snapshot) => snapshot.lastChecked);
  const offer = acts.nameOffer();
  if (!offer) return null;
  const { row, note } = offer;
  const held = note.lacks.map(({ words }) => words).join(", ");
  return (
    <section aria-label={t("label")} className="mb-2 grid gap-1.5 rounded-lg border border-dashed border-line-strong px-3 py-2 text-sm">
      <p className="flex items-start gap-2"><BookUser aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-2" /><span className="min-w-0 break-words"><strong className="font-medium">{note.name}</strong>{held && ` · ${held}`}</span></p>
      <p className="flex flex-wrap gap-1">
        <Button size="sm" onClick={() => void acts.keepName(offer)}>{note.kind === "new" ? t("keep") : t("add")} <HouseKey of="*" /></Button>
        <Button size="sm" variant="quiet" onClick={() => void acts.sayWho(note.name, note.kind === "known" ? note.entity.id : null, row.id)}>{t("no")}</Button>
      </p>
    </section>
  );
}
