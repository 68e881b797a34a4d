"use client";

import { useEffect, useState } from "react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { fetchAnchorSteps } from "#components/galley/fetch-galley.ts";
import { useGalleyData } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import type { AnchorStep } from "#lib/annotation/annotation.ts";

/** Everything that happened to an item's place in the text, newest first; asked for when it is opened. */
export function PlaceHistory({ row }: { row: ItemRow }) {
  const t = useTranslations("place");
  const { article } = useGalleyData();
  const [isOpen, setIsOpen] = useState(false);
  const [steps, setSteps] = useState<readonly AnchorStep[] | "failed" | null>(null);
  const { id, version } = row.view;

  // The server's own list, asked for again when the item is another one or changed.
  useEffect(() => {
    if (!isOpen) return;
    let isGone = false;
    void fetchAnchorSteps(article.id, id).then((found) => { if (!isGone) setSteps(found ?? "failed"); });
    return () => { isGone = true; };
  }, [isOpen, article.id, id, version]);

  return (
    <details className="text-sm" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-xs font-medium text-ink-2">{t("history")}</summary>
      {steps === null || steps === "failed" ? <p className="mt-2 text-xs text-ink-2">{steps === null ? t("loading") : t("failed")}</p> : (
        <ol className="mt-2 grid gap-2.5">{[...steps].reverse().map((step) => <Step key={step.id} step={step} />)}</ol>
      )}
    </details>
  );
}

function Step({ step }: { step: AnchorStep }) {
  const t = useTranslations("place");
  const format = useFormatter();
  const now = useNow({ updateInterval: 20_000 });
  const { article } = useGalleyData();
  const at = new Date(step.at);
  const isMove = step.fromWords !== null && step.toWords !== null && step.fromWords !== step.toWords;
  return (
    <li className="grid gap-0.5 border-l-2 border-line pl-3">
      <p>
        <strong className="font-semibold">{t(`steps.${step.reason}`)}</strong>{" · "}{step.byName ?? t("byDesk")}{" · "}
        <time dateTime={step.at} title={format.dateTime(at, "exact")}>{format.relativeTime(at, at > now ? at : now)}</time>
        {step.confidence !== null && <span className="text-ink-2">{" · "}{t("sure", { share: step.confidence })}</span>}
      </p>
      <p lang={article.language} className="text-ink-2">
        {isMove ? <><del>“{step.fromWords}”</del>{" → "}<ins className="no-underline">“{step.toWords}”</ins></> : `“${step.toWords ?? step.fromWords ?? ""}”`}
      </p>
    </li>
  );
}
