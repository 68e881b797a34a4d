"use client";
// A difference of two texts, row by row: side by side where there is room, one text with what
// was struck and inserted on a phone.
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { Language } from "#lib/article/article.ts";
import type { BlockKind } from "#lib/article/block.ts";
import type { DiffRow } from "#lib/revision/diff-rows.ts";
import type { DiffRun } from "#lib/text/word-diff.ts";
import { changeWeight } from "#lib/workflow/change-weight.ts";

/** Rows shown at once. */
const page = 300;

interface DifferenceRowsProps {
  rows: readonly DiffRow[];
  language: Language;
  /** What the two sides are called. */
  names: readonly [before: string, after: string];
}

export function DifferenceRows({ rows, language, names }: DifferenceRowsProps) {
  const t = useTranslations("difference");
  const [shown, setShown] = useState(page);
  return (
    <section aria-label={t("title")} className="grid gap-3">
      <div className="overflow-hidden rounded-lg bg-paper-raised shadow-sheet">
        <div aria-hidden className="hidden border-b border-line text-xs font-semibold text-ink-2 md:grid md:grid-cols-2">
          {names.map((name, at) => <p key={at} className={`px-4 py-2 ${at === 1 ? "border-l border-line" : ""}`}>{name}</p>)}
        </div>
        <ol className="divide-y divide-line">
          {rows.slice(0, shown).map((row, at) => <li key={at} className="[contain-intrinsic-size:auto_4rem] [content-visibility:auto]"><Row row={row} language={language} /></li>)}
        </ol>
      </div>
      {shown < rows.length && <Button className="justify-self-start" onClick={() => setShown(shown + page)}>{t("more", { count: Math.min(page, rows.length - shown) })}</Button>}
    </section>
  );
}

function Row({ row, language }: { row: DiffRow; language: Language }) {
  const t = useTranslations("difference");
  if (row.kind === "skipped") return <p className="bg-paper px-4 py-1.5 text-center text-xs text-ink-3">{t("skipped", { count: row.count })}</p>;
  const whole = "text" in row ? { before: row.kind === "added" ? "" : row.text, after: row.kind === "added" || row.kind === "same" ? row.text : "" } : null;
  const runs: readonly DiffRun[] = "runs" in row ? row.runs : [{ isChanged: row.kind !== "same" && row.kind !== "left", before: whole?.before ?? "", after: whole?.after ?? "" }];
  const dim = row.kind === "left" || row.kind === "same" ? "text-ink-2" : "";
  return (
    <div className={`relative grid font-text text-sm leading-relaxed md:grid-cols-2 ${dim}`}>
      {row.kind !== "same" && <RowLabel row={row} />}
      <div lang={language} className="hidden px-4 py-2 whitespace-pre-line md:block"><Runs runs={runs} side="before" blockKind={row.blockKind} /></div>
      <div lang={language} className="hidden border-l border-line px-4 py-2 whitespace-pre-line md:block"><Runs runs={runs} side="after" blockKind={row.blockKind} /></div>
      <div lang={language} className="px-4 py-2 whitespace-pre-line md:hidden"><Runs runs={runs} side="both" blockKind={row.blockKind} /></div>
    </div>
  );
}

function RowLabel({ row }: { row: Exclude<DiffRow, { kind: "same" | "skipped" }> }) {
  const t = useTranslations("difference");
  const words = useTranslations("words");
  const said = [
    ...(row.kind === "changed" ? [] : [t(row.kind)]),
    ...("was" in row && row.was ? [t("kind", { was: words(`blockKinds.${row.was}`), is: words(`blockKinds.${row.blockKind}`) })] : []),
    ...("isStyled" in row && row.isStyled ? [t("styled")] : []),
  ];
  if (said.length === 0) return <span className="sr-only">{t("changed")}</span>;
  return <p className="px-4 pt-2 font-sans text-xs font-semibold text-ink-2 md:col-span-2">{said.join(" · ")}</p>;
}

const faces: Partial<Record<BlockKind, string>> = { title: "text-lg font-semibold", lead: "font-semibold", crosshead: "font-semibold", caption: "italic" };

/** The runs of one side, or of both in one text. */
export function Runs({ runs, side, blockKind }: { runs: readonly DiffRun[]; side: "before" | "after" | "both"; blockKind?: BlockKind }) {
  return (
    <span className={blockKind && faces[blockKind]}>
      {runs.map(({ isChanged, before, after }, at) => {
        const shownAs = (text: string) => text.replaceAll("\u2028", "\n");
        if (!isChanged) return <span key={at}>{shownAs(side === "before" ? before : side === "after" ? after : after || before)}</span>;
        const weight = changeWeight(before, after) === "loud" ? "font-semibold decoration-2" : "";
        return (
          <span key={at}>
            {side !== "after" && before !== "" && <del className={`rounded-sm bg-standing-problem-wash text-standing-problem-ink ${weight}`}>{shownAs(before)}</del>}
            {side === "both" && before !== "" && after !== "" && " "}
            {side !== "before" && after !== "" && <ins className={`rounded-sm bg-standing-passed-wash text-standing-passed-ink underline underline-offset-3 ${weight}`}>{shownAs(after)}</ins>}
          </span>
        );
      })}
    </span>
  );
}
