"use client";

import { SlidersHorizontal } from "lucide-react";
import { startTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { locales, themes, type Theme } from "#lib/i18n/locale.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuChoices, MenuSeparator } from "#components/ui/menu.tsx";

export interface PreferencesProps {
  theme: Theme;
  onLocale: (locale: unknown) => Promise<void>;
  onTheme: (theme: unknown) => Promise<void>;
}

/** Language and appearance: the server sets both, so the page comes back in them. */
export function PreferencesMenu({ theme, onLocale, onTheme }: PreferencesProps) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={buttonClass("quiet", "sm")}>
          <SlidersHorizontal aria-hidden className="size-4.5" />
          <span className="uppercase max-sm:hidden">{locale}</span>
          <span className="sr-only">{t("settings")}</span>
        </button>
      }
    >
      <MenuChoices
        label={t("language")}
        value={locale}
        options={locales.map((value) => ({ value, label: t(`languageNames.${value}`) }))}
        onChoose={(value) => startTransition(() => onLocale(value))}
      />
      <MenuSeparator />
      <MenuChoices
        label={t("theme")}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChoose={(value) => startTransition(() => onTheme(value))}
      />
    </Menu>
  );
}
