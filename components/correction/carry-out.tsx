"use client";

import { useState, type FormEvent } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useCauseLabel } from "#components/correction/use-cause-label.ts";
import { useCorrect } from "#components/correction/use-correct.ts";
import { DifferenceRows } from "#components/difference/difference-rows.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { differences } from "#lib/revision/diff-rows.ts";
import type { CorrectionEntry, CorrectionsData } from "#lib/workflow/correction-data.ts";
import { correctionCauses, type CorrectionCause } from "#lib/workflow/correction.ts";

/** What was decided is to be done: the text first, then the record of it. */
export function CarryOut({ data: { article, me, hash }, correction }: { data: CorrectionsData; correction: CorrectionEntry }) {
  const t = useTranslations("correction");
  const isEdited = differences(correction.since) > 0;
  return (
    <section aria-label={t("carryOut")} className="grid gap-4 border-t border-line pt-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-sm text-ink-2">{isEdited ? t("carryOutHint") : t("unchanged")}</p>
        {me.canEdit && <LinkButton size="sm" prefetch={false} href={`/articles/${article.id}${correction.annotationId ? `?item=${correction.annotationId}` : ""}`}>{t("edit")}</LinkButton>}
      </div>
      {isEdited && <DifferenceRows rows={correction.since} language={article.language} names={[t("then", { number: correction.printed.number }), t("now")]} />}
      {isEdited && me.canDecide && <CarryOutForm articleId={article.id} language={article.language} hash={hash} correction={correction} />}
    </section>
  );
}

/** In place of a check's id. */
const never = "never";

interface CarryOutFormProps {
  articleId: CorrectionsData["article"]["id"];
  language: CorrectionsData["article"]["language"];
  hash: string;
  correction: CorrectionEntry;
}

function CarryOutForm({ articleId, language, hash, correction }: CarryOutFormProps) {
  const t = useTranslations("correction");
  const words = useTranslations("words");
  const format = useFormatter();
  const causeLabel = useCauseLabel();
  const { isBusy, send } = useCorrect(articleId);
  const [falseWords, setFalse] = useState(correction.words);
  const [rightWords, setRight] = useState("");
  const [cause, setCause] = useState<CorrectionCause | null>(null);
  // Where one check alone can have missed it, or none, there is nothing to choose.
  const only = correction.checks.length === 1 ? correction.checks[0] : undefined;
  const [checkId, setCheck] = useState<string>(correction.checks.length === 0 ? never : (only?.id ?? ""));
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!falseWords.trim() || !rightWords.trim() || cause === null || checkId === "") return;
    const missed = correction.checks.find(({ id }) => id === checkId)?.id ?? null;
    send({ type: "carry-out-correction", requestId: correction.id, hash, falseWords, rightWords, cause, checkId: missed }, t("recorded"));
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t("carryOut")} className="grid items-start gap-4 sm:grid-cols-2">
      <Field label={t("falseWords")} hint={t("wordsHint")} error={isTried && !falseWords.trim() ? t("missing.falseWords") : null}>
        {(control) => <TextArea {...control} rows={3} maxLength={4_000} lang={language} value={falseWords} onChange={(event) => setFalse(event.target.value)} />}
      </Field>
      <Field label={t("rightWords")} hint={t("rightWordsHint")} error={isTried && !rightWords.trim() ? t("missing.rightWords") : null}>
        {(control) => <TextArea {...control} rows={3} maxLength={4_000} lang={language} value={rightWords} onChange={(event) => setRight(event.target.value)} />}
      </Field>
      <Field label={t("cause")} error={isTried && cause === null ? t("missing.cause") : null}>
        {(control) => (
          <Select {...control} value={cause ?? ""} options={[{ value: "", label: t("choose") }, ...correctionCauses.map((value) => ({ value, label: causeLabel(value) }))]}
            onChange={(event) => setCause(correctionCauses.find((one) => one === event.target.value) ?? null)} />
        )}
      </Field>
      <Field label={t("missed")} error={isTried && checkId === "" ? t("missing.missed") : null}>
        {(control) => (
          <Select {...control} value={checkId} onChange={(event) => setCheck(event.target.value)} options={[
            ...(correction.checks.length > 1 ? [{ value: "", label: t("choose") }] : []),
            ...correction.checks.map((one) => ({
              value: one.id, label: t("check", { finding: words(`findings.${one.finding}`), name: one.byName, at: format.dateTime(new Date(one.at), "moment"), words: one.words }),
            })),
            { value: never, label: t("neverChecked") },
          ]} />
        )}
      </Field>
      <div className="flex justify-end sm:col-span-2"><Button type="submit" variant="primary" pending={isBusy}>{t("record")}</Button></div>
    </form>
  );
}
