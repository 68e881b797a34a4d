import { SourceList } from "#components/source/source-list.tsx";
import { sourceFilterOf } from "#lib/source/source-filter.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadSources } from "#server/queries/load-sources.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "sources")("title") };
}

export default async function SourcesListPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const t = translator(await currentLocale(), "sources");
  const filter = sourceFilterOf(await searchParams);
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-sm text-ink-2">{t("intro")}</p>
      <SourceList shown={await loadSources(await currentContext(), filter)} filter={filter} />
    </>
  );
}
