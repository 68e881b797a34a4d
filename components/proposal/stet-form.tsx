"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** Why the text stays as it is: asked for each time, since it is what a later reader wants to know. */
export function StetForm({ onRefuse, onCancel }: { onRefuse: (reason: string) => void; onCancel: () => void }) {
  const t = useTranslations("proposal");
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("reason");
    const reason = typeof typed === "string" ? typed.trim() : "";
    if (reason === "") return setIsMissing(true);
    onRefuse(reason);
  };
  const cancel = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form onSubmit={submit} onKeyDown={cancel} aria-label={t("stet")} className="grid gap-2 rounded-md border border-accent bg-accent-wash p-3">
      <Field label={t("stetReason")} error={isMissing && t("stetMissing")}>
        {(control) => <TextInput {...control} name="reason" autoFocus autoComplete="off" maxLength={2000} placeholder={t("stetHint")} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm">{t("stet")}</Button>
        <Button variant="quiet" size="sm" onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
