"use client";

import { FileText, List, SquareCheck } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";

const panels = [["ledger", List], ["text", FileText], ["card", SquareCheck]] as const;

/** On a phone the text fills the screen; ledger and card come over it. */
export function PanelBar() {
  const t = useTranslations("galley");
  const { state } = useGalleyContext();
  const panel = useGalley((snapshot) => snapshot.panel);
  useEffect(() => {
    document.documentElement.dataset["panel"] = panel;
    return () => { delete document.documentElement.dataset["panel"]; };
  }, [panel]);
  return (
    <nav className="galley-panels" aria-label={t("panels.label")}>
      {panels.map(([name, Icon]) => (
        <button key={name} type="button" aria-pressed={panel === name} onClick={() => state.set({ panel: name })}>
          <Icon aria-hidden className="size-4" /> {t(`panels.${name}`)}
        </button>
      ))}
    </nav>
  );
}
