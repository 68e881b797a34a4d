"use client";

import { Check, PenLine, Plus, TriangleAlert } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useGalley, useGalleyContext, useGalleyData, useHints } from "#components/galley/use-galley.ts";
import { isOdd, kindOfLedger, ledgerRows, type LedgerPlace, type LedgerRowData, type Odd } from "#components/hints/ledger-rows.ts";
import { SimilarPassages } from "#components/hints/similar-passages.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Kind } from "#lib/annotation/kind.ts";
import { ledgerNames } from "#lib/hints/ledger-names.ts";
import type { PlacedHint } from "#lib/hints/visible.ts";

/** So many rows are drawn at first. */
const firstRows = 60;

/** What the whole text says of each person, acronym, figure, date and body, and where it says nearly the same twice. */
export function TextLedgersPanel() {
  const t = useTranslations("textLedgers");
  const locale = useLocale();
  const { hints } = useGalleyContext();
  const ledgers = useHints((snapshot) => snapshot.ledgers);
  const name = useHints((snapshot) => snapshot.ledger);
  const [most, setMost] = useState(firstRows);
  const rows = useMemo(() => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    return ledgers && name !== "similar" ? ledgerRows(ledgers, name, (value) => format.format(value)) : [];
  }, [ledgers, name, locale]);
  const isEmpty = ledgers && (name === "similar" ? ledgers.similar.length === 0 : rows.length === 0);
  return (
    <section aria-labelledby="text-ledgers-heading" className="flex min-h-0 flex-1 flex-col">
      <header className="grid gap-1.5 border-b border-line px-3 py-2">
        <h2 id="text-ledgers-heading" className="text-sm font-semibold">{t("heading")}</h2>
        <div role="group" aria-label={t("heading")} className="text-ledger-views">
          {ledgerNames.map((one) => (
            <button key={one} type="button" aria-pressed={one === name} className="hint-chip" onClick={() => { setMost(firstRows); hints.open("ledgers", one); }}>{t(`names.${one}`)}</button>
          ))}
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={-1}>
        {!ledgers && <p role="status" className="p-4 text-sm text-ink-2">{t("running")}</p>}
        {isEmpty && <p className="p-4 text-sm text-ink-2">{t(`none.${name}`)}</p>}
        {ledgers && name === "similar" && <SimilarPassages pairs={ledgers.similar} />}
        {name !== "similar" && rows.slice(0, most).map((row) => <Row key={row.key} row={row} kind={kindOfLedger[name]} />)}
        {rows.length > most && <button type="button" className="hint-row text-accent" onClick={() => setMost(rows.length)}>{t("more", { count: rows.length - most })}</button>}
      </div>
    </section>
  );
}

function Row({ row, kind }: { row: LedgerRowData; kind: Kind }) {
  const t = useTranslations("textLedgers");
  const words = useTranslations("words");
  const { me, article } = useGalleyData();
  const { acts, hints } = useGalleyContext();
  const all = useHints((snapshot) => snapshot.hints);
  const open = useMemo(() => row.places.flatMap((place) => hintAt(all, kind, place) ?? []), [all, kind, row]);
  const id = useId();
  const say = useOdd();
  const oddPlace = row.places[0];
  return (
    <section className="text-ledger-row" aria-labelledby={id} data-odd={isOdd(row) || undefined}>
      <div className="flex items-start gap-2">
        <h3 id={id} className="min-w-0 flex-1 text-sm font-semibold" lang={article.language}>{row.title}</h3>
        {row.places.length > 1 && <span className="side-count">{t("times", { count: row.places.length })}</span>}
      </div>
      {row.detail && <p lang={article.language} className="text-xs text-ink-2">{row.detail}</p>}
      {row.odd.map((one) => (
        <p key={one.name + one.words} className="text-ledger-odd">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" /> <span className="flex-1">{say(one)}</span>
          {me.canAnnotate && oddPlace && <NoteButton place={oddPlace} note={say(one)} />}
        </p>
      ))}
      <ul className="grid gap-0.5">
        {row.places.map((place) => <Place key={`${place.block} ${place.from}`} place={place} hint={hintAt(all, kind, place)} kind={kind} />)}
      </ul>
      {me.canAnnotate && open.length > 1 && (
        <Button size="sm" className="justify-self-start" onClick={() => void acts.makeFrom(open.filter((hint) => hints.byId(hint.id)).map((hint) => ({ spot: hint, kind, note: null })))}>
          <Plus aria-hidden className="size-3.5" /> {t("takeAll", { count: open.length, kind: words(`kinds.${kind}`) })}
        </Button>
      )}
    </section>
  );
}

function Place({ place, hint, kind }: { place: LedgerPlace; hint: PlacedHint | null; kind: Kind }) {
  const t = useTranslations("textLedgers");
  const words = useTranslations("words");
  const { me, article } = useGalleyData();
  const { acts, hints } = useGalleyContext();
  const blocks = useGalley((snapshot) => snapshot.blocks);
  const isTaken = useGalley((snapshot) => snapshot.derived.rows.some((row) => {
    const living = row.view.kind === kind ? snapshot.derived.living.get(row.id) : undefined;
    return living?.start.index === place.block && living.start.offset < place.to && (living.end.index > place.block || living.end.offset > place.from);
  }));
  const say = useOdd();
  const spot = hints.spot(place);
  const text = blocks[place.block]?.text ?? "";
  const label = place.label ?? null;
  return (
    <li className="text-ledger-place">
      <button type="button" className="text-ledger-jump" lang={article.language} onClick={() => { if (spot) acts.goTo(spot); }}>
        {label ?? <>{before(text, place.from)}<b>{text.slice(place.from, place.to)}</b>{text.slice(place.to, place.to + 24)}…</>}
        {place.odd.map((one) => <span key={one.name} className="text-ledger-odd">{say(one)}</span>)}
      </button>
      {isTaken && <Check aria-label={t("taken")} role="img" className="m-2 size-4 shrink-0 text-ink-3" />}
      {me.canAnnotate && place.odd[0] && <NoteButton place={place} note={place.odd.map(say).join(". ")} />}
      {me.canAnnotate && !isTaken && spot && (
        <IconButton label={t("take", { kind: words(`kinds.${kind}`) })} size="sm" onClick={() => void acts.makeFrom([{ spot: hint ?? spot, kind, note: null }])}><Plus aria-hidden className="size-4" /></IconButton>
      )}
    </li>
  );
}

/** Says beside the words, as a note of style, what the ledger saw. */
function NoteButton({ place, note }: { place: { block: number; from: number; to: number }; note: string }) {
  const t = useTranslations("textLedgers");
  const { acts, hints } = useGalleyContext();
  const spot = hints.spot(place);
  return spot && <IconButton label={t("note")} size="sm" onClick={() => void acts.makeFrom([{ spot, kind: "style", note }])}><PenLine aria-hidden className="size-4" /></IconButton>;
}

function useOdd(): (one: Odd) => string {
  const t = useTranslations("textLedgers");
  return ({ name, words }) => t(`odd.${name}`, { words });
}

/** The hint that makes an item of a place: for a person it takes rank and posts along. */
function hintAt(all: readonly PlacedHint[], kind: Kind, { block, from }: LedgerPlace): PlacedHint | null {
  return all.find((hint) => hint.index === block && hint.kind === kind && (hint.core ?? hint).from === from) ?? null;
}

function before(text: string, at: number): string {
  const start = Math.max(0, at - 28);
  return `${start > 0 ? "…" : ""}${text.slice(start, at).replace(/^\S*\s/, "")}`;
}
