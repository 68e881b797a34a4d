"use client";

import { TriangleAlert } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { useGalleyData } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { expiryOf } from "#lib/memory/expiry.ts";

/** Until when the check that decides says something; past that a warning, and nothing else: the item stands as it did. */
export function CheckAge({ row }: { row: ItemRow }) {
  const t = useTranslations("memory");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { lasts } = useGalleyData().house;
  const deciding = [row.state, ...row.state.parts].flatMap(({ standing, check }) => (check && (standing === "passed" || standing === "problem") ? [check] : []));
  const expiry = deciding.flatMap((check) => expiryOf(check, row.view.kind, lasts) ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (!expiry) return null;
  const at = format.dateTime(expiry, "day");
  if (expiry > now) return <p className="text-xs text-ink-2">{t("expiresOn", { at })}</p>;
  return <p role="note" className="flex items-start gap-1.5 text-xs text-standing-recheck-ink"><TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />{t("expiredHere", { at })}</p>;
}
