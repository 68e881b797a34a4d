"use client";

import { History } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { Differences } from "#components/memory/differences.tsx";
import { useAsOf } from "#components/memory/use-as-of.ts";
import { useMemory } from "#components/memory/use-memory.ts";
import { Button } from "#components/ui/button.tsx";
import { reuseHindrance, type MemoryEntry } from "#lib/memory/memory.ts";
import { actKeys } from "#lib/newsroom/keys.ts";

/** One quiet line: that this was checked before. Opened, each earlier check with its day, source and what differs; nothing where there is none. */
export function ItemMemory({ row }: { row: ItemRow }) {
  const t = useTranslations("memory");
  const words = useTranslations("words");
  const entries = useMemory(row);
  const acts = useActs();
  const isOpen = useGalley((snapshot) => snapshot.remembering === row.id);
  const sayAsOf = useAsOf();
  const [first] = entries ?? [];
  if (!entries || !first) return null;
  return (
    <section aria-label={t("title")} className="grid gap-2 text-sm">
      <button type="button" aria-expanded={isOpen} aria-controls="item-memory" onClick={() => acts.remember(isOpen ? null : row.id)} className="-mx-1 flex items-start gap-1.5 rounded-sm px-1 text-left text-xs text-ink-2 hover:text-ink">
        <History aria-hidden className="mt-px size-3.5 shrink-0" />
        <span className="min-w-0 flex-1">
          {t(first.relation === "other" ? "lineLike" : "line", { finding: words(`findings.${first.finding}`), at: sayAsOf(first) })}
          {first.isExpired && ` · ${t("expired")}`}{entries.length > 1 && ` · ${t("more", { count: entries.length - 1 })}`}
        </span>
        <HouseKey of={actKeys.memory} />
      </button>
      {isOpen && <ol id="item-memory" className="grid gap-3">{entries.map((entry, at) => <Entry key={entry.checkId} entry={entry} row={row} isFirst={at === entries.findIndex((one) => reuseHindrance(one) === null)} />)}</ol>}
    </section>
  );
}

function Entry({ entry, row, isFirst }: { entry: MemoryEntry; row: ItemRow; isFirst: boolean }) {
  const t = useTranslations("memory");
  const words = useTranslations("words");
  const format = useFormatter();
  const acts = useActs();
  const { me, article } = useGalleyData();
  const sayAsOf = useAsOf();
  const hindrance = reuseHindrance(entry);
  return (
    <li className="grid gap-1 border-l-2 border-line pl-3" lang={undefined}>
      <p><strong className="font-semibold">{words(`findings.${entry.finding}`)}</strong>{" · "}{entry.byName}{" · "}<span className={entry.isExpired ? "text-standing-recheck-ink" : undefined}>{sayAsOf(entry)}</span></p>
      <p lang={article.language} className="text-ink-2">“{entry.said}”</p>
      <Differences entry={entry} />
      {entry.evidence.map((one) => (
        <p key={one.sourceId} className="text-ink-2">
          <a href={`/sources/${one.sourceId}`} target="_blank" className="underline decoration-line-strong underline-offset-4 hover:text-accent">{one.sourceTitle}</a>{one.locator && `, ${one.locator}`}
          {one.passage && <q className="block italic">{one.passage}</q>}
        </p>
      ))}
      <p className="text-xs text-ink-2">
        <a href={`/articles/${entry.article.id}?item=${entry.annotationId}`} target="_blank" className="underline decoration-line-strong underline-offset-4 hover:text-accent">{entry.article.id === article.id ? t("here") : entry.article.title || t("untitled")}</a>
        {entry.expiresAt && ` · ${t(entry.isExpired ? "expiredOn" : "expiresOn", { at: format.dateTime(new Date(entry.expiresAt), "day") })}`}
      </p>
      {hindrance ? <p className="text-xs text-ink-2">{t(`hindered.${hindrance}`)}</p> : me.canCheck && (
        <div className="flex flex-wrap items-center gap-x-2"><Button size="sm" autoFocus={isFirst} onClick={() => void acts.reuse(row.id, entry)}>{t("reuse")}</Button><span className="text-xs text-ink-3">{t("reuseHint")}</span></div>
      )}
    </li>
  );
}
