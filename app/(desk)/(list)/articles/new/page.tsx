import { LoadingDesk } from "#components/loading/loading-desk.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { canLoadArticle } from "#lib/permission/can.ts";
import { currentLocale, requireActor } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "loading")("title") };
}

export default async function NewArticlePage() {
  const actor = await requireActor();
  const t = translator(await currentLocale(), "loading");
  return (
    <div className="mx-auto grid max-w-4xl gap-6">
      <div className="grid gap-1">
        <h1 className="text-2xl font-semibold">{t("title")}</h1>
        <p className="text-sm text-ink-2">{t("intro")}</p>
      </div>
      {canLoadArticle(actor) ? <LoadingDesk /> : <Banner tone="warning">{t("forbidden")}</Banner>}
    </div>
  );
}
