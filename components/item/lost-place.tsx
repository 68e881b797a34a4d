"use client";

import { useTranslations } from "use-intl";
import { useActs, useGalleyData } from "#components/galley/use-galley.ts";
import { HouseKey } from "#components/galley/house-key.tsx";
import type { ItemRow } from "#components/galley/item-row.ts";
import { LossTold } from "#components/item/loss-told.tsx";
import { Button } from "#components/ui/button.tsx";


/** What became of a lost item's words, and how it gets a place again. */
export function LostPlace({ row }: { row: ItemRow }) {
  const t = useTranslations("place");
  const { me, article } = useGalleyData();
  const acts = useActs();
  const { loss, offer } = row.view;
  return (
    <section className="grid gap-2 rounded-md bg-standing-lost-wash p-3 text-sm">
      <p className="text-standing-lost-ink"><LossTold row={row} /></p>
      {loss && (
        <p className="text-ink-2">
          {t("stood")}: <span lang={article.language} className="font-text">…{loss.prefix}<del className="font-semibold text-ink">{row.words}</del>{loss.suffix}…</span>
        </p>
      )}
      {offer && (
        <div className="grid gap-2 rounded-md border border-line-strong bg-paper-raised p-2.5">
          <p>
            <span className="block text-xs font-semibold text-ink-2">{t("offer")}</span>
            <span lang={article.language} className="font-text"><span className="text-ink-2">…{offer.place.prefix}</span><mark className="bg-standing-lost-wash font-semibold text-ink">{offer.place.quote}</mark><span className="text-ink-2">{offer.place.suffix}…</span></span>
          </p>
          <div className="flex flex-wrap gap-2">
            {me.canAnnotate && <Button variant="primary" size="sm" onClick={() => void acts.acceptOffer()}>{t("accept")} <HouseKey of=";" /></Button>}
            {me.canAnnotate && <Button size="sm" onClick={() => void acts.refuseOffer()}>{t("refuse")} <HouseKey of="'" /></Button>}
            <Button variant="quiet" size="sm" onClick={() => acts.showOffer()}>{t("show")}</Button>
          </div>
        </div>
      )}
      {me.canAnnotate && <p className="text-xs text-ink-2">{t("byHand")} <HouseKey of="v" /></p>}
    </section>
  );
}
