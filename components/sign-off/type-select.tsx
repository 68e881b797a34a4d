"use client";

import { useTranslations } from "use-intl";
import { useTypeLabel } from "#components/sign-off/use-type-label.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ArticleType } from "#lib/workflow/article-type-schema.ts";

interface TypeSelectProps {
  types: readonly ArticleType[];
  /** Null: nobody said, or the newsroom has it no more. */
  type: ArticleType | null;
  hint?: string;
  isBusy?: boolean;
  onChoose: (id: string | null) => void;
}

/** What type of article this is, said in one step. */
export function TypeSelect({ types, type, hint, isBusy = false, onChoose }: TypeSelectProps) {
  const t = useTranslations("checklist");
  const typeLabel = useTypeLabel();
  return (
    <Field label={t("type")} hint={hint}>
      {(control) => (
        <Select {...control} value={type?.id ?? ""} disabled={isBusy} options={[{ value: "", label: t("noType") }, ...types.map((one) => ({ value: one.id, label: typeLabel(one) }))]}
          onChange={(event) => onChoose(event.target.value || null)} />
      )}
    </Field>
  );
}
