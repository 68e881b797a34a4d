"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Role } from "#lib/permission/role.ts";
import { HelpLink } from "#components/help/help-link.tsx";
import { PaletteButton } from "#components/palette/palette-button.tsx";
import { shellPages, type PageRights } from "#components/shell/shell-pages.ts";
import { Bell } from "#components/notifications/bell.tsx";
import { PersonMenu, type ExtraPage } from "#components/shell/person-menu.tsx";
import { PreferencesMenu, type PreferencesProps } from "#components/shell/preferences-menu.tsx";
import { WordMark } from "#components/shell/word-mark.tsx";

interface ShellHeaderProps extends PreferencesProps, PageRights {
  person: { name: string; roles: readonly Role[] };
  extraPages: readonly ExtraPage[];
  onSignOut: () => Promise<void>;
}

export function ShellHeader({ person, canSeePeople, canManageNewsroom, canSeeAgreement, extraPages, onSignOut, ...preferences }: ShellHeaderProps) {
  const t = useTranslations("shell");
  const path = usePathname();
  const pages = shellPages({ canSeePeople, canManageNewsroom, canSeeAgreement });
  return (
    <header className="border-b border-line bg-paper">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-md focus:bg-ink focus:px-3 focus:py-2 focus:text-paper">
        {t("toContent")}
      </a>
      <div className="mx-auto flex min-h-14 max-w-6xl items-center gap-x-6 px-(--gutter) max-sm:flex-wrap max-sm:gap-x-3">
        <Link href="/" className="text-ink no-underline max-sm:mr-auto max-sm:py-2"><WordMark /></Link>
        <nav aria-label={t("mainMenu")} className="flex min-w-0 flex-1 gap-1 self-stretch overflow-x-auto max-sm:order-last max-sm:h-10 max-sm:basis-full max-sm:justify-between max-sm:gap-0">
          {pages.map(({ href, name }) => (
            <Link
              key={href}
              href={href}
              aria-current={path === href ? "page" : undefined}
              className="inline-flex items-center border-b-2 border-transparent px-2 pt-0.5 text-sm font-medium max-sm:px-1 max-sm:text-[0.8125rem] whitespace-nowrap -outline-offset-2 text-ink-2 no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(name)}
            </Link>
          ))}
        </nav>
        <PaletteButton />
        <HelpLink />
        <Bell />
        <PreferencesMenu {...preferences} />
        <PersonMenu person={person} pages={extraPages} onSignOut={onSignOut} />
      </div>
    </header>
  );
}
