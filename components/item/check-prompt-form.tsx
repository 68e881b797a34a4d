"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { isBlocked, lacksNow } from "#components/galley/acts/lacks.ts";
import type { CheckPrompt } from "#components/galley/galley-snapshot.ts";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { isPartialDate, isToCome } from "#lib/memory/expiry.ts";
import { Lacking } from "#components/item/lacking.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

const lastLocator = new Map<string, string>();
/** A day that has come, or none. */
const isPast = (asOf: string) => asOf === "" || (isPartialDate(asOf) && !isToCome(asOf, new Date()));

/** Asks only for the locator in the source in use; passage and note are there for who wants them. */
export function CheckPromptForm({ row, prompt, others }: { row: ItemRow; prompt: CheckPrompt; others: number }) {
  const t = useTranslations("item");
  const words = useTranslations("words");
  const policy = useTranslations("policy");
  const memory = useTranslations("memory");
  const acts = useActs();
  const { state } = useGalleyContext();
  const inUse = useGalley((snapshot) => snapshot.sourceInUse);
  const known = useGalley((snapshot) => snapshot.sources).find(({ id }) => id === inUse);
  const isOnAuthor = prompt.finding === "on_author";
  const source = isOnAuthor ? undefined : known;
  const [isLong, setIsLong] = useState(isOnAuthor);
  const [typed, setTyped] = useState({ locator: source ? (lastLocator.get(source.id) ?? "") : "", note: "" });
  const blocked = isBlocked(state, lacksNow(state, row, prompt.finding, typed));

  const details = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    if (source) lastLocator.set(source.id, text("locator"));
    return { ...(text("asOf") && { asOf: text("asOf") }), ...(text("locator") && { locator: text("locator") }), ...(text("passage") && { passage: text("passage") }), ...(text("note") && { note: text("note") }) };
  };
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = details(event.currentTarget);
    // Enter does what can be done: a source that is not enough by itself is put to the item.
    if (blocked && source) void acts.addEvidence(said);
    else void acts.file(prompt.finding, said, prompt.everywhere);
    if (!blocked) acts.focusText();
  };
  const cancel = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    acts.cancelPrompt();
  };

  return (
    <form onSubmit={submit} onKeyDown={cancel} aria-label={isOnAuthor ? words("findings.on_author") : t("confirming")} className="grid gap-2 rounded-md border border-accent bg-accent-wash p-3">
      {isOnAuthor && <p className="text-sm font-medium">{words("findings.on_author")}</p>}
      {source && (
        <>
          <p className="text-sm">{t("confirmWith", { source: source.title })}</p>
          <Field label={t("locator")}>
            {(control) => (
              <TextInput {...control} name="locator" autoFocus autoComplete="off" value={typed.locator} onChange={(event) => setTyped({ ...typed, locator: event.target.value })}
                placeholder={t("locatorHint")} onFocus={(event) => event.currentTarget.select()} />
            )}
          </Field>
        </>
      )}
      {!source && !isOnAuthor && <p className="text-sm">{t("noSource")}</p>}
      {isLong && (
        <>
          {source && <Field label={t("passage")}>{(control) => <TextArea {...control} name="passage" rows={2} />}</Field>}
          <Field label={isOnAuthor ? policy("statement") : t("note")} hint={isOnAuthor ? policy("statementHint") : undefined}>
            {(control) => <TextArea {...control} name="note" rows={2} autoFocus={isOnAuthor} value={typed.note} onChange={(event) => setTyped({ ...typed, note: event.target.value })} />}
          </Field>
          {!isOnAuthor && <Field label={memory("asOfLabel")} hint={memory("asOfHint")}>{(control) => <TextInput {...control} name="asOf" autoComplete="off" inputMode="numeric" maxLength={10} placeholder="2025-10-31" onInput={({ currentTarget }) => currentTarget.setCustomValidity(isPast(currentTarget.value.trim()) ? "" : memory("asOfWrong"))} />}</Field>}
        </>
      )}
      <Lacking row={row} finding={prompt.finding} typed={typed} />
      {prompt.everywhere && others > 0 && <p className="text-xs text-ink-2">{t("alsoOthers", { count: others })}</p>}
      <div className="flex flex-wrap items-center gap-2">
        {!blocked && <Button type="submit" variant="primary" size="sm" autoFocus={!source && !isOnAuthor}>{t("file")}</Button>}
        {source && (blocked
          ? <Button type="submit" variant="primary" size="sm">{policy("addEvidence")}</Button>
          : <Button size="sm" onClick={(event) => { if (event.currentTarget.form) void acts.addEvidence(details(event.currentTarget.form)); }}>{policy("addEvidence")}</Button>)}
        {!isOnAuthor && (!source || blocked) && <Button size="sm" autoFocus={!source && blocked} onClick={() => acts.openSources()}>{t("chooseSource")}</Button>}
        {!isLong && <Button variant="quiet" size="sm" onClick={() => setIsLong(true)}>{t("addNote")}</Button>}
        <Button variant="quiet" size="sm" onClick={() => acts.cancelPrompt()}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
