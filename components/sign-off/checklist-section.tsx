"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { commandQueue, type Act } from "#components/galley/send-command.ts";
import { ChecklistRow } from "#components/sign-off/checklist-row.tsx";
import { TypeSelect } from "#components/sign-off/type-select.tsx";
import { useTypeLabel } from "#components/sign-off/use-type-label.ts";
import { Banner } from "#components/ui/banner.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { asksForType } from "#lib/workflow/gates.ts";
import type { SignOffData } from "#lib/workflow/sign-off-data.ts";

/** What is asked of an article of this type, and what of it is there. */
export function ChecklistSection({ data }: { data: SignOffData }) {
  const t = useTranslations("checklist");
  const refusals = useTranslations("refusals");
  const typeLabel = useTypeLabel();
  const router = useRouter();
  const [isBusy, startBusy] = useTransition();
  const { article, checklist: { type, lines }, types, me } = data;
  const isAsked = asksForType(data.gates);
  const send = (act: Act, told: string) => startBusy(async () => {
    const outcome = await commandQueue(article.id).send(act);
    showToast(outcome.ok ? { text: told } : { text: refusals(outcome.reason), tone: "problem" });
    router.refresh();
  });
  return (
    <section id="checklist" aria-labelledby="checklist-heading" className="grid content-start gap-3 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <h2 id="checklist-heading" className="text-lg font-semibold">{t("title")}</h2>
      {isAsked && <Banner tone={isAsked === "block" ? "problem" : "warning"}>{t(`typeAsked.${isAsked}`)} {t(me.canEditDetails ? "typeHere" : "typeByOthers")}</Banner>}
      <div id="checklist-type" className="max-w-80">
        {me.canEditDetails
          ? <TypeSelect types={types} type={type} hint={type || isAsked ? undefined : t(article.type === null ? "noTypeHint" : "typeGone")} isBusy={isBusy} onChoose={(id) => send({ type: "set-details", details: { type: id } }, t("typeKept"))} />
          : <p className="text-sm text-ink-2">{t("type")}: <strong className="font-semibold text-ink">{type ? typeLabel(type) : t("noType")}</strong></p>}
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
