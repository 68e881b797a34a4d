"use client";

import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { KindLook, useKindLabel } from "#components/galley/kind-look.tsx";
import { StandingMark } from "#components/ui/standing-mark.tsx";
import type { AnnotationId } from "#lib/id.ts";

/** Height of one row in pixels: the ledger draws only what is in view and must know it. */
export const rowHeight = 40;

interface LedgerRowProps {
  row: ItemRow;
  isSelected: boolean;
  index: number;
  total: number;
  onSelect: (id: AnnotationId) => void;
  /** What is said of it below. */
  children?: ReactNode;
}

export const LedgerRow = memo(function LedgerRow({ row, isSelected, index, total, onSelect, children }: LedgerRowProps) {
  const words = useTranslations("words");
  const t = useTranslations("ledger");
  const kindLabel = useKindLabel();
  const stale = useTranslations("stale");
  const isLoud = row.isItem && row.weight === "loud";
  const standing = words(`standings.${row.state.standing}`);
  return (
    <li aria-setsize={total} aria-posinset={index + 1}>
      <button type="button" aria-current={isSelected || undefined} onClick={() => onSelect(row.id)} title={isLoud ? stale("loud") : undefined}
        className="flex h-10 w-full items-center gap-2 border-l-3 border-transparent px-3 text-left text-sm hover:bg-paper-sunken aria-[current]:border-accent aria-[current]:bg-accent-wash">
        {row.isItem ? <StandingMark standing={row.state.standing} label={standing} /> : <span className="size-4 shrink-0" />}
        <KindLook of={row.view} label={kindLabel(row.view)} className="size-3.5" />
        <span className="min-w-0 flex-1 truncate" lang="vi">{row.words.replaceAll("\n", " ¶ ")}</span>
        {isLoud && <span aria-hidden className="shrink-0 rounded-sm border border-standing-recheck px-1 text-xs font-bold text-standing-recheck-ink">!</span>}
        {row.state.total > 1 && (
          <span className="shrink-0 text-xs text-ink-3 tabular-nums">{t("parts", { checked: row.state.checked, total: row.state.total })}</span>
        )}
      </button>
      {children}
    </li>
  );
});
