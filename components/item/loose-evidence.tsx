"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

/** Sources put to an item that no check rests on yet: the next one will. */
export function LooseEvidence({ row }: { row: ItemRow }) {
  const t = useTranslations("policy");
  const acts = useActs();
  const { me } = useGalleyData();
  const all = row.view.evidence ?? [];
  if (all.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-xs font-medium text-ink-2">{t("loose")}</p>
      <ul className="mt-1 grid gap-1">
        {all.map((one, i) => {
          const { id } = one;
          return (
            <li key={id ?? i} className="flex items-start gap-1 border-l-2 border-line pl-3">
              <span className="min-w-0 flex-1"><a href={`/sources/${one.sourceId}`} target="_blank" className="text-ink underline decoration-line-strong underline-offset-4 hover:text-accent">{one.sourceTitle}</a>{one.locator && `, ${one.locator}`}</span>
              {id && me.canCheck && <IconButton size="sm" label={t("drop")} onClick={() => void acts.dropEvidence(id)}><X aria-hidden className="size-3.5" /></IconButton>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
