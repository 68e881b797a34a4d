import type { ReactNode } from "react";
import { chooseLocaleAction, chooseThemeAction, signOutAction } from "#app/actions.ts";
import { ShellHeader } from "#components/shell/shell-header.tsx";
import { canInvite, canManageNewsroom, canReadAgreement } from "#lib/permission/can.ts";
import { currentTheme, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";

export default async function ListLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      <ShellHeader
        person={{ name: actor.name, roles: actor.roles }}
          canSeePeople={canInvite(actor)}
          canManageNewsroom={canManageNewsroom(actor)}
          canSeeAgreement={canReadAgreement(actor) && (await loadPolicy(desk().db)).rules.evidence.secondCheck}
        theme={await currentTheme()}
        onLocale={chooseLocaleAction}
        onTheme={chooseThemeAction}
        onSignOut={signOutAction}
      />
      <main id="main" className="mx-auto max-w-6xl px-(--gutter) py-8">{children}</main>
    </>
  );
}
