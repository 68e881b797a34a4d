"use client";

import { startTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { locales } from "#lib/i18n/locale.ts";

/** Both languages in plain sight: whoever cannot read the page must still find it. */
export function LanguageSwitch({ onLocale }: { onLocale: (locale: unknown) => Promise<void> }) {
  const t = useTranslations("shell");
  const current = useLocale();
  return (
    <div role="group" aria-label={t("language")} className="flex gap-1">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => startTransition(() => onLocale(locale))}
          className="min-h-8 rounded-md px-2.5 text-xs font-medium text-ink-2 hover:bg-paper-sunken hover:text-ink aria-pressed:bg-paper-sunken aria-pressed:text-ink"
        >
          {t(`languageNames.${locale}`)}
        </button>
      ))}
    </div>
  );
}
