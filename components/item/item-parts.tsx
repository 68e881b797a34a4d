"use client";

import { useTranslations } from "use-intl";
import { useActs, useGalley } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { HouseKey } from "#components/galley/house-key.tsx";
import { StandingMark } from "#components/ui/standing-mark.tsx";

/** A person's name, rank and posts, each with its own finding; picking one makes the next check count for it alone. */
export function ItemParts({ row }: { row: ItemRow }) {
  const t = useTranslations("item");
  const words = useTranslations("words");
  const picked = useGalley((snapshot) => snapshot.part);
  const acts = useActs();
  return (
    <div>
      <ul className="divide-y divide-line rounded-md border border-line">
        {row.state.parts.map((state, i) => (
          <li key={state.part.id}>
            <button type="button" aria-pressed={picked === i} onClick={() => acts.pickPart(picked === i ? null : i)}
              className="flex min-h-9 w-full items-center gap-2 px-2.5 py-1 text-left text-sm hover:bg-paper-sunken aria-pressed:bg-accent-wash">
              <StandingMark standing={state.standing} label={words(`standings.${state.standing}`)} className="size-3.5" />
              <span className="w-16 shrink-0 text-xs text-ink-3">{words(`partRoles.${state.part.role}`)}</span>
              <span className="min-w-0 flex-1">{state.part.quote}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="keys-only mt-1 text-xs text-ink-3">{t("partKeys")} <HouseKey of="," /> <HouseKey of="." /></p>
    </div>
  );
}
