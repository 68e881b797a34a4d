"use client";

import { useFormatter, useTranslations } from "use-intl";
import { AwayNote } from "#components/galley/away-note.tsx";
import { ShutOutNote } from "#components/galley/shut-out-note.tsx";
import { TakenNote } from "#components/galley/taken-note.tsx";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";

/** What happened to the line, to the server or to the text that a person has to know, over the page. */
export function GalleyNotes() {
  return (
    <div className="galley-notes">
      <ShutOutNote />
      <DiskNote />
      <DamageNote />
      <TakenNote />
      <AwayNote />
    </div>
  );
}

function DiskNote() {
  const t = useTranslations("collab");
  const isShown = useGalley((snapshot) => snapshot.isDiskRefusing && !snapshot.shutOut);
  return isShown ? <Banner tone="problem" live>{t("disk")}</Banner> : null;
}

function DamageNote() {
  const t = useTranslations("collab");
  const format = useFormatter();
  const { state } = useGalleyContext();
  const damage = useGalley((snapshot) => snapshot.damage);
  if (!damage) return null;
  const time = (at: string | null) => (at ? format.dateTime(new Date(at), "moment") : "none");
  return (
    <Banner tone="warning" live>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64">{t("damage", { entries: damage.entries, from: time(damage.from), to: time(damage.to) })}</p>
        <Button size="sm" onClick={() => state.set({ damage: null })}>{t("dismiss")}</Button>
      </div>
    </Banner>
  );
}
