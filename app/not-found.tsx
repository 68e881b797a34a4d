import { LinkButton } from "#components/ui/link-button.tsx";
import { currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "errors")("missingTitle") };
}

export default async function NotFoundPage() {
  const t = translator(await currentLocale(), "errors");
  return (
    <main id="main" className="mx-auto grid max-w-lg gap-4 px-(--gutter) py-24">
      <h1 className="font-text text-2xl font-semibold">{t("missingTitle")}</h1>
      <p className="text-ink-2">{t("missingBody")}</p>
      <LinkButton href="/" variant="primary" className="justify-self-start">{t("toDesk")}</LinkButton>
    </main>
  );
}
