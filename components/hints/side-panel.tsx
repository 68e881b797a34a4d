"use client";

import { useTranslations } from "use-intl";
import { useGalleyContext, useHints } from "#components/galley/use-galley.ts";
import { HintPanel } from "#components/hints/hint-panel.tsx";
import { TextLedgersPanel } from "#components/hints/text-ledgers-panel.tsx";
import { Ledger } from "#components/ledger/ledger.tsx";

const views = ["items", "hints", "ledgers"] as const;

/** Beside the text: the items, what the rules hint at, or what the text says of each person, figure and date. */
export function SidePanel() {
  const t = useTranslations("hints");
  const { hints } = useGalleyContext();
  const view = useHints((snapshot) => snapshot.view);
  const count = useHints((snapshot) => snapshot.hints.length);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = views[views.indexOf(view) + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    hints.open(next);
    document.getElementById(`side-tab-${next}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={t("panel")} className="side-tabs" onKeyDown={onKeyDown}>
        {views.map((one) => (
          <button key={one} id={`side-tab-${one}`} role="tab" type="button" aria-selected={view === one} aria-controls="side-panel" tabIndex={view === one ? 0 : -1} onClick={() => hints.open(one)}>
            {t(`views.${one}`)}{one === "hints" && <span className="side-count" data-none={count === 0 || undefined}>{count > 0 && count}</span>}
          </button>
        ))}
      </div>
      <div id="side-panel" role="tabpanel" aria-labelledby={`side-tab-${view}`} className="flex min-h-0 flex-1 flex-col">
        {view === "items" ? <Ledger /> : view === "hints" ? <HintPanel /> : <TextLedgersPanel />}
      </div>
    </>
  );
}
