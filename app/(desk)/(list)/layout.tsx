import type { ReactNode } from "react";
import { chooseLocaleAction, chooseThemeAction, signOutAction } from "#app/actions.ts";
import { ShellHeader } from "#components/shell/shell-header.tsx";
import { currentTheme, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { pageRights } from "#server/queries/page-rights.ts";

export default async function ListLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      <ShellHeader
        person={{ name: actor.name, roles: actor.roles }}
        {...await pageRights(desk(), actor)}
        theme={await currentTheme()}
        onLocale={chooseLocaleAction}
        onTheme={chooseThemeAction}
        onSignOut={signOutAction}
      />
      <main id="main" className="mx-auto max-w-6xl px-(--gutter) py-8">{children}</main>
    </>
  );
}
