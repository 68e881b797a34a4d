"use client";

import { useTranslations } from "use-intl";
import { useActs, useGalley } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { LossTold } from "#components/item/loss-told.tsx";
import { RowContent } from "#components/ledger/ledger-row.tsx";

/** Beyond so many the rail only counts: the ledger draws what is in view, the rail draws all. */
const most = 50;

/** The annotations whose words are nowhere in the text, above the ledger whatever its filter: nobody would see them otherwise. */
export function LostRail({ rows }: { rows: readonly ItemRow[] }) {
  const t = useTranslations("place");
  const selected = useGalley((snapshot) => snapshot.selected);
  const { select } = useActs();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="lost-heading" className="max-h-[40%] shrink-0 overflow-y-auto border-b-2 border-standing-lost bg-standing-lost-wash">
      <h3 id="lost-heading" className="px-4 pt-2 text-xs font-semibold text-standing-lost-ink">{t("rail", { count: rows.length })}</h3>
      <ul>
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <button
              type="button" aria-current={row.id === selected || undefined} onClick={() => select(row.id)}
              className="flex h-10 w-full items-center gap-2 border-l-3 border-transparent px-3 text-left text-sm hover:bg-paper-sunken aria-[current]:border-accent aria-[current]:bg-accent-wash"
            >
              <RowContent row={row} />
            </button>
            <p className="pr-3 pb-2 pl-16 text-xs text-ink-2">
              <LossTold row={row} />
              {row.view.offer && <span className="block font-semibold text-standing-lost-ink">{t("hasOffer")}</span>}
            </p>
          </li>
        ))}
      </ul>
      {rows.length > most && <p className="px-4 pb-2 text-xs text-ink-2">{t("more", { count: rows.length - most })}</p>}
    </section>
  );
}
