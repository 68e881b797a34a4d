"use client";

import { Square, SquareCheck } from "lucide-react";
import { memo, type MouseEvent } from "react";
import { useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { KindLook, useKindLabel } from "#components/galley/kind-look.tsx";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { StandingMark } from "#components/ui/standing-mark.tsx";
import type { AnnotationId } from "#lib/id.ts";

/** Height of one row in pixels: the ledger draws only what is in view and must know it. */
export const rowHeight = 40;

/** The row's element, for the listbox to say where it is. */
export function rowElementId(id: AnnotationId): string {
  return `ledger-${id}`;
}

interface LedgerRowProps {
  row: ItemRow;
  isSelected: boolean;
  /** Null where one at a time is chosen. */
  isPicked: boolean | null;
  index: number;
  total: number;
  onPress: (id: AnnotationId, event: MouseEvent) => void;
}

export const LedgerRow = memo(function LedgerRow({ row, isSelected, isPicked, index, total, onPress }: LedgerRowProps) {
  const loud = useLoudness(row);
  const Box = isPicked ? SquareCheck : Square;
  return (
    <li
      id={rowElementId(row.id)} role="option" aria-setsize={total} aria-posinset={index + 1}
      aria-selected={isPicked ?? isSelected} aria-current={isSelected || undefined} data-active={isSelected || undefined} title={loud} onClick={(event) => onPress(row.id, event)}
      className="flex h-10 w-full cursor-pointer items-center gap-2 border-l-3 border-transparent px-3 text-left text-sm select-none hover:bg-paper-sunken aria-selected:bg-accent-wash aria-[current]:border-accent"
    >
      {isPicked !== null && <Box aria-hidden className={`size-4 shrink-0 ${isPicked ? "text-accent" : "text-ink-3"}`} />}
      <RowContent row={row} />
    </li>
  );
});

/** What a row says of itself besides, where something weighty changed since its check. */
export function useLoudness(row: ItemRow): string | undefined {
  const t = useTranslations("stale");
  return isLoud(row) ? t("loud") : undefined;
}

function isLoud({ isItem, weight }: ItemRow): boolean {
  return isItem && weight === "loud";
}

/** How an item stands, its kind and its words, in one line. */
export function RowContent({ row }: { row: ItemRow }) {
  const words = useTranslations("words");
  const t = useTranslations("ledger");
  const kindLabel = useKindLabel();
  const { article } = useGalleyData();
  const standing = words(`standings.${row.state.standing}`);
  return (
    <>
      {row.isItem ? <StandingMark standing={row.state.standing} label={standing} /> : <span className="size-4 shrink-0" />}
      <KindLook of={row.view} label={kindLabel(row.view)} className="size-3.5" />
      <span className="min-w-0 flex-1 truncate" lang={article.language}>{row.words.replaceAll("\n", " ¶ ")}</span>
      {isLoud(row) && <span aria-hidden className="shrink-0 rounded-sm border border-standing-recheck px-1 text-xs font-bold text-standing-recheck-ink">!</span>}
      {row.state.total > 1 && (
        <span className="shrink-0 text-xs text-ink-3 tabular-nums">{t("parts", { checked: row.state.checked, total: row.state.total })}</span>
      )}
    </>
  );
}
