"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";
import type { CheckView } from "#lib/annotation/annotation.ts";
import { disagreementOf } from "#lib/workflow/blind.ts";

/** Says to a second checker that the first one's check is hidden, and shows an editor two checkers side by side. */
export function SecondCheck({ row }: { row: ItemRow }) {
  const t = useTranslations("secondCheck");
  const acts = useActs();
  const { me } = useGalleyData();
  if (row.view.isBlind) return <p className="flex items-start gap-1.5 text-xs text-ink-2"><EyeOff aria-hidden className="mt-0.5 size-3.5 shrink-0" />{t("hidden")}</p>;
  const both = disagreementOf(row.view, row.words);
  if (!both) return null;
  return (
    <section aria-label={t("disagree")} className="grid gap-2 rounded-md border border-standing-waiting p-3">
      <h3 className="text-sm font-semibold">{t("disagree")}</h3>
      <div className="grid grid-cols-2 gap-3">
        {(["first", "second"] as const).map((side) => (
          <div key={side} className="grid content-between gap-2">
            <Side checks={both[side]} title={t(side)} row={row} />
            {me.canAssign && <Button size="sm" onClick={() => void acts.decide(row.id, side)}>{t(`take.${side}`)}</Button>}
          </div>
        ))}
      </div>
      {!me.canAssign && <p className="text-xs text-ink-2">{t("editorDecides")}</p>}
    </section>
  );
}

function Side({ checks, title, row }: { checks: readonly CheckView[]; title: string; row: ItemRow }) {
  const words = useTranslations("words");
  const partOf = (check: CheckView) => row.view.parts.filter((part) => check.on.some((one) => one.partId === part.id)).map((part) => part.quote).join(", ");
  return (
    <div className="grid gap-1.5 text-sm">
      <p className="text-xs text-ink-2">{title} · {checks[0]?.byName}</p>
      {checks.map((check) => (
        <div key={check.id} className="min-w-0 break-words">
          <p><strong className="font-semibold">{words(`findings.${check.finding}`)}</strong>{row.view.parts.length > 0 && checks.length > 1 && <span className="text-ink-2"> · {partOf(check)}</span>}</p>
          {check.evidence.map((one, index) => <p key={index} className="text-xs text-ink-2">{one.sourceTitle}{one.locator && `, ${one.locator}`}</p>)}
          {check.note && <p className="text-xs">{check.note}</p>}
        </div>
      ))}
    </div>
  );
}
