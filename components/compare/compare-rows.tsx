"use client";
// Both texts, sentence by sentence: ours on the left, the other on the right; on a phone one text
// with what differs in it. Sentences that are the same are left out, but for the one before a difference.
import { Fragment, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { Language } from "#lib/article/article.ts";
import type { CompareRow } from "#lib/compare/compare-texts.ts";
import type { DiffRun } from "#lib/text/word-diff.ts";

const page = 300;

interface CompareRowsProps {
  rows: readonly CompareRow[];
  /** The difference that is picked. */
  picked: number | null;
  names: readonly [ours: string, theirs: string];
  language: Language;
  onPick: (difference: number) => void;
}

type Shown = { row: CompareRow } | { skipped: number };

export function CompareRows({ rows, picked, names, language, onPick }: CompareRowsProps) {
  const t = useTranslations("compare");
  const [asked, setAsked] = useState(page);
  const all = shortened(rows);
  const ofPicked = picked === null ? 0 : all.findIndex((one) => "row" in one && one.row.differences.includes(picked)) + 1;
  const shown = Math.max(asked, ofPicked);
  return (
    <section aria-label={t("texts")} className="grid min-w-0 gap-3">
      <div className="overflow-hidden rounded-lg bg-paper-raised shadow-sheet">
        <div className="hidden border-b border-line text-xs font-semibold text-ink-2 md:grid md:grid-cols-2">
          {names.map((name, at) => <p key={at} className={`truncate px-4 py-2 ${at === 1 ? "border-l border-line" : ""}`}>{name}</p>)}
        </div>
        <ol className="divide-y divide-line">
          {all.slice(0, shown).map((one, at) => (
            <li key={at} className="[contain-intrinsic-size:auto_3rem] [content-visibility:auto]">
              {"skipped" in one
                ? <p className="bg-paper px-4 py-1 text-center text-xs text-ink-3">{t("skipped", { count: one.skipped })}</p>
                : <Row row={one.row} picked={picked} language={language} onPick={onPick} />}
            </li>
          ))}
        </ol>
      </div>
      {shown < all.length && <Button className="justify-self-start" onClick={() => setAsked(shown + page)}>{t("more", { count: Math.min(page, all.length - shown) })}</Button>}
    </section>
  );
}

function shortened(rows: readonly CompareRow[]): Shown[] {
  const out: Shown[] = [];
  rows.forEach((row, at) => {
    const last = out.at(-1);
    if (row.kind !== "same" || (rows[at + 1] && rows[at + 1]?.kind !== "same")) out.push({ row });
    else if (last && "skipped" in last) last.skipped += 1;
    else out.push({ skipped: 1 });
  });
  return out;
}

function Row({ row, picked, language, onPick }: { row: CompareRow; picked: number | null; language: Language; onPick: (difference: number) => void }) {
  const t = useTranslations("compare");
  const cells = [["before", "hidden md:block"], ["after", "hidden border-l border-line md:block"], ["both", "md:hidden"]] as const;
  return (
    <div className={`grid font-text text-sm leading-relaxed md:grid-cols-2 ${row.kind === "same" ? "text-ink-2" : ""}`}>
      {row.kind === "moved" && <p className="px-4 pt-1.5 font-sans text-xs text-ink-2 md:col-span-2">{t("moved")}</p>}
      {cells.map(([side, look]) => (
        <div key={side} lang={language} className={`px-4 py-2 ${look}`}><Sentence row={row} side={side} picked={picked} onPick={onPick} /></div>
      ))}
    </div>
  );
}

function Sentence({ row, side, picked, onPick }: { row: CompareRow; side: "before" | "after" | "both"; picked: number | null; onPick: (difference: number) => void }) {
  let next = 0;
  return row.runs.map((run, at) => {
    if (!run.isChanged) return <Fragment key={at}>{side === "before" ? run.before : run.after}</Fragment>;
    const difference = row.differences[next++] ?? -1;
    return (
      <span key={at} data-difference={difference} onClick={() => onPick(difference)} className={`cursor-pointer rounded-sm ${difference === picked ? "outline-2 outline-offset-1 outline-focus" : ""}`}>
        <Changed run={run} side={side} />
      </span>
    );
  });
}

function Changed({ run, side }: { run: DiffRun; side: "before" | "after" | "both" }) {
  return (
    <>
      {side !== "after" && run.before !== "" && <del className={`rounded-sm bg-standing-problem-wash text-standing-problem-ink ${side === "both" && run.after !== "" ? "" : "no-underline"}`}>{run.before}</del>}
      {side === "both" && run.before !== "" && run.after !== "" && " "}
      {side !== "before" && run.after !== "" && <ins className="rounded-sm bg-standing-passed-wash text-standing-passed-ink underline underline-offset-3">{run.after}</ins>}
    </>
  );
}
