import type { ReactNode } from "react";
import { chooseLocaleAction, chooseThemeAction, signOutAction } from "#app/actions.ts";
import { ShellHeader } from "#components/shell/shell-header.tsx";
import { canInvite, canManageNewsroom, canReadAgreement, canReadAudit } from "#lib/permission/can.ts";
import { currentTheme, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";

export default async function ListLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const { db } = desk();
  const [{ rules }, { shows }] = await Promise.all([loadPolicy(db), loadNewsroom(db)]);
  return (
    <>
      <ShellHeader
        person={{ name: actor.name, roles: actor.roles }}
          canSeePeople={canInvite(actor)}
          canManageNewsroom={canManageNewsroom(actor)}
          canSeeAgreement={canReadAgreement(actor) && rules.evidence.secondCheck}
          extraPages={[...(shows.figures && canReadAgreement(actor) ? ["figures"] as const : []), ...(shows.audit && canReadAudit(actor) ? ["audit"] as const : [])]}
        theme={await currentTheme()}
        onLocale={chooseLocaleAction}
        onTheme={chooseThemeAction}
        onSignOut={signOutAction}
      />
      <main id="main" className="mx-auto max-w-6xl px-(--gutter) py-8">{children}</main>
    </>
  );
}
