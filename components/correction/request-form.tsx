"use client";

import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { useCorrect } from "#components/correction/use-correct.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { newId } from "#lib/id.ts";
import { channels, type Channel } from "#lib/workflow/query.ts";
import type { CorrectionsData } from "#lib/workflow/correction-data.ts";

/** Who says that which words are wrong, and what is wrong about them. An item fills in its words. */
export function RequestForm({ data: { article, items }, onEnd }: { data: CorrectionsData; onEnd: () => void }) {
  const t = useTranslations("correction");
  const query = useTranslations("query");
  const item = useTranslations("item");
  const { isBusy, send } = useCorrect(article.id);
  const [given, setGiven] = useState({ words: "", claim: "", askedBy: "", contact: "" });
  const [itemId, setItemId] = useState("");
  const [channel, setChannel] = useState<Channel>("call");
  const [isTried, setTried] = useState(false);
  const mistake = (name: "words" | "claim" | "askedBy") => (isTried && !given[name].trim() ? t(`missing.${name}`) : null);
  const text = (name: keyof typeof given) => ({ value: given[name], onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }) });
  const chooseItem = (id: string) => {
    setItemId(id);
    const words = items.find((one) => one.id === id)?.words;
    if (words !== undefined) setGiven({ ...given, words });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!given.words.trim() || !given.claim.trim() || !given.askedBy.trim()) return;
    const annotationId = items.find((one) => one.id === itemId)?.id ?? null;
    send({ type: "request-correction", requestId: newId(), annotationId, channel, ...given, contact: given.contact.trim() || null }, t("filed"), onEnd);
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t("request")} className="grid items-start gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet sm:grid-cols-2">
      <h2 className="text-lg font-semibold sm:col-span-2">{t("request")}</h2>
      {items.length > 0 && (
        <Field label={t("item")} className="sm:col-span-2">
          {(control) => <Select {...control} value={itemId} options={[{ value: "", label: t("noItem") }, ...items.map(({ id, words }) => ({ value: id, label: words }))]} onChange={(event) => chooseItem(event.target.value)} />}
        </Field>
      )}
      <Field label={t("words")} hint={t("wordsHint")} error={mistake("words")}>{(control) => <TextArea {...control} rows={3} maxLength={4_000} lang={article.language} autoFocus {...text("words")} />}</Field>
      <Field label={t("claim")} hint={t("claimHint")} error={mistake("claim")}>{(control) => <TextArea {...control} rows={3} maxLength={4_000} {...text("claim")} />}</Field>
      <Field label={t("askedBy")} error={mistake("askedBy")}>{(control) => <TextInput {...control} maxLength={200} autoComplete="off" {...text("askedBy")} />}</Field>
      <Field label={t("channel")}>
        {(control) => <Select {...control} value={channel} options={channels.map((value) => ({ value, label: query(`channels.${value}`) }))} onChange={(event) => setChannel(channels.find((one) => one === event.target.value) ?? "call")} />}
      </Field>
      <Field label={t("contact")} hint={t("contactHint")} className="sm:col-span-2">{(control) => <TextInput {...control} maxLength={300} autoComplete="off" {...text("contact")} />}</Field>
      <div className="flex justify-end gap-2 sm:col-span-2">
        <Button variant="quiet" onClick={onEnd}>{item("cancel")}</Button>
        <Button type="submit" variant="primary" pending={isBusy}>{t("file")}</Button>
      </div>
    </form>
  );
}
