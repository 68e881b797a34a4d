import { redirect } from "next/navigation";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { canLoadArticle } from "#lib/permission/can.ts";
import { currentLocale, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { findTourArticle } from "#server/queries/find-tour-article.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "tour")("title") };
}

/** Leads to the article that newcomers are shown round. */
export default async function TourPage() {
  const actor = await requireActor();
  const article = await findTourArticle(desk(), actor);
  if (article) redirect(`/articles/${article}?tour`);
  const t = translator(await currentLocale(), "tour");
  return (
    <>
      <h1 className="mb-4 text-2xl font-semibold">{t("title")}</h1>
      <EmptyState title={t("noArticle")} action={canLoadArticle(actor) && <LinkButton href="/articles/new" variant="primary">{t("load")}</LinkButton>}>{t("noArticleHint")}</EmptyState>
    </>
  );
}
