import { notFound } from "next/navigation";
import { CompareScreen } from "#components/compare/compare-screen.tsx";
import { ArticleFrame } from "#components/history/article-frame.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadCompare } from "#server/queries/load-compare.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "compare")("title"));
}

export default async function ComparePage({ params }: { params: Promise<{ id: string }> }) {
  const id = articleIdOf.safeParse((await params).id);
  const data = id.success ? await loadCompare(await currentContext(), id.data) : null;
  if (!data) notFound();
  const t = translator(await currentLocale(), "compare");
  return (
    <ArticleFrame article={data.article} title={t("title")} intro={t("intro")} toArticle={t("toArticle")}>
      <CompareScreen {...data} />
    </ArticleFrame>
  );
}
