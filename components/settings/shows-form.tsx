"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { useSave, type SaveHouse } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { House } from "#lib/newsroom/house-schema.ts";

/** What a small desk does not need on the first day. */
export function ShowsForm({ house, onSave }: { house: House; onSave: SaveHouse }) {
  const t = useTranslations("settings");
  const { isPending, save } = useSave(onSave);
  const [shows, setShows] = useState(house.shows);
  return (
    <SettingsCard title={t("shows")} hint={t("showsHint")} onSubmit={() => void save({ shows })}>
      <div className="grid gap-1">
        <Checkbox label={t("showsRisk")} hint={t("showsRiskHint")} checked={shows.risk} onChange={(event) => setShows({ ...shows, risk: event.target.checked })} />
        <Checkbox label={t("showsVoice")} hint={t("showsVoiceHint")} checked={shows.voice} onChange={(event) => setShows({ ...shows, voice: event.target.checked })} />
        <Checkbox label={t("showsFigures")} hint={t("showsFiguresHint")} checked={shows.figures} onChange={(event) => setShows({ ...shows, figures: event.target.checked })} />
        <Checkbox label={t("showsAudit")} hint={t("showsAuditHint")} checked={shows.audit} onChange={(event) => setShows({ ...shows, audit: event.target.checked })} />
        <Checkbox label={t("showsLegalHold")} hint={t("showsLegalHoldHint")} checked={shows.legalHold} onChange={(event) => setShows({ ...shows, legalHold: event.target.checked })} />
      </div>
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={isPending}>{t("save")}</Button></div>
    </SettingsCard>
  );
}
