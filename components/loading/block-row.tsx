"use client";
import { memo, type Ref } from "react";
import { useTranslations } from "use-intl";
import type { PreviewAct } from "#components/loading/preview-state.ts";
import { Select } from "#components/ui/select.tsx";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";
import type { Language } from "#lib/article/article.ts";
import { chosenBlockKinds, type BlockKind } from "#lib/article/block.ts";
import { blockKind } from "#lib/article/block-schema.ts";

/** Characters of a block that a row shows. */
const longest = 400;

const faces: Partial<Record<BlockKind, string>> = {
  title: "text-xl font-semibold", lead: "font-semibold", crosshead: "font-semibold", caption: "text-sm italic", credit: "text-sm", dateline: "text-sm",
};

interface BlockRowProps {
  ref: Ref<HTMLButtonElement>;
  number: number;
  block: DraftBlock;
  language: Language;
  kind: BlockKind;
  /** Of an item of a numbered list. */
  listNumber: number | null;
  isSuggested: boolean;
  isCurrent: boolean;
  hasList: boolean;
  onAct: (act: PreviewAct) => void;
}

export const BlockRow = memo(function BlockRow({ ref, number, block, listNumber, language, kind, isSuggested, isCurrent, hasList, onAct }: BlockRowProps) {
  const t = useTranslations("loading");
  const words = useTranslations("words");
  const { text, picture } = block;
  // List items and table cells can be given back their own kind; what has a picture is its caption.
  const kinds: BlockKind[] = picture ? ["caption"] : [...new Set<BlockKind>([...chosenBlockKinds, block.kind])];
  const place = placeOf(t, block, listNumber);
  return (
    <li className={`grid gap-x-4 gap-y-1 px-3 py-2 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] sm:grid-cols-[15rem_1fr] ${isCurrent ? "bg-accent-wash" : ""}`}>
      <div className="flex items-center gap-2 self-start sm:grid sm:gap-0.5">
        {hasList
          ? <Select
              aria-label={t("blockKind", { number })} tabIndex={isCurrent ? 0 : -1} value={kind} className="w-60"
              options={kinds.map((value) => ({ value, label: words(`blockKinds.${value}`) }))}
              onChange={(event) => onAct({ type: "choose", kind: blockKind.parse(event.target.value), at: number - 1 })}
            />
          : <span className="px-3 py-1.5 text-sm">{words(`blockKinds.${kind}`)}</span>}
        {isSuggested && <span className="text-xs text-standing-recheck-ink sm:px-3">{t("suggested")}</span>}
      </div>
      <button
        ref={ref} type="button" tabIndex={isCurrent ? 0 : -1} aria-current={isCurrent ? "true" : undefined}
        className={`scroll-my-24 rounded-sm px-2 py-1.5 text-left font-text whitespace-pre-line ${faces[kind] ?? ""}`}
        onClick={() => onAct({ type: "move", to: number - 1 })}
      >
        <span className="sr-only">{t("blockNumber", { number })}, {words(`blockKinds.${kind}`)}{isSuggested ? `, ${t("suggested")}` : ""}: </span>
        {place && <span className="block text-xs text-ink-2 not-italic">{place}</span>}
        <span lang={language}>{(text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text).replaceAll("\u2028", "\n")}</span>
      </button>
    </li>
  );
});

/** Where it stands in a list or a table, and whether its picture came along. */
function placeOf(t: ReturnType<typeof useTranslations<"loading">>, { list, cell, picture }: DraftBlock, number: number | null): string | null {
  if (list) return t(list.type === "ordered" ? "orderedItem" : "bulletItem", { number: number ?? 0, level: list.level + 1 });
  if (cell) return t("cell", { row: cell.row + 1, column: cell.column + 1 });
  return picture ? t(picture.carried === null ? "pictureMissing" : "pictureCarried") : null;
}
