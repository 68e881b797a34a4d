"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { useSave, type SaveHouse } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { kinds } from "#lib/annotation/kind.ts";
import { clashingKeys } from "#lib/newsroom/house.ts";
import type { House } from "#lib/newsroom/house-schema.ts";
import { actKeys, findingKeys, isFreeKey, keyedFindings, kindKeys, shownKey } from "#lib/newsroom/keys.ts";

/** Where the galley's keys are. A field that is emptied gives the key back its own place. */
export function KeysForm({ house, onSave }: { house: House; onSave: SaveHouse }) {
  const t = useTranslations("settings");
  const words = useTranslations("words");
  const names = useTranslations("keys.names");
  const { isPending, save } = useSave(onSave);
  const [keys, setKeys] = useState<Record<string, string>>(house.keys);
  const clashing = clashingKeys({ keys, ownKinds: house.ownKinds });
  const isWrong = (ours: string) => keys[ours] !== undefined && !isFreeKey(keys[ours]);
  const move = (ours: string, typed: string) => {
    const { [ours]: _before, ...rest } = keys;
    const key = typed.trim().toLowerCase();
    setKeys(key === "" || key === ours ? rest : { ...rest, [ours]: key });
  };
  const groups: [string, [ours: string, label: string][]][] = [
    [t("kindKeys"), kinds.map((kind) => [kindKeys[kind], words(`kinds.${kind}`)])],
    [t("findingKeys"), keyedFindings.map((finding) => [findingKeys[finding], words(`findings.${finding}`)])],
    [t("actKeys"), (Object.keys(actKeys) as (keyof typeof actKeys)[]).map((act) => [actKeys[act], names(act)])],
  ];
  const submit = () => {
    if (clashing.length === 0 && !Object.keys(keys).some(isWrong)) void save({ keys });
  };
  return (
    <SettingsCard title={t("keys")} hint={t("keysHint")} onSubmit={submit}>
      {groups.map(([title, rows]) => (
        <fieldset key={title} className="grid grid-cols-2 gap-x-6 gap-y-3 lg:grid-cols-3">
          <legend className="mb-2 text-sm font-semibold">{title}</legend>
          {rows.map(([ours, label]) => {
            const shown = shownKey(ours, keys);
            const problem = isWrong(ours) ? t("keyWrong") : clashing.includes(shown) ? t("keyTaken", { key: shown }) : null;
            return (
              <Field key={ours} label={label} error={problem} className="content-start">
                {(control) => <TextInput {...control} maxLength={1} autoComplete="off" className="max-w-20 text-center" value={keys[ours] ?? ""} placeholder={ours} onChange={(event) => move(ours, event.target.value)} />}
              </Field>
            );
          })}
        </fieldset>
      ))}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={() => setKeys({})}>{t("resetKeys")}</Button>
        <Button type="submit" variant="primary" pending={isPending}>{t("save")}</Button>
      </div>
    </SettingsCard>
  );
}
