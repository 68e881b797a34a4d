"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { useSave, type SaveHouse } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { House } from "#lib/newsroom/house-schema.ts";
import { bestRating, publicFindings, suggestedValues, worstRating, type PublicFinding } from "#lib/newsroom/public-scale.ts";

interface Row {
  finding: PublicFinding;
  leaves: boolean;
  label: string;
  value: number;
}

const values = Array.from({ length: bestRating - worstRating + 1 }, (_, at) => String(bestRating - at));

/** Which findings are said in public, and how. */
export function PublicScaleForm({ house, onSave }: { house: House; onSave: SaveHouse }) {
  const t = useTranslations("settings");
  const words = useTranslations("words");
  const { isPending, save } = useSave(onSave);
  const [rows, setRows] = useState<readonly Row[]>(() => publicFindings.map((finding) => {
    const known = house.publicScale.find((one) => one.finding === finding);
    return { finding, leaves: known !== undefined, label: known?.label ?? words(`findings.${finding}`), value: known?.value ?? suggestedValues[finding] };
  }));
  const change = (finding: PublicFinding, more: Partial<Row>) => setRows(rows.map((row) => (row.finding === finding ? { ...row, ...more } : row)));
  const isWhole = rows.every(({ leaves, label }) => !leaves || label.trim() !== "");
  const keep = () => {
    if (isWhole) void save({ publicScale: rows.filter(({ leaves }) => leaves).map(({ finding, label, value }) => ({ finding, label, value })) });
  };
  return (
    <SettingsCard title={t("publicScale")} hint={t("publicScaleHint")} onSubmit={keep}>
      <ul className="grid gap-3">
        {rows.map(({ finding, leaves, label, value }) => {
          const name = words(`findings.${finding}`);
          return (
            <li key={finding} className="grid min-h-9 items-start gap-x-4 gap-y-2 sm:grid-cols-[12rem_1fr_8rem]">
              <Checkbox label={name} checked={leaves} onChange={(event) => change(finding, { leaves: event.target.checked })} />
              {leaves && (
                <>
                  <Field label={<>{t("publicLabel")}<span className="sr-only"> ({name})</span></>} error={label.trim() === "" ? t("publicLabelMissing") : null}>
                    {(control) => <TextInput {...control} maxLength={60} value={label} onChange={(event) => change(finding, { label: event.target.value })} />}
                  </Field>
                  <Field label={<>{t("publicValue")}<span className="sr-only"> ({name})</span></>}>
                    {(control) => <Select {...control} value={String(value)} options={values.map((one) => ({ value: one, label: one }))} onChange={(event) => change(finding, { value: Number(event.target.value) })} />}
                  </Field>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={isPending}>{t("save")}</Button></div>
    </SettingsCard>
  );
}
