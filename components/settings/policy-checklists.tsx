"use client";

import { ChevronRight, Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { useTypeLabel } from "#components/sign-off/use-type-label.ts";
import { newId } from "#lib/id.ts";
import { askLevels, checklistEntries, newAsks } from "#lib/workflow/article-type.ts";
import { articleTypes, type ArticleType } from "#lib/workflow/article-type-schema.ts";
import type { Rules } from "#lib/workflow/policy.ts";

interface PolicyChecklistsProps {
  checklists: Rules["checklists"];
  isTried: boolean;
  onChange: (checklists: Rules["checklists"]) => void;
}

/** The types of article a newsroom has, and what it asks of each. */
export function PolicyChecklists({ checklists: { needsType, types }, isTried, onChange }: PolicyChecklistsProps) {
  const t = useTranslations("policy");
  const typeLabel = useTypeLabel();
  const put = (next: ArticleType[]) => onChange({ needsType, types: next });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{t("checklists")}</legend>
      <p className="text-xs text-ink-2">{t("checklistsHint")}</p>
      <Checkbox label={t("needsType")} checked={needsType} onChange={(event) => onChange({ needsType: event.target.checked, types })} />
      <ul className="grid gap-1">
        {types.map((type, at) => (
          <li key={type.id}>
            <TypeRow type={type} name={typeLabel(type)} isWrong={isTried && !hasName(type)} onChange={(next) => put(types.with(at, next))} onRemove={() => put(types.toSpliced(at, 1))} />
          </li>
        ))}
      </ul>
      <div><Button size="sm" disabled={types.length >= 20} onClick={() => put([...types, { id: newId(), label: "", asks: newAsks }])}><Plus aria-hidden className="size-4" />{t("addType")}</Button></div>
    </fieldset>
  );
}

/** Whether the types can be stored: each has a name. */
export function areTypesWhole(types: readonly ArticleType[]): boolean {
  return types.every(hasName) && articleTypes.safeParse(types).success;
}

function hasName({ label }: ArticleType): boolean {
  return label === null || label.trim() !== "";
}

interface TypeRowProps {
  type: ArticleType;
  name: string;
  isWrong: boolean;
  onChange: (next: ArticleType) => void;
  onRemove: () => void;
}

function TypeRow({ type, name, isWrong, onChange, onRemove }: TypeRowProps) {
  const t = useTranslations("policy");
  const checklist = useTranslations("checklist");
  // What was just added is open, and stays so while its name is typed.
  const [isNew] = useState(type.label === "");
  return (
    <details className="group/type rounded-md border border-line px-3 py-1 text-sm" open={isNew || undefined}>
      <summary className="flex min-h-8 cursor-pointer items-center gap-2">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 transition-transform group-open/type:rotate-90" />
        <span className="min-w-0 flex-1 font-medium">{name || t("typeName")}</span>
        <span className="text-xs text-ink-2 tabular-nums">{checklistEntries.filter((entry) => type.asks[entry] === "required").length} {checklist("asks.required")}</span>
      </summary>
      <div className="grid gap-3 py-3">
        <div className="flex items-end gap-2">
          <Field label={t("typeName")} error={isWrong ? t("typeNameMissing") : null} className="flex-1">
            {(control) => <TextInput {...control} maxLength={40} value={type.label ?? name} onChange={(event) => onChange({ ...type, label: event.target.value })} />}
          </Field>
          <IconButton label={t("removeType", { name })} onClick={onRemove}><X aria-hidden className="size-4" /></IconButton>
        </div>
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {checklistEntries.map((entry) => (
            <label key={entry} className="flex items-center gap-2">
              <span className="min-w-0 flex-1">{checklist(`entries.${entry}`)}</span>
              <Select className="w-34 shrink-0" value={type.asks[entry]} options={askLevels.map((value) => ({ value, label: t(`asks.${value}`) }))}
                onChange={(event) => onChange({ ...type, asks: { ...type.asks, [entry]: askLevels.find((level) => level === event.target.value) ?? "off" } })} />
            </label>
          ))}
        </div>
      </div>
    </details>
  );
}
