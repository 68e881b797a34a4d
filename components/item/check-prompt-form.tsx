"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CheckPrompt } from "#components/galley/galley-state.ts";
import { useActs, useGalley } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

const lastLocator = new Map<string, string>();

/** Asks only for the locator in the source in use; passage and note are there for who wants them. */
export function CheckPromptForm({ prompt, others }: { prompt: CheckPrompt; others: number }) {
  const t = useTranslations("item");
  const acts = useActs();
  const inUse = useGalley((snapshot) => snapshot.sourceInUse);
  const source = useGalley((snapshot) => snapshot.sources).find((known) => known.id === inUse);
  const [isLong, setIsLong] = useState(false);

  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    if (source) lastLocator.set(source.id, text("locator"));
    void acts.file(prompt.finding, {
      ...(text("locator") && { locator: text("locator") }), ...(text("passage") && { passage: text("passage") }), ...(text("note") && { note: text("note") }),
    }, prompt.everywhere);
    acts.focusText();
  };
  const cancel = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    acts.cancelPrompt();
  };

  return (
    <form onSubmit={submit} onKeyDown={cancel} aria-label={t("confirming")} className="grid gap-2 rounded-md border border-accent bg-accent-wash p-3">
      {source ? (
        <>
          <p className="text-sm">{t("confirmWith", { source: source.title })}</p>
          <Field label={t("locator")}>
            {(control) => (
              <TextInput {...control} name="locator" autoFocus autoComplete="off" defaultValue={lastLocator.get(source.id) ?? ""}
                placeholder={t("locatorHint")} onFocus={(event) => event.currentTarget.select()} />
            )}
          </Field>
        </>
      ) : (
        <p className="text-sm">{t("noSource")}</p>
      )}
      {isLong && (
        <>
          {source && (
            <Field label={t("passage")}>{(control) => <TextArea {...control} name="passage" rows={2} />}</Field>
          )}
          <Field label={t("note")}>{(control) => <TextArea {...control} name="note" rows={2} />}</Field>
        </>
      )}
      {prompt.everywhere && others > 0 && <p className="text-xs text-ink-2">{t("alsoOthers", { count: others })}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" size="sm" autoFocus={!source}>{t("file")}</Button>
        {!source && <Button size="sm" onClick={() => acts.openSources()}>{t("chooseSource")}</Button>}
        {!isLong && <Button variant="quiet" size="sm" onClick={() => setIsLong(true)}>{t("addNote")}</Button>}
        <Button variant="quiet" size="sm" onClick={() => acts.cancelPrompt()}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
