"use client";

import { MessageCircleQuestionMark } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { QueryEntry } from "#components/query/query-entry.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { askedOf, type AskedOf } from "#lib/workflow/query.ts";

/** The questions about an item, and asking another. */
export function ItemQueries({ row }: { row: ItemRow }) {
  const t = useTranslations("query");
  const acts = useActs();
  const { me } = useGalleyData();
  const title = useGalley((snapshot) => snapshot.details.title);
  const [isAsking, setIsAsking] = useState(false);
  const queries = row.view.queries ?? [];
  const open = queries.filter((one) => !one.closedAt);
  const past = queries.filter((one) => one.closedAt);
  const entry = (query: (typeof queries)[number]) => (
    <QueryEntry key={query.id} query={query} quote={row.words} title={title} onAnswer={me.canTalk ? (given) => void acts.answerQuestion(row.id, query.id, given) : null}
      onClose={me.canCheck ? () => void acts.closeQuestion(row.id, query.id) : null} />
  );
  if (queries.length === 0 && !me.canCheck) return null;
  return (
    <div className="grid gap-2">
      {open.map(entry)}
      {past.length > 0 && <details className="text-sm"><summary className="cursor-pointer text-xs font-medium text-ink-2">{t("past", { count: past.length })}</summary><div className="mt-2 grid gap-2">{past.map(entry)}</div></details>}
      {me.canCheck && (isAsking ? <AskForm row={row} onEnd={() => setIsAsking(false)} /> : (
        <div><Button size="sm" onClick={() => setIsAsking(true)}><MessageCircleQuestionMark aria-hidden className="size-3.5" />{t("ask")}</Button></div>
      ))}
    </div>
  );
}

function AskForm({ row, onEnd }: { row: ItemRow; onEnd: () => void }) {
  const t = useTranslations("query");
  const item = useTranslations("item");
  const words = useTranslations("words");
  const acts = useActs();
  const author = useGalley((snapshot) => snapshot.details.author);
  const [to, setTo] = useState<AskedOf>("author");
  const [contact, setContact] = useState(author ?? "");
  const [question, setQuestion] = useState("");
  const [due, setDue] = useState("");
  const [isTried, setIsTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!question.trim()) return;
    void acts.askQuestion(row.id, { to, contact: contact.trim() || null, question: question.trim(), dueAt: due ? new Date(due).toISOString() : null });
    onEnd();
  };
  const choose = (next: AskedOf) => {
    setTo(next);
    if (contact === "" || contact === author) setContact(next === "author" ? (author ?? "") : "");
  };
  return (
    <form onSubmit={submit} aria-label={t("ask")} className="grid gap-2 rounded-md border border-accent bg-accent-wash p-3">
      <Field label={t("to")}>{(control) => <Select {...control} autoFocus value={to} options={askedOf.map((value) => ({ value, label: words(`waitingFor.${value}`) }))} onChange={(event) => choose(askedOf.find((one) => one === event.target.value) ?? "author")} />}</Field>
      <Field label={t("contact")}>{(control) => <TextInput {...control} maxLength={200} value={contact} placeholder={t("contactHint")} onChange={(event) => setContact(event.target.value)} />}</Field>
      <Field label={t("question")} error={isTried && !question.trim() ? t("questionMissing") : null}>{(control) => <TextArea {...control} rows={2} maxLength={4_000} value={question} onChange={(event) => setQuestion(event.target.value)} />}</Field>
      <Field label={t("dueAt")}>{(control) => <TextInput {...control} type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />}</Field>
      <div className="flex gap-2"><Button type="submit" variant="primary" size="sm">{t("send")}</Button><Button variant="quiet" size="sm" onClick={onEnd}>{item("cancel")}</Button></div>
    </form>
  );
}
