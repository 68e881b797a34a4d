"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { useSave, type SaveHouse } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { isItemKind, kinds } from "#lib/annotation/kind.ts";
import type { House } from "#lib/newsroom/house-schema.ts";

/** How many days a check of each kind says something. */
export function LastsForm({ house, onSave }: { house: House; onSave: SaveHouse }) {
  const t = useTranslations("memory");
  const settings = useTranslations("settings");
  const words = useTranslations("words");
  const { isPending, save } = useSave(onSave);
  const [days, setDays] = useState<Record<string, string>>(() => Object.fromEntries(Object.entries(house.lasts).map(([kind, value]) => [kind, String(value)])));
  const submit = () => void save({ lasts: Object.fromEntries(Object.entries(days).filter(([, value]) => value.trim() !== "").map(([kind, value]) => [kind, Number(value)])) });
  return (
    <SettingsCard title={t("settings")} hint={t("settingsHint")} onSubmit={submit}>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {kinds.filter(isItemKind).map((kind) => (
          <Field key={kind} label={t("days", { kind: words(`kinds.${kind}`) })}>
            {(control) => <TextInput {...control} type="number" min={1} max={3650} step={1} inputMode="numeric" value={days[kind] ?? ""} onChange={(event) => setDays({ ...days, [kind]: event.target.value })} />}
          </Field>
        ))}
      </div>
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={isPending}>{settings("save")}</Button></div>
    </SettingsCard>
  );
}
