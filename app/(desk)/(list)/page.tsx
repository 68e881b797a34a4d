import { ArticleList } from "#components/desk/article-list.tsx";
import { EmptyDesk } from "#components/desk/empty-desk.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { canLoadArticle } from "#lib/permission/can.ts";
import { currentLocale, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { deskLimit, loadDesk } from "#server/queries/load-desk.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "desk")("title") };
}

export default async function DeskPage() {
  const actor = await requireActor();
  const t = translator(await currentLocale(), "desk");
  const entries = await loadDesk(desk(), actor);
  const canLoad = canLoadArticle(actor);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">
          {t("title")}
          {entries.length > 0 && <span className="ml-3 text-sm font-normal text-ink-3">{t("count", { count: entries.length })}</span>}
        </h1>
        {canLoad && entries.length > 0 && <LinkButton href="/articles/new" variant="primary">{t("load")}</LinkButton>}
      </div>
      {entries.length === 0 ? <EmptyDesk canLoad={canLoad} /> : <ArticleList entries={entries} />}
      {entries.length === deskLimit && <p className="mt-4 text-sm text-ink-3">{t("older", { count: deskLimit })}</p>}
    </>
  );
}
