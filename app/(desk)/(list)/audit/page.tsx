import { AuditScreen } from "#components/audit/audit-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { auditFilterOf } from "#lib/audit/filter.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadAudit } from "#server/queries/load-audit.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "audit")("title") };
}

export default async function AuditLogPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const locale = await currentLocale();
  const t = translator(locale, "audit");
  const filter = auditFilterOf(await searchParams);
  const page = await loadAudit(await currentContext(), filter);
  if (!page) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{t("forbidden")}</EmptyState>;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-sm text-ink-2">{t("intro")}</p>
      <AuditScreen page={page} filter={filter} />
    </>
  );
}
