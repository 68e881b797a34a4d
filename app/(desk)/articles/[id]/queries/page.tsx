import { notFound } from "next/navigation";
import { ArticleFrame } from "#components/history/article-frame.tsx";
import { CallSheet } from "#components/query/call-sheet.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadCallSheet } from "#server/queries/load-call-sheet.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "query")("sheet"));
}

export default async function QueriesPage({ params }: { params: Promise<{ id: string }> }) {
  const id = articleIdOf.safeParse((await params).id);
  const data = id.success ? await loadCallSheet(await currentContext(), id.data) : null;
  if (!data) notFound();
  const locale = await currentLocale();
  const t = translator(locale, "query");
  return (
    <ArticleFrame article={data.article} title={t("sheet")} intro={t("sheetIntro")} toArticle={translator(locale, "history")("toArticle")}>
      <CallSheet {...data} />
    </ArticleFrame>
  );
}
