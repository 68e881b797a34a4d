import { shelveArticleAction } from "#app/(desk)/(list)/actions.ts";
import { ArticleList } from "#components/desk/article-list.tsx";
import { Board } from "#components/desk/board.tsx";
import { DeskFilters } from "#components/desk/desk-filters.tsx";
import { EmptyDesk, EmptyView } from "#components/desk/empty-desk.tsx";
import { Pager } from "#components/desk/pager.tsx";
import { TourOffer } from "#components/tour/tour-offer.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { deskFilterOf } from "#lib/article/desk-query.ts";
import { canLoadArticle } from "#lib/permission/can.ts";
import { currentLocale, hasSeenTour, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { findSample } from "#server/queries/find-tour-article.ts";
import { loadBoard, loadDesk } from "#server/queries/load-desk.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "desk")("title") };
}

interface DeskPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeskPage({ searchParams }: DeskPageProps) {
  const actor = await requireActor();
  const t = translator(await currentLocale(), "desk");
  const filter = deskFilterOf(await searchParams);
  const page = filter.view === "board" ? await loadBoard(desk(), actor, filter) : await loadDesk(desk(), actor, filter);
  const canLoad = canLoadArticle(actor);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t(`shelfTitles.${filter.shelf}`)}</h1>
        {!page.isEmpty && (
          <div className="flex flex-wrap gap-2">
            <LinkButton href="/reports" prefetch={false} variant="quiet">{t("reports")}</LinkButton>
            {canLoad && <LinkButton href="/articles/new" variant="primary">{t("load")}</LinkButton>}
          </div>
        )}
      </div>
      {!page.isEmpty && !(await hasSeenTour()) && (await findSample(desk(), actor)) !== null && <TourOffer />}
      {page.isEmpty ? <EmptyDesk canLoad={canLoad} /> : (
        <>
          <DeskFilters filter={filter} stages={page.stages} total={page.total} />
          {page.total === 0 && <EmptyView filter={filter} />}
          {page.total > 0 && ("columns" in page ? <Board columns={page.columns} filter={filter} /> : (
            <>
              <ArticleList entries={page.entries} shelf={filter.shelf} onShelve={shelveArticleAction} />
              <Pager filter={{ ...filter, page: page.page }} pages={page.pages} />
            </>
          ))}
        </>
      )}
    </>
  );
}
