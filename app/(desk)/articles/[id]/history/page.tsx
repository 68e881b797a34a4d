import { notFound } from "next/navigation";
import { ArticleFrame } from "#components/history/article-frame.tsx";
import { HistoryScreen } from "#components/history/history-screen.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { diffRows } from "#lib/revision/diff-rows.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { countErrors } from "#server/queries/count-errors.ts";
import { loadHistory, loadText } from "#server/queries/load-history.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "history")("title"));
}

interface HistoryPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const id = articleIdOf.safeParse((await params).id);
  const context = await currentContext();
  const history = id.success ? await loadHistory(context, id.data) : null;
  if (!history) notFound();
  const { article, versions, canName, canReplace } = history;
  const asked = await searchParams;
  const versionOf = (name: string, otherwise: string | null) => (asked[name] === "now" ? null : versions.find((one) => one.id === asked[name])?.id ?? otherwise);
  const [a, b] = [versionOf("a", (versions.find((one) => !one.isNow) ?? versions[0])?.id ?? null), versionOf("b", null)];
  const [before, after, errors] = await Promise.all([loadText(context, article.id, a), loadText(context, article.id, b), countErrors(context.desk, context.actor, article.id)]);
  const isGone = [asked["a"], asked["b"]].some((one) => one !== undefined && one !== "now" && !versions.some(({ id: known }) => known === one));
  const isWhole = asked["all"] === "1";
  const t = translator(await currentLocale(), "history");
  return (
    <ArticleFrame
      article={article} title={t("title")} intro={t("intro")} toArticle={t("toArticle")}
      actions={<>
        <LinkButton href={`/articles/${article.id}/compare`} prefetch={false}>{t("compareOther")}</LinkButton>
        {canReplace && <LinkButton href={`/articles/${article.id}/revise`} prefetch={false} variant="primary">{t("loadRevised")}</LinkButton>}
      </>}
    >
      {isGone && <Banner tone="warning">{t("versionGone")}</Banner>}
      <HistoryScreen errors={errors} article={article} versions={versions} canName={canName} canReplace={canReplace} compared={{ a, b, isWhole, rows: diffRows(before ?? [], after ?? [], { isWhole }) }} />
    </ArticleFrame>
  );
}
