import Link from "next/link";
import { notFound } from "next/navigation";
import { PageDifference } from "#components/source/page-difference.tsx";
import type { SnapshotId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadSnapshotTexts } from "#server/queries/load-snapshot.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "sources")("difference") };
}

export default async function PageDifferencePage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { then, now } = await searchParams;
  const [from, to] = [idOf<SnapshotId>().safeParse(then), idOf<SnapshotId>().safeParse(now)];
  const texts = from.success && to.success ? await loadSnapshotTexts(await currentContext(), [from.data, to.data]) : null;
  if (!texts) notFound();
  const t = translator(await currentLocale(), "sources");
  return (
    <>
      <p className="text-sm"><Link href={`/sources/${(await params).id}`} className="text-accent underline underline-offset-4">{t("one")}</Link></p>
      <h1 className="mb-6 text-2xl font-semibold">{t("difference")}</h1>
      <PageDifference then={texts[0]} now={texts[1]} />
    </>
  );
}
