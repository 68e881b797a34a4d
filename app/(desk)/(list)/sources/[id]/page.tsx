import { notFound } from "next/navigation";
import { chooseIdentityReaderAction, readIdentityAction, sealSourceAction, takeBackSnapshotAction } from "#app/(desk)/(list)/sources/actions.ts";
import { SourceScreen } from "#components/source/source-screen.tsx";
import { idOf, type SourceId } from "#lib/id.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadSource } from "#server/queries/load-source.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "sources")("one") };
}

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const id = idOf<SourceId>().safeParse((await params).id);
  const source = id.success ? await loadSource(await currentContext(), id.data) : null;
  if (!source) notFound();
  return <SourceScreen source={source} onTakeBack={takeBackSnapshotAction} onSeal={sealSourceAction} onRead={readIdentityAction} onReader={chooseIdentityReaderAction} />;
}
