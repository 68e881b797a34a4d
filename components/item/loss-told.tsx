"use client";

import { useFormatter, useNow, useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";

/** Who took an item's words, and when, as far as that is known. */
export function LossTold({ row }: { row: ItemRow }) {
  const t = useTranslations("place");
  const format = useFormatter();
  const now = useNow({ updateInterval: 20_000 });
  const { loss } = row.view;
  if (!loss) return <>{t("justNow")}</>;
  const at = new Date(loss.at);
  const when = format.relativeTime(at, at > now ? at : now);
  return <>{loss.byName ? t("tookBy", { name: loss.byName, when }) : t("took", { when })}</>;
}
