"use client";

import { useState, type FormEvent } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { fieldText, type DetailDraft } from "#components/article/detail-draft.ts";
import { titleInText } from "#components/article/shown-title.ts";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { useTypeLabel } from "#components/sign-off/use-type-label.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { origins } from "#lib/article/details.ts";
import type { DetailName } from "#lib/article/details.ts";
import { defaultTimeZone } from "#lib/i18n/time-zone.ts";

/** Every field of the strip. Only what was changed here is sent; what others change meanwhile shows in the rest. */
export function DetailsForm() {
  const t = useTranslations("details");
  const words = useTranslations("words");
  const timeZone = useTimeZone() ?? defaultTimeZone;
  const details = useGalley((snapshot) => snapshot.details);
  // A title in the text is edited there.
  const titleInTheText = useGalley((snapshot) => titleInText(snapshot.blocks));
  const { types } = useGalleyData().policy.rules.checklists;
  const typeLabel = useTypeLabel();
  const acts = useActs();
  const [draft, setDraft] = useState<DetailDraft>({});
  const [wrong, setWrong] = useState<readonly DetailName[]>([]);
  const [isPending, setPending] = useState(false);
  const isChanged = Object.keys(draft).length > 0;

  const field = (name: DetailName) => ({
    value: draft[name] ?? fieldText(details, name, timeZone),
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });
  const mistake = (name: DetailName) => (wrong.includes(name) ? t(`wrong.${name}`) : null);

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const { readDraft } = await import("#components/article/read-detail-draft.ts");
    const read = readDraft(draft, timeZone);
    setWrong(read.wrong);
    if (read.wrong.length > 0 || !isChanged || isPending) return;
    setPending(true);
    const isKept = await acts.setDetails(read.changes);
    setPending(false);
    if (!isKept) return;
    setDraft({});
    showToast({ text: t("kept") });
  };

  return (
    <form onSubmit={(event) => void keep(event)} className="grid gap-3 sm:grid-cols-2" noValidate>
      {titleInTheText === null && (
        <Field label={t("headline")} error={mistake("title")} className="sm:col-span-2">
          {(control) => <TextInput {...control} maxLength={300} {...field("title")} />}
        </Field>
      )}
      <Field label={t("section")}>{(control) => <TextInput {...control} maxLength={200} {...field("section")} />}</Field>
      <Field label={t("type")}>
        {(control) => <Select {...control} options={[{ value: "", label: t("notSaid") }, ...types.map((one) => ({ value: one.id, label: typeLabel(one) }))]} {...field("type")} />}
      </Field>
      <Field label={t("author")}>{(control) => <TextInput {...control} maxLength={200} {...field("author")} />}</Field>
      <Field label={t("origin")}>
        {(control) => (
          <Select {...control} options={[{ value: "", label: t("notSaid") }, ...origins.map((value) => ({ value, label: words(`origins.${value}`) }))]} {...field("origin")} />
        )}
      </Field>
      <Field label={t("eventDate")} hint={t("dateHint")} error={mistake("eventDate")}>
        {(control) => <TextInput {...control} maxLength={20} {...field("eventDate")} />}
      </Field>
      <Field label={t("issueDate")} hint={t("dateHint")} error={mistake("issueDate")}>
        {(control) => <TextInput {...control} maxLength={20} {...field("issueDate")} />}
      </Field>
      <Field label={t("deadline")} error={mistake("deadlineAt")}>
        {(control) => <TextInput {...control} type="datetime-local" {...field("deadlineAt")} />}
      </Field>
      <Field label={t("lengthLimit")} error={mistake("lengthLimit")}>
        {(control) => <TextInput {...control} inputMode="numeric" maxLength={9} {...field("lengthLimit")} />}
      </Field>
      <Field label={t("publicUrl")} hint={t("publicUrlHint")} error={mistake("publicUrl")} className="sm:col-span-2">
        {(control) => <TextInput {...control} type="url" inputMode="url" maxLength={2000} {...field("publicUrl")} />}
      </Field>
      <div className="flex justify-end gap-2 sm:col-span-2">
        {isChanged && <Button variant="quiet" onClick={() => { setDraft({}); setWrong([]); }}>{t("undo")}</Button>}
        <Button type="submit" variant="primary" pending={isPending} disabled={!isChanged}>{t("keep")}</Button>
      </div>
    </form>
  );
}
