import { AgreementScreen } from "#components/agreement/agreement-screen.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadAgreement } from "#server/queries/load-agreement.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "agreement")("title") };
}

export default async function AgreementPage() {
  const locale = await currentLocale();
  const t = translator(locale, "agreement");
  const page = await loadAgreement(await currentContext());
  if (!page) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{t("forbidden")}</EmptyState>;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-sm text-ink-2">{t("intro")}</p>
      <AgreementScreen {...page} />
    </>
  );
}
