"use client";

import { X } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { reconfirmable } from "#components/galley/acts/reconfirm-acts.ts";
import { useActs, useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { StandingMark } from "#components/ui/standing-mark.tsx";

/** Says how many checks the last replacement made stale, while some of them still are. */
export function LapsedNote() {
  const t = useTranslations("reconfirm");
  const { state } = useGalleyContext();
  const { me } = useGalleyData();
  const acts = useActs();
  const lapsed = useGalley((snapshot) => snapshot.lapsed);
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  const stale = useMemo(() => {
    const wanted = new Set(lapsed);
    return lapsed.length > 0 ? reconfirmable(rows.filter((row) => wanted.has(row.id))) : [];
  }, [lapsed, rows]);
  if (stale.length === 0) return null;
  return (
    <div className="find-note">
      <p role="status"><StandingMark standing="recheck" className="size-3.5" /> {t("lapsed", { count: stale.length })}</p>
      {me.canCheck && <Button size="sm" onClick={() => acts.openReconfirm(stale.map(({ row }) => row.id))}>{t("open")}</Button>}
      <IconButton label={t("dismiss")} size="sm" onClick={() => state.set({ lapsed: [] })}><X aria-hidden className="size-4" /></IconButton>
    </div>
  );
}
