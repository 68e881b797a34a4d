"use client";

import { Check, CircleHelp, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useGalleyData, useHints } from "#components/galley/use-galley.ts";
import { WhoChoices } from "#components/hints/who-choices.tsx";
import { itemNote, type PartNote } from "#lib/entity/item-note.ts";
import { bearerWords, dateWords, tenureSentence } from "#lib/entity/shown.ts";
import { parseLocale } from "#lib/i18n/locale.ts";

/** What the names file knows of the item, each rank and post held against the day of the article. A hint, never a check. */
export function NamesNote({ row }: { row: ItemRow }) {
  const t = useTranslations("names.note");
  const locale = parseLocale(useLocale());
  const { me } = useGalleyData();
  const names = useHints((snapshot) => snapshot.names);
  const note = useMemo(() => names && itemNote({ kind: row.view.kind, words: row.words }, names), [names, row]);
  if (!names || !note || note.kind === "new") return null;
  if (note.kind === "several") {
    return (
      <div className="grid gap-2 rounded-md border border-dashed border-line-strong p-2.5 text-sm">
        <p>{t("several", { count: note.among.length, name: note.name })}</p>
        {me.canCheck && <WhoChoices who={{ words: note.name, among: note.among.map((one) => ({ id: one.id, label: bearerWords(one) })) }} hasKeys={false} annotationId={row.id} />}
      </div>
    );
  }
  const { entity, nameVerdict, parts } = note;
  return (
    <section aria-label={t("title")} className="grid gap-1 rounded-md border border-dashed border-line-strong p-2.5 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-xs text-ink-2">{t("title")}</span>
        <Link href={`/names/${entity.id}`} prefetch={false} className="font-medium text-accent underline underline-offset-4">{entity.name}</Link>
        <span className="ml-auto text-xs text-ink-2">{names.day ? t("onDay", { day: dateWords(names.day, locale) }) : t("noDay")}</span>
      </p>
      {nameVerdict.kind === "spelling" && <Line look="other">{t("writes", { name: nameVerdict.write })}</Line>}
      {nameVerdict.kind === "other_time" && <Line look="other">{nameVerdict.write ? t("called", { name: nameVerdict.write }) : t("notCalled")}</Line>}
      {names.day && <ul className="grid gap-1">{parts.map((part) => <li key={`${part.role} ${part.text}`}><Part part={part} /></li>)}</ul>}
    </section>
  );

  function Part({ part: { text, verdict } }: { part: PartNote }) {
    if (verdict.kind === "unknown") return <Line look="unknown">{t("unknown", { words: text })}</Line>;
    if (verdict.kind === "right") return <Line look="right">{tenureSentence(verdict.tenure, locale)}{verdict.certainty === "maybe" && ` · ${t("maybe")}`}</Line>;
    const held = verdict.held.slice(0, 2).map((one) => tenureSentence(one, locale)).join(", ");
    return <Line look="other">{held ? t("heldInstead", { words: text, held }) : t("notHeld", { words: text, when: verdict.said ? tenureSentence(verdict.said, locale) : text })}</Line>;
  }
}

const looks = {
  right: { Icon: Check, className: "text-standing-passed-ink" },
  other: { Icon: TriangleAlert, className: "text-standing-recheck-ink" },
  unknown: { Icon: CircleHelp, className: "text-ink-3" },
};

function Line({ look, children }: { look: keyof typeof looks; children: React.ReactNode }) {
  const t = useTranslations("names.note");
  const { Icon, className } = looks[look];
  return <span className="flex items-start gap-1.5"><Icon role="img" aria-label={t(`looks.${look}`)} className={`mt-0.5 size-3.5 shrink-0 ${className}`} /><span className="min-w-0 break-words">{children}</span></span>;
}
