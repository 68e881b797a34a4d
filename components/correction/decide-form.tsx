"use client";

import { useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { useCorrect } from "#components/correction/use-correct.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ArticleId } from "#lib/id.ts";
import type { CorrectionEntry } from "#lib/workflow/correction-data.ts";
import { correctionDecisions } from "#lib/workflow/correction.ts";

/** Correct, clarify or neither, with a reason; a decision that was made is behind a line until it is wanted again. */
export function DecideForm({ articleId, correction }: { articleId: ArticleId; correction: CorrectionEntry }) {
  const t = useTranslations("correction");
  if (correction.state === "open") return <Form articleId={articleId} correction={correction} />;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-xs font-medium text-ink-2">{t("decideAgain")}</summary>
      <div className="mt-3"><Form articleId={articleId} correction={correction} /></div>
    </details>
  );
}

function Form({ articleId, correction }: { articleId: ArticleId; correction: CorrectionEntry }) {
  const t = useTranslations("correction");
  const { isBusy, send } = useCorrect(articleId);
  const [decision, setDecision] = useState(correction.decisions.at(-1)?.decision ?? "correct");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) send({ type: "decide-correction", requestId: correction.id, decision, reason, seen: correction.decisions.length }, t("told"));
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t("decide")} className="grid gap-3">
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        <legend className="sr-only">{t("decide")}</legend>
        {correctionDecisions.map((one) => (
          <label key={one} className="flex cursor-pointer items-center gap-2">
            <input type="radio" name={`decision-${correction.id}`} className="size-4.5 accent-accent" checked={decision === one} onChange={() => setDecision(one)} />{t(`decisions.${one}`)}
          </label>
        ))}
      </fieldset>
      <Field label={t("reason")} error={isTried && !reason.trim() ? t("missing.reason") : null}>
        {(control) => <TextArea {...control} rows={2} maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={isBusy}>{t("decide")}</Button></div>
    </form>
  );
}
