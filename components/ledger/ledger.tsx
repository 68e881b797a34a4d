"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { LedgerRow, rowHeight } from "#components/ledger/ledger-row.tsx";
import { LostRail } from "#components/ledger/lost-rail.tsx";
import { useActs, useGalley } from "#components/galley/use-galley.ts";
import type { LedgerFilter } from "#components/galley/galley-state.ts";
import { isOpen, type ItemRow } from "#components/galley/item-row.ts";

const wanted: Record<LedgerFilter, (row: ItemRow) => boolean> = {
  all: () => true,
  open: isOpen,
  problem: (row) => ["problem", "recheck", "lost"].includes(row.state.standing) && row.isItem,
};
const spare = 6;

interface LedgerProps {
  filter: LedgerFilter;
  onFilter: (filter: LedgerFilter) => void;
}

/** Every item in text order. Only the rows in view are in the page, however many there are. */
export function Ledger({ filter, onFilter }: LedgerProps) {
  const t = useTranslations("ledger");
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  const selected = useGalley((snapshot) => snapshot.selected);
  const { select } = useActs();
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const lost = rows.filter((row) => !row.isPlaced);
  const shown = rows.filter((row) => row.isPlaced && !row.foldedInto && wanted[filter](row));
  const from = Math.max(0, Math.floor(view.top / rowHeight) - spare);
  const to = Math.min(shown.length, Math.ceil((view.top + view.height) / rowHeight) + spare);
  const at = shown.findIndex((row) => row.id === selected);

  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const measure = () => setView({ top: box.scrollTop, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", measure);
    };
  }, []);

  useEffect(() => {
    const box = list.current;
    if (!box || at < 0) return;
    if (at * rowHeight < box.scrollTop) box.scrollTop = at * rowHeight;
    else if ((at + 1) * rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = (at + 1) * rowHeight - box.clientHeight;
  }, [at]);

  return (
    <section aria-labelledby="ledger-heading" className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-2">
        <h2 id="ledger-heading" className="text-sm font-semibold">{t("heading")}</h2>
        <div role="group" aria-label={t("filter")} className="flex gap-1">
          {(["all", "open", "problem"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={filter === name} onClick={() => onFilter(name)}
              className="min-h-7 rounded-md px-2 text-xs font-medium text-ink-2 hover:bg-paper-sunken aria-pressed:bg-accent-wash aria-pressed:text-accent">
              {t(`filters.${name}`)}
            </button>
          ))}
        </div>
      </header>
      <LostRail rows={lost} />
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto" tabIndex={-1}>
        {shown.length === 0 ? (
          <p className="p-4 text-sm text-ink-2">{rows.length === 0 ? t("empty") : t("noneLeft")}</p>
        ) : (
          <Window from={from} to={to} total={shown.length}>
            {shown.slice(from, to).map((row, i) => (
              <LedgerRow key={row.id} row={row} isSelected={row.id === selected} index={from + i} total={shown.length} onSelect={select} />
            ))}
          </Window>
        )}
      </div>
    </section>
  );
}

function Window({ from, to, total, children }: { from: number; to: number; total: number; children: React.ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Measured geometry, set where the content security policy allows it.
    list.current?.style.setProperty("padding-block", `${from * rowHeight}px ${(total - to) * rowHeight}px`);
  }, [from, to, total]);
  return <ul ref={list}>{children}</ul>;
}
