import { addConfidentialAction } from "#app/(desk)/(list)/sources/actions.ts";
import { SealDialog } from "#components/source/seal-dialog.tsx";
import { SourceList } from "#components/source/source-list.tsx";
import { canManageSources } from "#lib/permission/can.ts";
import { sourceFilterOf } from "#lib/source/source-filter.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadSources } from "#server/queries/load-sources.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "sources")("title") };
}

export default async function SourcesListPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const t = translator(await currentLocale(), "sources");
  const filter = sourceFilterOf(await searchParams);
  const context = await currentContext();
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-2xl font-semibold">{t("title")}</h1>
          <p className="mt-1 max-w-prose text-sm text-ink-2">{t("intro")}</p>
        </div>
        {canManageSources(context.actor) && <SealDialog source={null} onSeal={addConfidentialAction} />}
      </div>
      <SourceList shown={await loadSources(context, filter)} filter={filter} />
    </>
  );
}
