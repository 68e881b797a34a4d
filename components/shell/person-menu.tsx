"use client";

import { ChartNoAxesColumn, LogOut, ScrollText, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { useTranslations } from "use-intl";
import { roles, type Role } from "#lib/permission/role.ts";
import { forgetUnsent } from "#components/offline/unsent-store.ts";
import { initials } from "#components/shell/initials.ts";
import { forgetDrafts } from "#components/talk/drafts.ts";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";

interface PersonMenuProps {
  person: { name: string; roles: readonly Role[] };
  /** Pages that a newsroom switched on for this person. */
  pages: readonly ExtraPage[];
  onSignOut: () => Promise<void>;
}

export type ExtraPage = "figures" | "audit";
const icons = { figures: ChartNoAxesColumn, audit: ScrollText };

export function PersonMenu({ person, pages, onSignOut }: PersonMenuProps) {
  const t = useTranslations("shell");
  const words = useTranslations("words");
  const account = useTranslations("account");
  const titles = { figures: useTranslations("figures")("title"), audit: useTranslations("audit")("title") };
  const router = useRouter();
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="inline-flex size-9 items-center justify-center rounded-full border border-line-strong bg-paper-raised text-xs font-semibold text-ink-2 hover:text-ink"
        >
          {initials(person.name)}
          <span className="sr-only">{t("account", { name: person.name })}</span>
        </button>
      }
    >
      <div className="px-2.5 py-2">
        <p className="font-medium">{person.name}</p>
        <p className="text-xs text-ink-3">
          {person.roles.length === roles.length ? t("allRoles") : person.roles.map((role) => words(`roles.${role}`)).join(", ")}
        </p>
      </div>
      <MenuSeparator />
      {pages.map((page) => {
        const Icon = icons[page];
        return <MenuItem key={page} icon={<Icon aria-hidden className="size-4" />} onSelect={() => router.push(`/${page}`)}>{titles[page]}</MenuItem>;
      })}
      <MenuItem icon={<UserRound aria-hidden className="size-4" />} onSelect={() => router.push("/account")}>
        {account("title")}
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden className="size-4" />} onSelect={() => { forgetDrafts(); startTransition(() => forgetUnsent().then(onSignOut)); }}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
