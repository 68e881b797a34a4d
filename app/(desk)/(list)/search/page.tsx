import { SearchScreen } from "#components/search/search-screen.tsx";
import { searchFilterOf } from "#lib/search/filter.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { search } from "#server/queries/search.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "search")("title") };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const t = translator(await currentLocale(), "search");
  const filter = searchFilterOf(await searchParams);
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-5 max-w-prose text-sm text-ink-2">{t("intro")}</p>
      <SearchScreen found={await search(await currentContext(), filter)} filter={filter} />
    </>
  );
}
