"use client";

import { useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { WordDifference } from "#components/item/word-difference.tsx";
import { changesOf, contextChange, type Change } from "#lib/workflow/changes.ts";

/** What changed since an item was checked: its own words, part by part, or only the sentence around them. */
export function ThenAndNow({ row }: { row: ItemRow }) {
  const t = useTranslations("stale");
  if (!row.isPlaced) return null;
  const now = { words: row.words, sentence: row.sentence };
  const changes = changesOf(row.view, row.state, now);
  const context = changes.length === 0 ? contextChange(row.state, now) : null;
  if (changes.length > 0) return <Changed label={t("changed")} changes={changes} />;
  return context && <Changed label={t("context")} changes={[context]} isContext />;
}

function Changed({ label, changes, isContext = false }: { label: string; changes: readonly Change[]; isContext?: boolean }) {
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
          <WordDifference then={change.then} now={change.now} />
        </div>
      ))}
    </section>
  );
}
