"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { useSave, type SaveHouse } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { locales, parseLocale } from "#lib/i18n/locale.ts";
import { isTimeZone } from "#lib/i18n/time-zone.ts";
import type { House } from "#lib/newsroom/house-schema.ts";

/** What the newsroom is called, and its clock and language. */
export function NewsroomForm({ house, onSave }: { house: House; onSave: SaveHouse }) {
  const t = useTranslations("settings");
  const shell = useTranslations("shell");
  const { isPending, save } = useSave(onSave);
  const [name, setName] = useState(house.name);
  const [timeZone, setTimeZone] = useState(house.timeZone);
  const [language, setLanguage] = useState(house.language);
  const isZone = isTimeZone(timeZone);
  return (
    <SettingsCard title={t("newsroom")} hint={t("newsroomHint")} onSubmit={() => { if (isZone) void save({ name, timeZone, language }); }}>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("name")} hint={t("nameHint")}>
          {(control) => <TextInput {...control} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t("timeZone")} hint={t("timeZoneHint")} error={isZone ? null : t("timeZoneWrong")}>
          {(control) => (
            <>
              <TextInput {...control} list="time-zones" maxLength={60} value={timeZone} onChange={(event) => setTimeZone(event.target.value.trim())} />
              <datalist id="time-zones">{Intl.supportedValuesOf("timeZone").map((zone) => <option key={zone} value={zone} />)}</datalist>
            </>
          )}
        </Field>
        <Field label={t("language")} hint={t("languageHint")}>
          {(control) => (
            <Select {...control} value={language} options={locales.map((value) => ({ value, label: shell(`languageNames.${value}`) }))} onChange={(event) => setLanguage(parseLocale(event.target.value))} />
          )}
        </Field>
      </div>
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={isPending}>{t("save")}</Button></div>
    </SettingsCard>
  );
}
