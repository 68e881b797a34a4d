"use client";

import { useFormatter, useLocale, useTranslations } from "use-intl";
import { changeShown } from "#lib/entity/change-shown.ts";
import type { EntityPage } from "#lib/entity/entity-page.ts";
import { parseLocale } from "#lib/i18n/locale.ts";

/** What was done to it, the newest first, with the words before and after. */
export function EntityHistory({ history }: { history: EntityPage["history"] }) {
  const t = useTranslations("names");
  const format = useFormatter();
  const locale = parseLocale(useLocale());
  return (
    <ol className="grid gap-2 text-sm">
      {history.map(({ seq, what, before, after, byName, at }) => {
        const { was, is } = changeShown({ before, after }, locale);
        return (
          <li key={seq} className="grid gap-x-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <span className="text-xs text-ink-2">{t("one.by", { name: byName, at: format.dateTime(new Date(at), "moment") })}</span>
            <span className="min-w-0 break-words"><strong className="font-medium">{t(`change.${what}`)}</strong>{(was || is) && ": "}{was && <del>{was}</del>}{was && is && " → "}{is && (was ? <ins className="no-underline">{is}</ins> : is)}</span>
          </li>
        );
      })}
    </ol>
  );
}
