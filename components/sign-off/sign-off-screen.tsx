"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { DifferenceRows } from "#components/difference/difference-rows.tsx";
import { ChecklistSection } from "#components/sign-off/checklist-section.tsx";
import { GateList } from "#components/sign-off/gate-list.tsx";
import { SaidList } from "#components/sign-off/said-list.tsx";
import { SignActs } from "#components/sign-off/sign-acts.tsx";
import { StepList } from "#components/sign-off/step-list.tsx";
import { asksForType } from "#lib/workflow/gates.ts";
import type { SignOffData } from "#lib/workflow/sign-off-data.ts";

/** What stands in the way, whose turn it is, and what changed since somebody signed. */
export function SignOffScreen({ data }: { data: SignOffData }) {
  const t = useTranslations("signOff");
  // Without a type nobody knows what else is asked; once it is said, nothing jumps while the page is open.
  const [isTypeFirst] = useState(() => asksForType(data.gates) !== null);
  return (
    <div className="grid gap-5">
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-5">
          {isTypeFirst && <ChecklistSection data={data} />}
          <GateList article={data.article} gates={data.gates} />
          {!isTypeFirst && <ChecklistSection data={data} />}
        </div>
        <div className="grid gap-5 max-lg:order-first">
          <section aria-labelledby="steps-heading" className="grid gap-3 rounded-lg bg-paper-raised p-5 shadow-sheet">
            <h2 id="steps-heading" className="text-lg font-semibold">{t("order")}</h2>
            <StepList data={data} />
            <SignActs data={data} />
          </section>
        </div>
      </div>
      {data.since && (
        <section aria-labelledby="since-heading" className="grid gap-2">
          <h2 id="since-heading" className="text-lg font-semibold">{t("since", { number: data.since.version })}</h2>
          <DifferenceRows rows={data.since.rows} language={data.article.language} names={[t("signedText", { number: data.since.version }), t("now")]} />
        </section>
      )}
      {data.said.length > 0 && <SaidList said={data.said} />}
    </div>
  );
}
