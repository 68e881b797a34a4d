import { notFound, redirect } from "next/navigation";
import { chooseIdentityReaderAction, editSourceAction, mergeSourcesAction, readIdentityAction, sealSourceAction, takeBackSnapshotAction } from "#app/(desk)/(list)/sources/actions.ts";
import { SourceScreen } from "#components/source/source-screen.tsx";
import { idOf, type SourceId } from "#lib/id.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadMergedInto, loadSource } from "#server/queries/load-source.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "sources")("one") };
}

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const id = idOf<SourceId>().safeParse((await params).id);
  const context = await currentContext();
  const source = id.success ? await loadSource(context, id.data) : null;
  if (!source) notFound();
  const into = await loadMergedInto(context, source.id);
  if (into) redirect(`/sources/${into}`);
  return <SourceScreen source={source} onTakeBack={takeBackSnapshotAction} onSeal={sealSourceAction} onRead={readIdentityAction} onReader={chooseIdentityReaderAction} onEdit={editSourceAction} onMerge={mergeSourcesAction} />;
}
