import { NamesList } from "#components/names/names-list.tsx";
import { namesFilterOf } from "#lib/entity/names-filter.ts";
import { canManageNames, canWriteNames } from "#lib/permission/can.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadNames } from "#server/queries/load-names.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "names")("title") };
}

export default async function NamesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const filter = namesFilterOf(await searchParams);
  const context = await currentContext();
  return <NamesList shown={await loadNames(context, filter)} filter={filter} can={{ write: canWriteNames(context.actor), manage: canManageNames(context.actor) }} />;
}
