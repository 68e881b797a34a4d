import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExportForm } from "#components/exchange/export-form.tsx";
import { ImportForm } from "#components/exchange/import-form.tsx";
import { ArticleFrame } from "#components/history/article-frame.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadExchange } from "#server/queries/load-exchange.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }): Promise<Metadata> {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "exchange")("title"));
}

export default async function ExportPage({ params }: { params: Promise<{ id: string }> }) {
  const articleId = articleIdOf.safeParse((await params).id);
  const exchange = articleId.success ? await loadExchange(await currentContext(), articleId.data) : null;
  if (!exchange) notFound();
  const { article, canImport, annotations, formats } = exchange;
  const t = translator(await currentLocale(), "exchange");
  return (
    <ArticleFrame
      article={article} title={t("title")} intro={t("intro")} toArticle={t("toArticle")}
      actions={<LinkButton href={`/articles/${article.id}/report`}>{t("toReport")}</LinkButton>}
    >
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <ExportForm articleId={article.id} annotations={annotations} formats={formats} />
        {canImport ? <ImportForm articleId={article.id} language={article.language} /> : <Banner>{t("mayNotImport")}</Banner>}
      </div>
    </ArticleFrame>
  );
}
