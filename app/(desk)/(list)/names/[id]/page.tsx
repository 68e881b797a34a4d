import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { archiveEntityAction, findNamesAction, mergeEntitiesAction, saveEntityAction } from "#app/(desk)/(list)/names/actions.ts";
import { EntityScreen } from "#components/names/entity-screen.tsx";
import type { EntityId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadEntity, loadEntityRoot } from "#server/queries/load-entity.ts";

interface PageProps {
  params: Promise<{ id: string }>;
}

const load = cache(async (id: string) => {
  const context = await currentContext();
  const entityId = idOf<EntityId>().safeParse(id);
  const root = entityId.success ? await loadEntityRoot(context, entityId.data) : null;
  return { root, page: root !== null && root === id ? await loadEntity(context, root) : null };
});

export async function generateMetadata({ params }: PageProps) {
  const { page } = await load((await params).id);
  return { title: page?.own.name ?? translator(await currentLocale(), "names")("title") };
}

export default async function EntityPage({ params }: PageProps) {
  const { id } = await params;
  const { root, page } = await load(id);
  if (root === null) notFound();
  if (root !== id) redirect(`/names/${root}`);
  if (!page) notFound();
  return <EntityScreen page={page} onSave={saveEntityAction} onMerge={mergeEntitiesAction} onArchive={archiveEntityAction} onFind={findNamesAction} />;
}
