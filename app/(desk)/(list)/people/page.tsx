import {
  addPersonAction, changeRolesAction, disablePersonAction, enablePersonAction, inviteAction, makePasswordLinkAction, withdrawLinkAction,
} from "#app/(desk)/(list)/people/actions.ts";
import { AddPersonForm } from "#components/people/add-person-form.tsx";
import { InviteForm } from "#components/people/invite-form.tsx";
import { LinkList } from "#components/people/link-list.tsx";
import { PeopleList } from "#components/people/people-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { canManagePeople, rolesToGive } from "#lib/permission/can.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadLinks } from "#server/queries/load-link.ts";
import { loadPeople } from "#server/queries/load-people.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "people")("title") };
}

export default async function PeoplePage() {
  const context = await currentContext();
  const { actor } = context;
  const locale = await currentLocale();
  const t = translator(locale, "people");
  const people = await loadPeople(context);
  if (!people) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{t("refused.page")}</EmptyState>;
  const links = await loadLinks(context);
  const canManage = canManagePeople(actor);
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-sm text-ink-2">{t("intro")}</p>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="grid gap-6">
          <PeopleList
            people={people}
            selfId={actor.id}
            canManage={canManage}
            onDisable={disablePersonAction}
            onEnable={enablePersonAction}
            onChangeRoles={changeRolesAction}
            onMakePasswordLink={makePasswordLinkAction}
          />
          <LinkList links={links} onWithdraw={withdrawLinkAction} />
        </div>
        <div className="grid gap-4">
          <InviteForm roles={rolesToGive(actor)} onInvite={inviteAction} />
          {canManage && (
            <details className="rounded-lg border border-line px-5 py-3 open:bg-paper-raised open:shadow-sheet">
              <summary className="cursor-pointer py-1 text-sm font-medium">{t("addByHand")}</summary>
              <div className="pt-4 pb-2"><AddPersonForm onAdd={addPersonAction} /></div>
            </details>
          )}
        </div>
      </div>
    </>
  );
}
