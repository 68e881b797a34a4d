import { notFound } from "next/navigation";
import { UnreadableArticle } from "#components/article/unreadable-article.tsx";
import { ArticleFrame } from "#components/history/article-frame.tsx";
import { CorrectionsScreen } from "#components/correction/corrections-screen.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlePageTitle } from "#server/queries/article-page-title.ts";
import { loadCorrectionsPage } from "#server/queries/load-corrections.ts";

const articleIdOf = idOf<ArticleId>();

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return articlePageTitle(await currentContext(), (await params).id, translator(await currentLocale(), "correction")("title"));
}

export default async function CorrectionsPage({ params }: { params: Promise<{ id: string }> }) {
  const id = articleIdOf.safeParse((await params).id);
  if (!id.success) notFound();
  const data = await loadCorrectionsPage(await currentContext(), id.data).catch((error: unknown) => {
    // Thrown by the other module graph, whose class is not ours: known by its name.
    if (error instanceof Error && error.name === "UnreadableLog") return "unreadable" as const;
    throw error;
  });
  if (!data) notFound();
  if (data === "unreadable") return <UnreadableArticle title="" />;
  const locale = await currentLocale();
  const t = translator(locale, "correction");
  return (
    <ArticleFrame
      article={data.article} title={t("title")} intro={t("intro")} toArticle={translator(locale, "history")("toArticle")}
      actions={<LinkButton href={`/articles/${data.article.id}/sign-off`} prefetch={false}>{translator(locale, "signOff")("title")}</LinkButton>}
    >
      <CorrectionsScreen data={data} />
    </ArticleFrame>
  );
}
