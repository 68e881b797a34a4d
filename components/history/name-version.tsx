"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { commandQueue } from "#components/galley/send-command.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { showToast } from "#components/ui/toast.tsx";
import type { ArticleId } from "#lib/id.ts";

/** Keeps the text as it stands now under a name. */
export function NameVersion({ articleId }: { articleId: ArticleId }) {
  const t = useTranslations("history");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [label, setLabel] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isBusy, startBusy] = useTransition();

  const keep = () => startBusy(async () => {
    if (label.trim() === "") return setError(t("nameMissing"));
    const outcome = await commandQueue(articleId).send({ type: "name-version", label });
    setError(outcome.ok ? null : refusals(outcome.reason));
    if (!outcome.ok) return;
    showToast({ text: t("named", { name: label.trim() }) });
    setLabel("");
    router.refresh();
  });

  return (
    <form className="flex flex-wrap items-end gap-3" onSubmit={(event) => { event.preventDefault(); keep(); }}>
      <Field label={t("name")} error={error} className="min-w-0 flex-1 basis-56">
        {(control) => <TextInput {...control} maxLength={200} value={label} placeholder={t("namePlaceholder")} onChange={(event) => setLabel(event.target.value)} />}
      </Field>
      <Button type="submit" pending={isBusy}>{t("keep")}</Button>
    </form>
  );
}
