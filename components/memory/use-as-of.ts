"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { Aged } from "#lib/memory/expiry.ts";

/** The day a check speaks of, as it is said beside it: the day it was filed, or "as of" another one. */
export function useAsOf(): (check: Aged) => string {
  const t = useTranslations("memory");
  const format = useFormatter();
  return ({ at, asOf }) => {
    if (!asOf) return format.dateTime(new Date(at), { dateStyle: "medium" });
    const [year, month, day] = asOf.split("-");
    const said = day ? format.dateTime(new Date(`${asOf}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" }) : month ? `${month}/${year}` : (year ?? asOf);
    return t("asOf", { at: said });
  };
}
