import { notFound } from "next/navigation";
import { ArticleFrame } from "#components/history/article-frame.tsx";
import { ReviseScreen } from "#components/history/revise-screen.tsx";
import { Banner } from "#components/ui/banner.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadHistory } from "#server/queries/load-history.ts";
import { lookAtReplacement } from "#server/services/replace-text.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "revision")("title"));
}

interface RevisePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RevisePage({ params, searchParams }: RevisePageProps) {
  const id = articleIdOf.safeParse((await params).id);
  const context = await currentContext();
  const history = id.success ? await loadHistory(context, id.data) : null;
  if (!history) notFound();
  const { article, versions, canReplace } = history;
  const asked = (await searchParams)["version"];
  const version = versions.find((one) => one.id === asked);
  if (asked !== undefined && !version) notFound();
  const t = translator(await currentLocale(), "revision");
  const look = version && canReplace ? await lookAtReplacement(context, article.id, { kind: "version", versionId: version.id }) : null;
  return (
    <ArticleFrame article={article} title={version ? t("restoreTitle", { number: version.number }) : t("title")} intro={t(version ? "restoreIntro" : "intro")} toArticle={t("toArticle")}>
      {canReplace
        ? <ReviseScreen key={version?.id} article={article} version={version && look ? { id: version.id, number: version.number, look } : null} />
        : <Banner tone="warning">{t("refusals.forbidden")}</Banner>}
    </ArticleFrame>
  );
}
