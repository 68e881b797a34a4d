import { notFound, redirect } from "next/navigation";
import { archiveEntityAction, findNamesAction, mergeEntitiesAction, saveEntityAction } from "#app/(desk)/(list)/names/actions.ts";
import { EntityScreen } from "#components/names/entity-screen.tsx";
import { idOf, type EntityId } from "#lib/id.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadEntity, loadEntityRoot } from "#server/queries/load-entity.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "names")("title") };
}

export default async function EntityPage({ params }: { params: Promise<{ id: string }> }) {
  const id = idOf<EntityId>().safeParse((await params).id);
  const context = await currentContext();
  const root = id.success ? await loadEntityRoot(context, id.data) : null;
  if (root === null) notFound();
  if (root !== id.data) redirect(`/names/${root}`);
  const page = await loadEntity(context, root);
  if (!page) notFound();
  return <EntityScreen page={page} onSave={saveEntityAction} onMerge={mergeEntitiesAction} onArchive={archiveEntityAction} onFind={findNamesAction} />;
}
