"use client";

import { AlarmClock, ListFilter, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { KindLook, useKindLabel } from "#components/galley/kind-look.tsx";
import { useGalleyData } from "#components/galley/use-galley.ts";
import type { FilteredRows } from "#components/ledger/filter-rows.ts";
import { Menu, MenuCheck } from "#components/ui/menu.tsx";
import { StandingMark } from "#components/ui/standing-mark.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { kinds } from "#lib/annotation/kind.ts";
import { isWholeLedger, kindChoice, toggled, wholeLedger, type LedgerFilter } from "#lib/annotation/ledger-filter.ts";
import { standings } from "#lib/workflow/finding.ts";

interface LedgerFiltersProps {
  filter: LedgerFilter;
  counts: FilteredRows;
  onFilter: (filter: LedgerFilter) => void;
}

/** Standing, kind and one's own, each with how many it would show. */
export function LedgerFilters({ filter, counts, onFilter }: LedgerFiltersProps) {
  const t = useTranslations("ledger");
  const words = useTranslations("words");
  const isChosen = (standing: LedgerFilter["standings"][number]) => filter.standings.includes(standing);
  const choose = (standing: LedgerFilter["standings"][number]) => onFilter({ ...filter, standings: toggled(filter.standings, standing) });
  return (
    <div role="group" aria-label={t("filter")} className="-mx-1.5 flex flex-wrap items-center gap-0.5">
      <Chip isOn={isChosen("open")} onPress={() => choose("open")}>{t("filters.open")} <Count of={counts.standings.get("open")} /></Chip>
      <KindMenu filter={filter} counts={counts} onFilter={onFilter} />
      <Tooltip text={t("filters.urgentHint")}><button type="button" aria-pressed={filter.isUrgent} className={chip} onClick={() => onFilter({ ...filter, isUrgent: !filter.isUrgent })}><AlarmClock aria-hidden className="size-3.5" /> {t("filters.urgent")}</button></Tooltip>
      <Chip isOn={filter.isMine} onPress={() => onFilter({ ...filter, isMine: !filter.isMine })}>{t("filters.mine")} <Count of={counts.mine} /></Chip>
      {(counts.isGiven || filter.isAssigned) && (
        <Chip isOn={filter.isAssigned} onPress={() => onFilter({ ...filter, isAssigned: !filter.isAssigned })}>{t("filters.assigned")} <Count of={counts.assigned} /></Chip>
      )}
      {standings.filter((standing) => isChosen(standing) || counts.standings.has(standing)).map((standing) => (
        <Tooltip key={standing} text={words(`standings.${standing}`)}>
          <button type="button" aria-pressed={isChosen(standing)} className={chip} onClick={() => choose(standing)}>
            <StandingMark standing={standing} label={words(`standings.${standing}`)} className="size-3.5" /> <Count of={counts.standings.get(standing)} />
          </button>
        </Tooltip>
      ))}
      {!isWholeLedger(filter) && (
        <Tooltip text={t("filters.all")}>
          <button type="button" aria-label={t("filters.all")} className={chip} onClick={() => onFilter(wholeLedger)}><X aria-hidden className="size-3.5" /></button>
        </Tooltip>
      )}
    </div>
  );
}

function KindMenu({ filter, counts, onFilter }: LedgerFiltersProps) {
  const t = useTranslations("ledger");
  const kindLabel = useKindLabel();
  const { ownKinds } = useGalleyData().house;
  const all = [...kinds.map((kind) => ({ kind })), ...ownKinds.map(({ id, base }) => ({ kind: base, ownKind: id }))];
  const offered = all.filter((one) => counts.kinds.has(kindChoice(one)) || filter.kinds.includes(kindChoice(one)));
  return (
    <Menu trigger={
      <button type="button" data-on={filter.kinds.length > 0 || undefined} className={chip}>
        <ListFilter aria-hidden className="size-3.5" /> {t("filters.kind")} {filter.kinds.length > 0 && <Count of={filter.kinds.length} />}
      </button>
    }>
      {offered.length === 0 && <p className="px-2.5 py-1.5 text-sm text-ink-2">{t("filters.noKinds")}</p>}
      {offered.map((one) => {
        const choice = kindChoice(one);
        return (
          <MenuCheck key={choice} checked={filter.kinds.includes(choice)} icon={<KindLook of={one} />} aside={counts.kinds.get(choice) ?? 0}
            onToggle={() => onFilter({ ...filter, kinds: toggled(filter.kinds, choice) })}>
            {kindLabel(one)}
          </MenuCheck>
        );
      })}
    </Menu>
  );
}

const chip = "inline-flex min-h-7 items-center gap-1 rounded-md px-1.5 text-xs font-medium whitespace-nowrap text-ink-2 hover:bg-paper-sunken aria-pressed:bg-accent-wash aria-pressed:text-accent data-on:bg-accent-wash data-on:text-accent";

function Chip({ isOn, onPress, children }: { isOn: boolean; onPress: () => void; children: ReactNode }) {
  return <button type="button" aria-pressed={isOn} className={chip} onClick={onPress}>{children}</button>;
}

function Count({ of = 0 }: { of?: number | undefined }) {
  return <span className="font-normal tabular-nums">{of}</span>;
}
