"use client";

import { ScanText } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { useActs, useGalley } from "#components/galley/use-galley.ts";
import { buttonClass } from "#components/ui/button.tsx";

/** How much of the text somebody has looked at; a press goes to the next words nobody has. */
export function CoverageShare() {
  const t = useTranslations("galley");
  const format = useFormatter();
  const acts = useActs();
  const totals = useGalley((snapshot) => snapshot.covered);
  // Its place is kept from the beginning: the title beside it must not move.
  if (!totals) return <span aria-hidden className="-mx-2 min-w-18" />;
  if (totals.words === 0) return null;
  // Never 100 % while a word is left.
  const share = Math.floor(((totals.words - totals.untouched) / totals.words) * 100) / 100;
  return (
    <button type="button" className={`${buttonClass("quiet", "sm")} -mx-2 min-w-18 tabular-nums`} title={t("untouchedHint", { untouched: totals.untouched })} onClick={() => acts.nextUntouched()}>
      <ScanText aria-hidden className="size-4" /> <span className="sr-only">{t("coveredShare")} </span>{format.number(share, { style: "percent" })}
    </button>
  );
}
