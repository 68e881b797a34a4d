import { addPersonAction, disablePersonAction, enablePersonAction } from "#app/(desk)/(list)/people/actions.ts";
import { AddPersonForm } from "#components/people/add-person-form.tsx";
import { PeopleList } from "#components/people/people-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadPeople } from "#server/queries/load-people.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "people")("title") };
}

export default async function PeoplePage() {
  const context = await currentContext();
  const locale = await currentLocale();
  const t = translator(locale, "people");
  const people = await loadPeople(context);
  if (!people) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{t("refused.forbidden")}</EmptyState>;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-sm text-ink-2">{t("intro")}</p>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <PeopleList people={people} selfId={context.actor.id} onDisable={disablePersonAction} onEnable={enablePersonAction} />
        <AddPersonForm onAdd={addPersonAction} />
      </div>
    </>
  );
}
