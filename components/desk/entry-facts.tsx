"use client";

import { useFormatter, useNow, useTranslations } from "use-intl";

const mostNames = 3;

/** The busiest by name, the others by number. */
export function People({ names }: { names: readonly string[] }) {
  const t = useTranslations("desk");
  if (names.length === 0) return null;
  const rest = names.length - mostNames;
  return <span title={rest > 0 ? names.join(", ") : undefined} className="relative">{t("with", { names: names.slice(0, mostNames).join(", "), more: Math.max(0, rest) })}</span>;
}

/** When it is due, loud once that is past. */
export function Deadline({ at }: { at: Date }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const isOver = at.getTime() < useNow().getTime();
  return (
    <time dateTime={at.toISOString()} className={isOver ? "font-semibold text-standing-problem-ink" : "font-medium text-ink-2"}>
      {t(isOver ? "overdue" : "due", { at: format.dateTime(at, "moment") })}
    </time>
  );
}

/** How long ago anything was said or written in it. */
export function Changed({ at }: { at: Date }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const now = useNow();
  const isJustNow = now.getTime() - at.getTime() < 60_000;
  return (
    <time dateTime={at.toISOString()} title={format.dateTime(at, "moment")} className="relative">
      {isJustNow ? t("justNow") : format.relativeTime(at, now)}
    </time>
  );
}
