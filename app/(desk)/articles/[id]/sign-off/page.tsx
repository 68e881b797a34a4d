import { notFound } from "next/navigation";
import { UnreadableArticle } from "#components/article/unreadable-article.tsx";
import { ArticleFrame } from "#components/history/article-frame.tsx";
import { SignOffScreen } from "#components/sign-off/sign-off-screen.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "signOff")("title"));
}

export default async function SignOffPage({ params }: { params: Promise<{ id: string }> }) {
  const id = articleIdOf.safeParse((await params).id);
  if (!id.success) notFound();
  const data = await loadSignOff(await currentContext(), id.data).catch((error: unknown) => {
    // Thrown by the other module graph, whose class is not ours: known by its name.
    if (error instanceof Error && error.name === "UnreadableLog") return "unreadable" as const;
    throw error;
  });
  if (!data) notFound();
  if (data === "unreadable") return <UnreadableArticle title="" />;
  const locale = await currentLocale();
  const t = translator(locale, "signOff");
  return (
    <ArticleFrame
      article={data.article} title={t("title")} intro={t("intro")} toArticle={translator(locale, "history")("toArticle")}
      actions={<>
        {(data.article.stage === "published" || data.article.stage === "corrected") && <LinkButton href={`/articles/${data.article.id}/corrections`} prefetch={false}>{translator(locale, "correction")("title")}</LinkButton>}
        <LinkButton href={`/articles/${data.article.id}/queries`} prefetch={false}>{translator(locale, "query")("sheet")}</LinkButton>
        <LinkButton href={`/articles/${data.article.id}/history`} prefetch={false}>{translator(locale, "history")("title")}</LinkButton>
        <LinkButton href={`/articles/${data.article.id}/report`} prefetch={false}>{translator(locale, "galley")("report")}</LinkButton>
      </>}
    >
      <SignOffScreen data={data} />
    </ArticleFrame>
  );
}
