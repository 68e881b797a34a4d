"use client";

import { useMemo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { changedAlike } from "#components/galley/acts/reconfirm-acts.ts";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { ThenAndNowWords } from "#components/item/then-and-now-words.tsx";
import { changesOf, contextChange, type Change } from "#lib/workflow/changes.ts";

/** What changed since an item was checked: its own words, part by part, or only the sentence around them. */
export function ThenAndNow({ row }: { row: ItemRow }) {
  const t = useTranslations("stale");
  if (!row.isPlaced) return null;
  const now = { words: row.words, sentence: row.sentence };
  const changes = changesOf(row.view, row.state, now);
  const context = changes.length === 0 ? contextChange(row.state, now) : null;
  if (changes.length > 0) return <Changed label={t("changed")} changes={changes}><ChangedAlike row={row} /></Changed>;
  return context && <Changed label={t("context")} changes={[context]} isContext />;
}

/** Where others changed in the same way: all of them can be looked at together. */
function ChangedAlike({ row }: { row: ItemRow }) {
  const t = useTranslations("reconfirm");
  const { me } = useGalleyData();
  const { openReconfirm } = useActs();
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  // Over all rows: not at every drawing of the card.
  const alike = useMemo(() => changedAlike(row, rows), [row, rows]);
  if (!me.canCheck || alike.length < 2) return null;
  return <p><button type="button" className="text-left text-accent underline underline-offset-4" onClick={() => openReconfirm(alike.map((one) => one.row.id))}>{t("alike", { count: alike.length })}</button></p>;
}

interface ChangedProps {
  label: string;
  changes: readonly Change[];
  isContext?: boolean;
  children?: ReactNode;
}

function Changed({ label, changes, isContext = false, children }: ChangedProps) {
  const t = useTranslations("stale");
  const item = useTranslations("item");
  const words = useTranslations("words");
  const isLoud = changes.some(({ weight }) => weight === "loud");
  return (
    <section aria-label={label} data-change={isLoud ? "loud" : "plain"}
      className="grid gap-2 rounded-md bg-standing-recheck-wash p-3 text-sm data-[change=loud]:border-l-4 data-[change=loud]:border-standing-recheck">
      {isLoud && <p className="font-semibold text-standing-recheck-ink">{isContext ? t("loudContext") : item("loudChange")}</p>}
      {isContext && !isLoud && <p className="text-standing-recheck-ink">{label}</p>}
      {changes.map((change, index) => (
        <div key={index} className="grid gap-1">
          {change.role && <p className="text-xs text-ink-2">{words(`partRoles.${change.role}`)}</p>}
          <ThenAndNowWords then={change.then} now={change.now} />
        </div>
      ))}
      {children}
    </section>
  );
}
