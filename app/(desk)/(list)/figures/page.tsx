import { FiguresScreen } from "#components/figures/figures-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadFigures } from "#server/queries/load-figures.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "figures")("title") };
}

export default async function FiguresPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const locale = await currentLocale();
  const t = translator(locale, "figures");
  const { section } = await searchParams;
  const page = await loadFigures(await currentContext(), typeof section === "string" && section !== "" ? section : null);
  if (!page) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{t("forbidden")}</EmptyState>;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-sm text-ink-2">{t("intro")}</p>
      <FiguresScreen {...page} />
    </>
  );
}
