"use client";

import { useTranslations } from "use-intl";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { RuleSettings } from "#lib/rules/rule.ts";

const toneMarks = ["own", "old", "new"] as const;
const separators = ["own", ".", "/", "-"] as const;
const numberStyles = ["own", "vi", "en"] as const;
const capitals = ["own", "decree30"] as const;

/** How dates, numbers, tone marks and capitals are written here, or as each text has it for the most part. */
export function RuleStyles({ settings, onChange }: { settings: RuleSettings; onChange: (settings: RuleSettings) => void }) {
  const t = useTranslations("ruleSettings");
  const one = <T extends string>(label: string, value: T, values: readonly T[], name: (value: T) => string, choose: (value: T) => void) => (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} options={values.map((each) => ({ value: each, label: name(each) }))} onChange={(event) => choose(values.find((each) => each === event.target.value) ?? value)} />
      )}
    </Field>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {one(t("toneMarks"), settings.toneMarks, toneMarks, (value) => t(`toneMark.${value}`), (value) => onChange({ ...settings, toneMarks: value }))}
      {one(t("dates"), settings.dateSeparator, separators, (value) => (value === "own" ? t("asText") : `27${value}12${value}2021`), (value) => onChange({ ...settings, dateSeparator: value }))}
      {one(t("numbers"), settings.numberStyle, numberStyles, (value) => t(`number.${value}`), (value) => onChange({ ...settings, numberStyle: value }))}
      {one(t("capitals"), settings.capitals, capitals, (value) => (value === "own" ? t("asText") : t("decree30")), (value) => onChange({ ...settings, capitals: value }))}
    </div>
  );
}
