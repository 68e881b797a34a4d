"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { CorrectionCard } from "#components/correction/correction-card.tsx";
import { RequestForm } from "#components/correction/request-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { CorrectionsData } from "#lib/workflow/correction-data.ts";

/** What was said to be wrong after publication, newest first, and filing another. */
export function CorrectionsScreen({ data }: { data: CorrectionsData }) {
  const t = useTranslations("correction");
  const [isAsking, setAsking] = useState(false);
  if (!data.isPublished && data.corrections.length === 0) return <EmptyState title={t("notPublished")}>{t("notPublishedHint")}</EmptyState>;
  return (
    <div className="grid max-w-4xl gap-5">
      {data.me.canRequest && data.isPublished && (isAsking
        ? <RequestForm data={data} onEnd={() => setAsking(false)} />
        : <div><Button variant="primary" onClick={() => setAsking(true)}>{t("request")}</Button></div>)}
      {data.corrections.length === 0
        ? !isAsking && <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        : <ol aria-label={t("list")} className="grid gap-5">{data.corrections.map((one) => <li key={one.id}><CorrectionCard data={data} correction={one} /></li>)}</ol>}
    </div>
  );
}
