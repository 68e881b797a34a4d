"use client";

import { useTranslations } from "use-intl";
import { useMemo } from "react";
import { changedAlike } from "#components/galley/acts/reconfirm-acts.ts";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { changeWeight } from "#lib/workflow/change-weight.ts";

/** The words the check was made on beside the words that stand now. */
export function ThenAndNow({ row }: { row: ItemRow }) {
  const t = useTranslations("item");
  const { article, me } = useGalleyData();
  const acts = useActs();
  const reconfirm = useTranslations("reconfirm");
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  // Over all rows: not at every drawing of the card.
  const alike = useMemo(() => changedAlike(row, rows), [row, rows]);
  const was = row.state.check ?? row.state.parts.find((part) => part.standing === "recheck")?.check ?? null;
  const then = was?.on.map((one) => one.words).join(", ") ?? row.view.quote;
  const isLoud = changeWeight(then, row.words) === "loud";
  return (
    <div className="grid gap-1 rounded-md bg-standing-recheck-wash p-3 text-sm">
      <dl className="grid gap-1" lang={article.language}>
        <div className="flex gap-2">
          <dt className="w-18 shrink-0 text-standing-recheck-ink">{t("then")}</dt>
          <dd><del>{then}</del></dd>
        </div>
        <div className="flex gap-2">
          <dt className="w-18 shrink-0 text-standing-recheck-ink">{t("now")}</dt>
          <dd className={isLoud ? "font-semibold" : undefined}><ins className="no-underline">{row.words}</ins></dd>
        </div>
      </dl>
      {me.canCheck && alike.length > 1 && (
        <p><button type="button" className="text-left text-accent underline underline-offset-4" onClick={() => acts.openReconfirm(alike.map((one) => one.row.id))}>{reconfirm("alike", { count: alike.length })}</button></p>
      )}
      {isLoud && <p className="text-xs text-standing-recheck-ink">{t("loudChange")}</p>}
    </div>
  );
}
