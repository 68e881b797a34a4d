"use client";

import { Circle, CircleCheck, CircleDot, RotateCcw } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { useRoleLabel } from "#components/sign-off/use-role-label.ts";
import type { SignOffData } from "#lib/workflow/sign-off-data.ts";

/** Every step with who signed it, on which version, and whether that still holds. */
export function StepList({ data: { state, article } }: { data: SignOffData }) {
  const t = useTranslations("signOff");
  const words = useTranslations("words");
  const format = useFormatter();
  const roleLabel = useRoleLabel();
  const told = (at: string) => format.dateTime(new Date(at), "moment");
  return (
    <>
      <p className="text-sm text-ink-2">{t("stage")} <strong className="font-semibold text-ink">{words(`stages.${article.stage}`)}</strong></p>
      {state.returned && <p className="rounded-md bg-paper-sunken p-3 text-sm">{t("returned", { name: state.returned.byName })} <q>{state.returned.note}</q></p>}
      {state.released && <p className="rounded-md border border-standing-problem p-3 text-sm">{t("released", { name: state.released.byName })} <q>{state.released.note}</q></p>}
      {state.lapsedRelease && <p className="rounded-md border border-standing-recheck p-3 text-sm">{t("releaseLapsed", { number: state.lapsedRelease.version.number })}</p>}
      <ol className="grid gap-2">
        {state.steps.map((step) => {
          const isNext = step.role === state.next;
          const Icon = step.state === "signed" ? CircleCheck : step.state === "lapsed" ? RotateCcw : isNext ? CircleDot : Circle;
          const colour = step.state === "signed" ? "text-standing-passed-ink" : step.state === "lapsed" ? "text-standing-recheck-ink" : isNext ? "text-accent" : "text-ink-3";
          return (
            <li key={step.role} className="flex gap-2 text-sm" aria-current={isNext ? "step" : undefined}>
              <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
              <span className="min-w-0">
                <span className="font-medium">{roleLabel(step.role)}</span>{" "}
                <span className="text-ink-2">{t(`states.${step.state === "open" && isNext ? "next" : step.state}`)}</span>
                {step.by && <span className="block text-ink-2">{step.by.isStead && `${t("stead")} `}{step.by.byName}, {told(step.by.at)}, {t("version", { number: step.by.version.number })}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
