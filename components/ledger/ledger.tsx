"use client";

import { ListChecks } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { BulkBar } from "#components/ledger/bulk-bar.tsx";
import { filterRows } from "#components/ledger/filter-rows.ts";
import { LedgerFilters } from "#components/ledger/ledger-filters.tsx";
import { LedgerRow, rowElementId } from "#components/ledger/ledger-row.tsx";
import { LostRail } from "#components/ledger/lost-rail.tsx";
import { ShipsUnverified } from "#components/ledger/ships-unverified.tsx";
import { useRowChoice } from "#components/ledger/use-row-choice.ts";
import { useRowInView, useWindow } from "#components/ledger/use-window.ts";
import { useActs, useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { isWholeLedger, ledgerFilterOf, withLedgerFilter, type LedgerFilter } from "#lib/annotation/ledger-filter.ts";
import { kindKeys, shownKey } from "#lib/newsroom/keys.ts";

/** Every item in text order. Only the rows in view are in the page, however many there are. */
export function Ledger() {
  const t = useTranslations("ledger");
  const { state } = useGalleyContext();
  const { me, house: { keys } } = useGalleyData();
  const { clearPicked } = useActs();
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  const filter = useGalley((snapshot) => snapshot.filter);
  const selected = useGalley((snapshot) => snapshot.selected);
  const picked = useGalley((snapshot) => snapshot.picked);
  const [isPickingOn, setIsPickingOn] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const filtered = useMemo(() => filterRows(rows, filter, me.id), [rows, filter, me.id]);
  const { shown } = filtered;
  const lost = useMemo(() => rows.filter((row) => !row.isPlaced), [rows]);
  const at = useMemo(() => shown.findIndex((row) => row.id === selected), [shown, selected]);
  const isPicking = isPickingOn || picked.size > 0;
  const { from, to } = useWindow(scroller, list, shown.length);
  useRowInView(scroller, at);
  const { onPress, onKeyDown } = useRowChoice(scroller, shown, isPickingOn);

  // Coming back to this page may bring what the server drew for an earlier address.
  useEffect(() => {
    const said = ledgerFilterOf(Object.fromEntries(new URLSearchParams(location.search)));
    if (JSON.stringify(said) !== JSON.stringify(state.snapshot.filter)) state.set({ filter: said });
  }, [state]);

  const changeFilter = (next: LedgerFilter) => {
    clearPicked();
    state.set({ filter: next });
    history.replaceState(null, "", `${location.pathname}${withLedgerFilter(location.search, next)}${location.hash}`);
  };

  return (
    <section aria-labelledby="ledger-heading" className="flex min-h-0 flex-1 flex-col">
      <header className="grid gap-1 border-b border-line px-3 py-2">
        <div className="flex items-center gap-2">
          <h2 id="ledger-heading" className="flex-1 text-sm font-semibold">{t("heading")}</h2>
          <span role="status" aria-live={isWholeLedger(filter) ? "off" : "polite"} className="text-xs text-ink-3 tabular-nums">{isWholeLedger(filter) ? filtered.total : t("shown", { shown: shown.length, total: filtered.total })}</span>
          <IconButton label={t("pickSeveral")} size="sm" aria-pressed={isPickingOn} onClick={() => { if (isPickingOn) clearPicked(); setIsPickingOn(!isPickingOn); }}>
            <ListChecks aria-hidden className="size-4" />
          </IconButton>
        </div>
        <LedgerFilters filter={filter} counts={filtered} onFilter={changeFilter} />
        {filter.isUrgent && <ShipsUnverified rows={rows} />}
      </header>
      <LostRail rows={lost} />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto" tabIndex={-1}>
        {shown.length === 0 ? (
          <p className="p-4 text-sm text-ink-2">{rows.length > 0 ? t("noneLeft") : <><span className="keys-only">{t("empty", { claim: shownKey(kindKeys.claim, keys), person: shownKey(kindKeys.person, keys), number: shownKey(kindKeys.number, keys) })}</span><span className="touch-only">{t("emptyTouch")}</span></>}</p>
        ) : (
          <ul
            ref={list} role="listbox" aria-multiselectable aria-labelledby="ledger-heading" tabIndex={0} onKeyDown={onKeyDown} className="ledger-list"
            aria-activedescendant={selected && at >= from && at < to ? rowElementId(selected) : undefined}
          >
            {shown.slice(from, to).map((row, i) => (
              <LedgerRow key={row.id} row={row} isSelected={row.id === selected} isPicked={isPicking ? picked.has(row.id) : null} index={from + i} total={shown.length} onPress={onPress} />
            ))}
          </ul>
        )}
      </div>
      <BulkBar focusList={() => (list.current ?? scroller.current)?.focus()} />
    </section>
  );
}
