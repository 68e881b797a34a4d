"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useGalley } from "#components/galley/use-galley.ts";
import { isUnverified } from "#lib/workflow/urgency.ts";

/** In deadline mode: what would go out unverified if the article went out now. */
export function ShipsUnverified({ rows }: { rows: readonly ItemRow[] }) {
  const t = useTranslations("ledger.urgent");
  const untouched = useGalley((snapshot) => snapshot.covered?.untouched ?? 0);
  const open = useMemo(() => rows.filter((row) => row.isItem && !row.foldedInto && isUnverified({ standing: row.state.standing, workState: row.view.workState })), [rows]);
  const grave = open.filter((row) => row.view.risk === 3).length;
  const wrong = open.filter((row) => row.state.standing === "problem").length;
  if (open.length === 0 && untouched === 0) return <p role="status" className="text-xs text-standing-passed-ink">{t("nothing")}</p>;
  const said = [
    ...(open.length > 0 ? [t("items", { count: open.length })] : []), ...(grave > 0 ? [t("grave", { count: grave })] : []),
    ...(wrong > 0 ? [t("wrong", { count: wrong })] : []), ...(untouched > 0 ? [t("untouched", { count: untouched })] : []),
  ];
  return <p role="status" className="text-xs text-ink-2">{t("ships")} <strong className="font-semibold text-standing-problem-ink">{said.join(", ")}</strong>.</p>;
}
