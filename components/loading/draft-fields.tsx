import { useTranslations } from "use-intl";
import { type Preview, type PreviewAct, shownHeadline } from "#components/loading/preview-state.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { languages } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import { fallbackTitle } from "#lib/formats/draft/title-of.ts";
import { typedDate } from "#lib/formats/draft/typed-date.ts";

interface DraftFieldsProps {
  preview: Preview;
  onAct: (act: PreviewAct) => void;
}

export function DraftFields({ preview, onAct }: DraftFieldsProps) {
  const t = useTranslations("loading");
  const words = useTranslations("words");
  const isWrongDate = preview.eventDate.trim() !== "" && typedDate(preview.eventDate) === null;
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
      <Field label={t("headline")} hint={t("headlineHint")}>
        {(control) => (
          <TextInput
            {...control} maxLength={300} value={shownHeadline(preview)} placeholder={fallbackTitle(preview.draft.blocks)}
            onChange={(event) => onAct({ type: "headline", text: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("language")} className="content-end">
        {(control) => (
          <Select
            {...control} value={preview.language} options={languages.map((value) => ({ value, label: words(`languages.${value}`) }))}
            onChange={(event) => onAct({ type: "language", language: language.parse(event.target.value) })}
          />
        )}
      </Field>
      <details className="sm:col-span-2">
        <summary className="cursor-pointer text-sm text-ink-2">{t("eventDateMore")}</summary>
        <Field label={t("eventDate")} hint={t("eventDateHint")} error={isWrongDate ? t("eventDateWrong") : null} className="mt-3 max-w-64">
          {(control) => (
            <TextInput {...control} maxLength={20} value={preview.eventDate} onChange={(event) => onAct({ type: "event-date", text: event.target.value })} />
          )}
        </Field>
      </details>
    </div>
  );
}
