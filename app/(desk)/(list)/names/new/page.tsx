import { redirect } from "next/navigation";
import { findNamesAction, saveEntityAction } from "#app/(desk)/(list)/names/actions.ts";
import { NewEntity } from "#components/names/new-entity.tsx";
import { canWriteNames } from "#lib/permission/can.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadNamedSources } from "#server/queries/load-entity.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "names.form")("new") };
}

export default async function NewEntityPage() {
  const context = await currentContext();
  if (!canWriteNames(context.actor)) redirect("/names");
  return <NewEntity sources={await loadNamedSources(context)} onSave={saveEntityAction} onFind={findNamesAction} />;
}
