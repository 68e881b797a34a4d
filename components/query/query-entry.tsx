"use client";

import { useState, type FormEvent } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { CopyQuery } from "#components/query/copy-query.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { channels, type Channel, type QueryView } from "#lib/workflow/query.ts";

interface QueryEntryProps {
  query: QueryView;
  /** The words it is about, and the article's title: they go out with it. */
  quote: string;
  title: string;
  onAnswer: ((given: { text: string; givenBy: string; channel: Channel }) => void) | null;
  onClose: (() => void) | null;
}

/** One question with what was answered; an open one can be sent, answered for somebody, or dropped. */
export function QueryEntry({ query, quote, title, onAnswer, onClose }: QueryEntryProps) {
  const t = useTranslations("query");
  const words = useTranslations("words");
  const format = useFormatter();
  const [isAnswering, setIsAnswering] = useState(false);
  const due = query.dueAt && format.dateTime(new Date(query.dueAt), "moment");
  return (
    <div className="grid gap-1 border-l-2 border-line pl-3 text-sm">
      <p className="text-xs text-ink-2">
        <span className="font-medium text-ink">{query.contact ?? words(`waitingFor.${query.to}`)}</span>
        {query.contact && ` (${words(`waitingFor.${query.to}`)})`}{due && ` · ${t("due", { due })}`}{" · "}{query.closedAt ? t("closed") : t("open")}
      </p>
      <p className="whitespace-pre-line">{query.question}</p>
      {query.answers.map((answer) => (
        <p key={answer.id} className="rounded-md bg-paper-sunken p-2 whitespace-pre-line">{answer.text}<span className="mt-1 block text-xs text-ink-2">{t("answeredBy", { name: answer.givenBy, channel: t(`channels.${answer.channel}`), filed: answer.filedByName })}</span></p>
      ))}
      {!query.closedAt && !isAnswering && (
        <div className="-ml-2.5 flex flex-wrap gap-x-1">
          <CopyQuery query={query} quote={quote} title={title} />
          {onAnswer && <Button variant="quiet" size="sm" onClick={() => setIsAnswering(true)}>{t("fileAnswer")}</Button>}
          {onClose && <Button variant="quiet" size="sm" onClick={onClose}>{t("drop")}</Button>}
        </div>
      )}
      {isAnswering && !query.closedAt && onAnswer && <AnswerForm query={query} onCancel={() => setIsAnswering(false)} onAnswer={onAnswer} />}
    </div>
  );
}

function AnswerForm({ query, onAnswer, onCancel }: { query: QueryView; onAnswer: NonNullable<QueryEntryProps["onAnswer"]>; onCancel: () => void }) {
  const t = useTranslations("query");
  const item = useTranslations("item");
  const [text, setText] = useState("");
  const [givenBy, setGivenBy] = useState(query.contact ?? "");
  const [by, setBy] = useState<Channel>("call");
  const [isTried, setIsTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (text.trim() && givenBy.trim()) onAnswer({ text: text.trim(), givenBy: givenBy.trim(), channel: by });
  };
  return (
    <form onSubmit={submit} aria-label={t("fileAnswer")} className="grid gap-2 rounded-md border border-accent bg-accent-wash p-3">
      <Field label={t("answer")} error={isTried && !text.trim() ? t("answerMissing") : null}>{(control) => <TextArea {...control} rows={2} autoFocus maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      <Field label={t("givenBy")} error={isTried && !givenBy.trim() ? t("givenByMissing") : null}>{(control) => <TextInput {...control} maxLength={200} value={givenBy} onChange={(event) => setGivenBy(event.target.value)} />}</Field>
      <Field label={t("channel")}>{(control) => <Select {...control} value={by} options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))} onChange={(event) => setBy(channels.find((one) => one === event.target.value) ?? by)} />}</Field>
      <div className="flex gap-2"><Button type="submit" variant="primary" size="sm">{item("file")}</Button><Button variant="quiet" size="sm" onClick={onCancel}>{item("cancel")}</Button></div>
    </form>
  );
}
