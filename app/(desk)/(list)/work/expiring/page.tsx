import { ExpiringList } from "#components/memory/expiring-list.tsx";
import { expiringFilterOf } from "#lib/memory/expiring.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadExpiring } from "#server/queries/load-expiring.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "memory")("expiringTitle") };
}

export default async function ExpiringPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const t = translator(await currentLocale(), "memory");
  const filter = expiringFilterOf(await searchParams);
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("expiringTitle")}</h1>
      <p className="mt-1 mb-5 max-w-prose text-sm text-ink-2">{t("expiringIntro")}</p>
      <ExpiringList items={await loadExpiring(await currentContext(), filter)} filter={filter} />
    </>
  );
}
