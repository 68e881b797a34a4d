import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { chooseIdentityReaderAction, editSourceAction, mergeSourcesAction, readIdentityAction, sealSourceAction, takeBackSnapshotAction } from "#app/(desk)/(list)/sources/actions.ts";
import { SourceScreen } from "#components/source/source-screen.tsx";
import type { SourceId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadMergedInto, loadSource } from "#server/queries/load-source.ts";

interface PageProps {
  params: Promise<{ id: string }>;
}

const load = cache(async (id: string) => {
  const context = await currentContext();
  const sourceId = idOf<SourceId>().safeParse(id);
  return { context, source: sourceId.success ? await loadSource(context, sourceId.data) : null };
});

export async function generateMetadata({ params }: PageProps) {
  const { source } = await load((await params).id);
  return { title: source?.title ?? translator(await currentLocale(), "sources")("one") };
}

export default async function SourcePage({ params }: PageProps) {
  const { context, source } = await load((await params).id);
  if (!source) notFound();
  const into = await loadMergedInto(context, source.id);
  if (into) redirect(`/sources/${into}`);
  return <SourceScreen source={source} onTakeBack={takeBackSnapshotAction} onSeal={sealSourceAction} onRead={readIdentityAction} onReader={chooseIdentityReaderAction} onEdit={editSourceAction} onMerge={mergeSourcesAction} />;
}
