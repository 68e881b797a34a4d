"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { commandQueue, type Act } from "#components/galley/send-command.ts";
import { ChecklistRow } from "#components/sign-off/checklist-row.tsx";
import { useTypeLabel } from "#components/sign-off/use-type-label.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { showToast } from "#components/ui/toast.tsx";
import type { SignOffData } from "#lib/workflow/sign-off-data.ts";

/** What is asked of an article of this type, and what of it is there. */
export function ChecklistSection({ data }: { data: SignOffData }) {
  const t = useTranslations("checklist");
  const refusals = useTranslations("refusals");
  const typeLabel = useTypeLabel();
  const router = useRouter();
  const [isBusy, startBusy] = useTransition();
  const { article, checklist: { type, lines }, types, me } = data;
  const send = (act: Act, told: string) => startBusy(async () => {
    const outcome = await commandQueue(article.id).send(act);
    showToast(outcome.ok ? { text: told } : { text: refusals(outcome.reason), tone: "problem" });
    router.refresh();
  });
  return (
    <section id="checklist" aria-labelledby="checklist-heading" className="grid content-start gap-3 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <h2 id="checklist-heading" className="text-lg font-semibold">{t("title")}</h2>
      <div id="checklist-type" className="max-w-80">
        {me.canEditDetails ? (
          <Field label={t("type")} hint={type ? undefined : t(article.type === null ? "noTypeHint" : "typeGone")}>
            {(control) => (
              <Select {...control} value={type?.id ?? ""} disabled={isBusy} options={[{ value: "", label: t("noType") }, ...types.map((one) => ({ value: one.id, label: typeLabel(one) }))]}
                onChange={(event) => send({ type: "set-details", details: { type: event.target.value || null } }, t("typeKept"))} />
            )}
          </Field>
        ) : <p className="text-sm text-ink-2">{t("type")}: <strong className="font-semibold text-ink">{type ? typeLabel(type) : t("noType")}</strong></p>}
      </div>
      {lines.length > 0 && (
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <ChecklistRow key={line.entry} line={line} article={article} isBusy={isBusy} canTick={me.ticks.some((entry) => entry === line.entry)}
              onTick={(entry, isMet, hash) => send({ type: "tick-entry", entry, isMet, hash }, t(isMet ? "ticked" : "takenBack", { entry: t(`entries.${entry}`) }))} />
          ))}
        </ul>
      )}
    </section>
  );
}
