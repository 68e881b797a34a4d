"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Role } from "#lib/permission/role.ts";
import { PaletteButton } from "#components/palette/palette-button.tsx";
import { shellPages, type PageRights } from "#components/shell/shell-pages.ts";
import { Bell } from "#components/notifications/bell.tsx";
import { HelpMenu } from "#components/shell/help-menu.tsx";
import { PersonMenu, type ExtraPage } from "#components/shell/person-menu.tsx";
import { PreferencesMenu, type PreferencesProps } from "#components/shell/preferences-menu.tsx";
import { WordMark } from "#components/shell/word-mark.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

interface ShellHeaderProps extends PreferencesProps, PageRights {
  person: { name: string; roles: readonly Role[] };
  extraPages: readonly ExtraPage[];
  onSignOut: () => Promise<void>;
}

/** So many of the pages a phone has room for; the others, of those who run the newsroom, are in a menu there. */
const most = 4;

const tab = "inline-flex items-center border-b-2 border-transparent px-2 pt-0.5 text-sm font-medium max-sm:px-1 max-sm:text-[0.8125rem] max-[22.5rem]:px-0.5 whitespace-nowrap -outline-offset-2 text-ink-2 no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-ink";

export function ShellHeader({ person, canSeePeople, canManageNewsroom, canSeeAgreement, extraPages, onSignOut, ...preferences }: ShellHeaderProps) {
  const t = useTranslations("shell");
  const path = usePathname();
  const router = useRouter();
  const pages = shellPages({ canSeePeople, canManageNewsroom, canSeeAgreement });
  const more = pages.slice(most);
  return (
    <header className="border-b border-line bg-paper">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-md focus:bg-ink focus:px-3 focus:py-2 focus:text-paper">
        {t("toContent")}
      </a>
      <div className="mx-auto flex min-h-14 max-w-6xl items-center gap-x-6 px-(--gutter) max-sm:flex-wrap max-sm:gap-x-3">
        <Link href="/" className="text-ink no-underline max-sm:mr-auto max-sm:py-2"><WordMark /></Link>
        <nav aria-label={t("mainMenu")} className="flex min-w-0 flex-1 gap-1 self-stretch overflow-x-auto max-[22.5rem]:-mx-2 max-sm:order-last max-sm:h-10 max-sm:basis-full max-sm:justify-between max-sm:gap-0">
          {pages.map(({ href, name }, i) => (
            <Link
              key={href}
              href={href}
              aria-current={path === href ? "page" : undefined}
              className={`${i < most ? "" : "max-sm:hidden"} ${tab}`}
            >
              {t(name)}
            </Link>
          ))}
          {more.length > 0 && (
            <Menu align="end" trigger={<button type="button" aria-current={more.some(({ href }) => href === path) || undefined} className={`min-w-8 justify-center sm:hidden ${tab}`}><Ellipsis aria-hidden className="size-5" /><span className="sr-only">{t("morePages")}</span></button>}>
              {more.map(({ href, name }) => <MenuItem key={href} onSelect={() => router.push(href)}>{t(name)}</MenuItem>)}
            </Menu>
          )}
        </nav>
        <PaletteButton />
        <Bell />
        <HelpMenu />
        <PreferencesMenu {...preferences} />
        <PersonMenu person={person} pages={extraPages} onSignOut={onSignOut} />
      </div>
    </header>
  );
}
